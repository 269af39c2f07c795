import type { LoaderFunctionArgs } from "@remix-run/node";
import { findShownDerivative } from "#app/provenance/photo-repository.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * `/photos/:id/:width.jpg`: a re-encoded picture, never the original. Kept by browsers for five minutes only and asked again by its ETag,
 * so that a photo that is hidden is gone soon everywhere.
 */
export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const width = /^(\d{1,5})\.jpg$/.exec(params.file ?? "")?.[1];
  if (!width || !/^[0-9a-f]{32}$/.test(params.id ?? "")) throw notFound();
  const derivative = await findShownDerivative(ctx.store.read, params.id ?? "", Number(width));
  if (!derivative) throw notFound();
  const headers = {
    ETag: `"${derivative.sha256}"`,
    "Cache-Control": "public, max-age=300",
    "Content-Type": "image/jpeg",
    "Content-Disposition": 'inline; filename="photo.jpg"',
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  const bytes = await ctx.files.get(derivative.sha256);
  if (!bytes) throw notFound();
  return new Response(new Uint8Array(bytes), { headers });
}
