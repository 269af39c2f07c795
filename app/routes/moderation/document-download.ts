import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDocumentCase, findDocumentFile } from "#app/moderation/document-case.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { IsolateError } from "#app/platform/isolate.server.ts";
import { DOCUMENT_TYPES, readDocumentFormat } from "#app/provenance/document-file.ts";
import { renderDocumentApart } from "#app/provenance/render-document.server.ts";
import { renderPageApart } from "#app/provenance/render-pdf.server.ts";
import { documentDownloadWords } from "#app/routes/moderation/document-download-words.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * A clinic's private document, or with `?of=` the file of its answer to a question about it, for the moderator who checks it and only while it waits. Each look is
 * recorded. The file itself is saved, never opened in this origin; with `?as=picture` it is shown, made anew from its pixels: of a PDF one page, `&page=1`.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args, "document.check");
  const { ctx } = args.context;
  const db = ctx.store.read;
  const found = await findDocumentCase(db, viewer.id, args.params.id ?? "");
  if (!found) throw notFound();
  if (found.tied) throw forbidden();
  const { searchParams } = new URL(args.request.url);
  const questionId = searchParams.get("of");
  const sha256 = await findDocumentFile(db, found.document, questionId);
  const bytes = sha256 === null ? null : await ctx.files.get(sha256);
  const read = bytes && readDocumentFormat(bytes);
  if (!bytes || !read?.ok) throw notFound();
  const asPicture = searchParams.get("as") === "picture";
  const page = asPicture && read.format === "pdf" ? Number(searchParams.get("page") ?? "1") : null;
  const { id, clinicId } = found.document;
  const event = { actorId: viewer.id, action: "document.opened", subjectKind: "document", subjectId: id };
  const detail = { clinicId, asPicture, ...(page === null ? {} : { page }), ...(questionId === null ? {} : { questionId }) };
  await ctx.store.write((tx) => recordEvent(tx, { ...event, detail }, ctx.now()));
  if (!asPicture) return answer(bytes, DOCUMENT_TYPES[read.format], `attachment; filename="document.${read.format}"`);
  const picture = await draw(ctx, bytes, page).catch(unreadable);
  if (picture === null) throw notFound();
  return answer(picture.bytes, picture.type, "inline");
}

async function draw(ctx: Ctx, bytes: Uint8Array, page: number | null): Promise<{ bytes: Uint8Array; type: string } | null> {
  if (page === null) {
    const rendered = await renderDocumentApart(ctx, bytes);
    return rendered.ok ? { bytes: rendered.jpeg, type: "image/jpeg" } : null;
  }
  if (!Number.isInteger(page)) return null;
  const rendered = await renderPageApart(ctx, bytes, page);
  return rendered.ok ? { bytes: rendered.png, type: "image/png" } : null;
}

/** A file that hangs or crashes its reader costs the moderator this picture, and nobody anything else. */
function unreadable(error: unknown): never {
  if (!(error instanceof IsolateError)) throw error;
  throw new Response(documentDownloadWords().pictureNotMade, {
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
