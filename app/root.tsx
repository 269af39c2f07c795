import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  UNSAFE_RemixContext,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { findClinicBySlug, findMemberRole, type MemberRole } from "#app/clinics/profile-repository.server.ts";
import { PageShell } from "#app/components/page-shell.tsx";
import { currentLocale, textDirection } from "#app/platform/locale.ts";
import { rootWords } from "#app/root-words.ts";
import styles from "#app/styles/app.css?url";
import { AnswerContext } from "#app/web/answer-context.tsx";
import { canonicalPath } from "#app/web/canonical-address.ts";
import { ErrorPage, errorTitle } from "#app/web/error-page.tsx";
import { findNamedViewer } from "#app/web/guards.server.ts";
import { sheetsOf } from "#app/web/page-styles.ts";

export const links: LinksFunction = () => [
  { rel: "preload", href: "/fonts/scalpmark-serif-latin.woff2", as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/icons/apple-180.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

export const meta: MetaFunction = ({ error }) => [{ title: error === undefined ? rootWords().scalpmark : errorTitle(statusOf(error)) }];

/** Only what the masthead prints; it guards nothing. Without a cookie everybody gets the same. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await findNamedViewer(args);
  return {
    viewer: viewer && { displayName: viewer.displayName, role: viewer.role },
    deskRole: viewer && (await findDeskRole(args, viewer.id)),
    demo: args.context.ctx.env.DEMO,
    takesWrites: args.context.ctx.store.fault() === null,
    origin: args.context.ctx.env.APP_ORIGIN,
  };
}

/** On the pages of a clinic's desk: the viewer's part in it, so that its navigation leads nowhere they may not go. */
async function findDeskRole({ request, context: { ctx } }: LoaderFunctionArgs, viewerId: string): Promise<MemberRole | null> {
  const slug = /^\/manage\/([^/]+)/.exec(new URL(request.url).pathname)?.[1];
  const clinic = slug === undefined ? null : await findClinicBySlug(ctx.store.read, slug);
  return clinic && findMemberRole(ctx.store.read, clinic.id, viewerId);
}

/** The document around every page. No `<Scripts/>`: pages are plain HTML with one small enhancement module. */
export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useContext(AnswerContext);
  const script = useContext(UNSAFE_RemixContext)?.manifest.entry.module;
  const root = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const locale = currentLocale();
  return (
    <html lang={locale} dir={textDirection(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {root && <link rel="canonical" href={root.origin + canonicalPath({ pathname, search })} />}
        <Links />
        {sheetsOf(pathname).map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <script type="module" src={script} nonce={nonce} />
      </head>
      <body>
        <PageShell viewer={root?.viewer ?? null} demo={root?.demo ?? false} takesWrites={root?.takesWrites ?? true} currentPath={pathname}>
          {children}
        </PageShell>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage status={statusOf(useRouteError())} />;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
