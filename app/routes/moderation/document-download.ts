import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDocumentCase, isDocumentOpen } from "#app/moderation/document-case.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { IsolateError } from "#app/platform/isolate.server.ts";
import { DOCUMENT_TYPES, readDocumentFormat } from "#app/provenance/document-file.ts";
import { renderDocumentApart } from "#app/provenance/render-document.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * A clinic's private document, for the moderator who checks it and only while it waits. Each look is recorded. The file itself is saved, never opened
 * in this origin; with `?as=picture` a photographed one is shown, made anew from its pixels.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args, "document.check");
  const { ctx } = args.context;
  const found = await findDocumentCase(ctx.store.read, viewer.id, args.params.id ?? "");
  if (!found) throw notFound();
  if (found.tied) throw forbidden();
  const { id, fileSha256, clinicId } = found.document;
  const bytes = isDocumentOpen(found.document) && fileSha256 !== null ? await ctx.files.get(fileSha256) : null;
  const read = bytes && readDocumentFormat(bytes);
  if (!bytes || !read?.ok) throw notFound();
  const asPicture = new URL(args.request.url).searchParams.get("as") === "picture";
  if (asPicture && read.format === "pdf") throw notFound();
  const event = { actorId: viewer.id, action: "document.opened", subjectKind: "document", subjectId: id, detail: { clinicId, asPicture } };
  await ctx.store.write((tx) => recordEvent(tx, event, ctx.now()));
  if (!asPicture) return answer(bytes, DOCUMENT_TYPES[read.format], `attachment; filename="document.${read.format}"`);
  const rendered = await renderDocumentApart(ctx, bytes).catch(unreadable);
  if (!rendered.ok) throw notFound();
  return answer(rendered.jpeg, "image/jpeg", 'inline; filename="document.jpg"');
}

/** A file that hangs or crashes its reader costs the moderator this picture, and nobody anything else. */
function unreadable(error: unknown): never {
  if (!(error instanceof IsolateError)) throw error;
  throw new Response("This picture could not be made. Save the file instead, or try again.", {
    status: 503,
    statusText: "Service Unavailable",
  });
}

function answer(bytes: Uint8Array, type: string, disposition: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": disposition,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
