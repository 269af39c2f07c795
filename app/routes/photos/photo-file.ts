import type { LoaderFunctionArgs } from "@remix-run/node";
import { maySeeUnpublished } from "#app/moderation/unpublished-photo.server.ts";
import { findDerivative } from "#app/provenance/photo-repository.server.ts";
import { formatOfEnding } from "#app/provenance/picture-format.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * `/photos/:id/:width.jpg`, `.webp` or `.avif`: a re-encoded picture, never the original. Browsers keep it and ask by its ETag each time they show it, so that a photo that is
 * hidden is gone at once everywhere. What is not published is served to those alone who may see it, and kept by nobody.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { params, request } = args;
  const { ctx } = args.context;
  const db = ctx.store.read;
  const [, width, ending] = /^(\d{1,5})\.([a-z]{3,4})$/.exec(params.file ?? "") ?? [];
  const format = ending === undefined ? null : formatOfEnding(ending);
  if (!width || format === null || !/^[0-9a-f]{32}$/.test(params.id ?? "")) throw notFound();
  const found = await findDerivative(db, params.id ?? "", Number(width), format);
  if (!found) throw notFound();
  const { derivative, photo } = found;
  const published = isPublished(photo);
  if (!published && !(await maySeeUnpublished(db, await findViewer(args), photo))) throw notFound();
  const headers = {
    ETag: `"${derivative.sha256}"`,
    "Cache-Control": published ? "public, no-cache" : "private, no-store",
    "Content-Type": `image/${format}`,
    "Content-Disposition": `inline; filename="photo.${ending}"`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  if (published && request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  const bytes = await ctx.files.get(derivative.sha256);
  if (!bytes) throw notFound();
  return new Response(new Uint8Array(bytes), { headers });
}
