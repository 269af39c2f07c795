import type { LoaderFunctionArgs } from "@remix-run/node";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { shareCard } from "#app/directory/draw-share-card.server.ts";
import { isKnown } from "#app/web/etag.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { OPEN_HEADERS } from "#app/web/problem.ts";

/** `/clinics/:slug/card.png`: what networks show where somebody shares the clinic's page. Asked for by them alone, and drawn when it is. */
export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const clinic = await findClinicBySlug(ctx.store.read, params.slug ?? "");
  if (!clinic) throw notFound();
  const card = await shareCard(ctx, clinic);
  const headers = {
    ...OPEN_HEADERS,
    ETag: `"${card.version}"`,
    "Cache-Control": "public, max-age=3600",
    "Content-Type": "image/png",
    "Content-Disposition": 'inline; filename="scalpmark.png"',
  };
  if (isKnown(request.headers.get("If-None-Match"), headers.ETag)) return new Response(null, { status: 304, headers });
  const png = await card.png();
  if (png === null) throw new Response("Busy", { status: 503, headers: { "Retry-After": "5" } });
  return new Response(new Uint8Array(png), { headers: { ...headers, "Content-Length": String(png.length) } });
}
