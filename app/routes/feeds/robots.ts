import type { LoaderFunctionArgs } from "@remix-run/node";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** Desks, accounts and forms: nothing there is for a search engine, and none of it is open without signing in or a link by mail. */
const NOT_FOR_ROBOTS = [
  "/account",
  "/admin",
  "/manage",
  "/moderation",
  "/disputes/",
  "/ownership/",
  "/reports/",
  "/confirm-",
  "/my-case",
  "/my-head",
  "/protect/",
  "/review-invitation",
  "/accept-invitation",
  "/reset-password",
  "/verify-email",
  "/sign-in/",
];

/** `/robots.txt`. */
export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const lines = [
    "User-agent: *",
    ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${ctx.env.APP_ORIGIN}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8", [SHARED_HEADER]: "shared" } });
}
