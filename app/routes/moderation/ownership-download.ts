import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLive } from "#app/clinics/ownership-claim.ts";
import { findOwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { DOCUMENT_TYPES, readDocumentFormat } from "#app/provenance/document-file.ts";
import { renderDocumentApart } from "#app/provenance/render-document.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * A claimant's private document, for a moderator while it waits. Each look is recorded. The file itself is saved, never opened in this origin; with
 * `?as=picture` a photographed one is shown, made anew from its pixels.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args, "ownership.decide");
  const { ctx } = args.context;
  const found = await findOwnershipProof(ctx.store.read, args.params.id ?? "");
  if (!found?.proof.fileSha256 || found.proof.state !== "checking" || !isLive(found.claim.state)) throw notFound();
  const { proof, claim } = found;
  if (await hasConflict(ctx.store.read, viewer.id, [claim.clinicId])) throw forbidden();
  const bytes = proof.fileSha256 && (await ctx.files.get(proof.fileSha256));
  const read = bytes ? readDocumentFormat(bytes) : null;
  if (!bytes || !read?.ok) throw notFound();
  const asPicture = new URL(args.request.url).searchParams.get("as") === "picture";
  if (asPicture && read.format === "pdf") throw notFound();
  const detail = { proofId: proof.id, asPicture };
  const event = { actorId: viewer.id, action: "ownership.document_viewed", subjectKind: "clinic", subjectId: claim.clinicId, detail };
  await ctx.store.write((tx) => recordEvent(tx, event, ctx.now()));
  if (!asPicture) return answer(bytes, DOCUMENT_TYPES[read.format], `attachment; filename="document.${read.format}"`);
  const rendered = await renderDocumentApart(ctx, bytes);
  if (!rendered.ok) throw notFound();
  return answer(rendered.jpeg, "image/jpeg", 'inline; filename="document.jpg"');
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
