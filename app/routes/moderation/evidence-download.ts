import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEvidenceCase, isFileOpen } from "#app/moderation/evidence-case.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { DOCUMENT_TYPES, readDocumentFormat } from "#app/provenance/document-file.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** An owner's private file, for moderators and only while somebody has to decide on it. Each look is recorded. It is saved, never opened in this origin. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const found = await findEvidenceCase(ctx.store.read, viewer.id, args.params.id ?? "");
  if (!found) throw notFound();
  if (found.tied) throw forbidden();
  const { evidence, photo } = found;
  if (evidence.fileSha256 === null || !(await isFileOpen(ctx.store.read, found))) throw notFound();
  const bytes = await ctx.files.get(evidence.fileSha256);
  const read = bytes && readDocumentFormat(bytes);
  if (!bytes || !read?.ok) throw notFound();
  const detail = { evidenceId: evidence.id };
  const event = { actorId: viewer.id, action: "evidence.viewed", subjectKind: "photo", subjectId: photo.id, detail };
  await ctx.store.write((tx) => recordEvent(tx, event, ctx.now()));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": DOCUMENT_TYPES[read.format],
      "Content-Disposition": `attachment; filename="evidence.${read.format}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}
