import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawBadge, drawPlainBadge, isBadgeTheme } from "#app/clinics/badge.ts";
import { badgeStanding } from "#app/clinics/badge-site.ts";
import { listBadgeSites } from "#app/clinics/badge-site-repository.server.ts";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { printDay } from "#app/platform/printed.ts";
import { notFound } from "#app/web/not-found.ts";

/** Seconds for which a browser may show what it has: a warning reaches the clinic's own site within minutes. */
const MAX_AGE = 300;

/**
 * `/clinics/:slug/badge.svg`: drawn anew from the stored score. Its figures are for the clinic's own sites; elsewhere it says that it was not issued there, and
 * where no browser says which site it is, it carries name and day alone. No script runs in it, and who looks at it is not kept.
 */
export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const db = ctx.store.read;
  const clinic = await findClinicBySlug(db, params.slug ?? "");
  if (!clinic) throw notFound();
  const asked = new URL(request.url).searchParams.get("theme");
  const theme = isBadgeTheme(asked) ? asked : "light";
  const appOrigin = ctx.env.APP_ORIGIN;
  const standing = badgeStanding(
    { origin: request.headers.get("Origin"), referer: request.headers.get("Referer") },
    { appOrigin, sites: await listBadgeSites(db, clinic.id) },
  );
  const badge = await readBadge(db, clinic, appOrigin, ctx.now());
  const svg =
    standing === "issued" ? drawBadge(badge, theme) : drawPlainBadge(standing, { ...badge, today: printDay(dayOf(ctx.now())) }, theme);
  const headers = {
    ETag: `"${sha256(svg).slice(0, 32)}"`,
    "Cache-Control": `public, max-age=${MAX_AGE}`,
    Vary: "Origin, Referer",
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": 'inline; filename="scalpmark.svg"',
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
  if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(svg, { headers });
}
