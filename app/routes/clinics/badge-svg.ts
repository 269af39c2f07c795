import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawBadge, isBadgeTheme } from "#app/clinics/badge.ts";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * `/clinics/:slug/badge.svg`: drawn anew from the stored score, kept by browsers for an hour. The one file of ours that other sites may show: it holds
 * nothing but public figures, and no script runs in it.
 */
export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const clinic = await findClinicBySlug(ctx.store.read, params.slug ?? "");
  if (!clinic) throw notFound();
  const theme = new URL(request.url).searchParams.get("theme");
  const badge = await readBadge(ctx.store.read, clinic, ctx.env.APP_ORIGIN, ctx.now());
  const svg = drawBadge(badge, isBadgeTheme(theme) ? theme : "light");
  const headers = {
    ETag: `"${sha256(svg).slice(0, 32)}"`,
    "Cache-Control": "public, max-age=3600",
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": 'inline; filename="scalpmark.svg"',
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
  if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(svg, { headers });
}
