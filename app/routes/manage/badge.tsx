import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BADGE_SIZE, BADGE_THEMES, badgeSnippet, badgeText } from "#app/clinics/badge.ts";
import { Section } from "#app/components/section.tsx";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Badge of ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const origin = ctx.env.APP_ORIGIN;
  const text = badgeText(await readBadge(ctx.store.read, clinic, origin, ctx.now()));
  return {
    slug: clinic.slug,
    name: clinic.name,
    text,
    // The figures change and the words beside the picture would not: they say where to look instead.
    badges: BADGE_THEMES.map((theme) => ({
      theme,
      src: `/clinics/${clinic.slug}/badge.svg${theme === "dark" ? "?theme=dark" : ""}`,
      snippet: badgeSnippet({ origin, slug: clinic.slug, text: `${clinic.name} on Scalpmark: evidence and reviews`, theme }),
    })),
  };
}

const TITLES = { light: "For a light page", dark: "For a dark page" };

export default function ManageBadge() {
  const { slug, name, text, badges } = useLoaderData<typeof loader>();
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="badge"
      title={`Badge of ${name}`}
      lede="A picture for your own site that is drawn anew from today’s score. It shows what your page here shows: a number, or that there is not enough yet, or a warning."
    >
      {badges.map(({ theme, src, snippet }) => (
        <Section
          key={theme}
          id={theme}
          title={TITLES[theme]}
          note="Copy these lines into your site. A link and a picture; no script, and your visitors are not followed."
        >
          <p className={`badge-preview badge-preview-${theme}`}>
            <img src={src} width={BADGE_SIZE.width} height={BADGE_SIZE.height} alt={text} />
          </p>
          <pre className="snippet">
            <code>{snippet}</code>
          </pre>
        </Section>
      ))}
      <Section id="rules" title="How it may be used">
        <p>
          Show it whole and let it lead to your page here. It is kept by browsers for an hour, then asked for again. A copy saved as a file
          says what was true on its date, which is printed on it.
        </p>
      </Section>
    </DeskPage>
  );
}
