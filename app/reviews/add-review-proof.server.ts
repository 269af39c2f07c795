import { may, type Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { examineProofs, keepProofs, type SentProof } from "#app/reviews/proof-file.server.ts";
import { insertProof, listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { findOwnReview } from "#app/reviews/review-repository.server.ts";

/** Pieces one review can have in all: more only fills the moderators' queue. */
export const MAX_PROOFS = 8;

export type AddProofResult = { ok: true } | { ok: false; errors: Record<string, string> };

/** Adds one piece of proof to the client's own published review. It counts once a moderator accepts it. Null: no such review of theirs. */
export async function addReviewProof(ctx: Ctx, viewer: Viewer, reviewId: string, proof: SentProof): Promise<AddProofResult | null> {
  const review = may(viewer, "review.write") ? await findOwnReview(ctx.store.read, reviewId, viewer.id) : null;
  if (review?.state !== "published") return null;
  const known = (await listReviewProofs(ctx.store.read, [reviewId])).map((piece) => piece.fileSha256);
  const { formats, errors } = await examineProofs([proof], known);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const kept = await keepProofs(ctx, [proof], formats);
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<AddProofResult> => {
    const pieces = await listReviewProofs(tx, [reviewId]);
    if (pieces.length >= MAX_PROOFS) {
      return { ok: false, errors: { [proof.field]: `A review can have ${MAX_PROOFS} pieces of proof, and this one has them.` } };
    }
    for (const piece of kept) {
      // The same page sent twice is one piece.
      if (pieces.some(({ fileSha256 }) => fileSha256 === piece.fileSha256)) continue;
      await insertProof(tx, { id: newId(), reviewId, ...piece, state: "submitted", submittedAt: now });
      const detail = { kind: piece.kind };
      await recordEvent(tx, { actorId: viewer.id, action: "review_proof.added", subjectKind: "review", subjectId: reviewId, detail }, now);
    }
    return { ok: true };
  });
}
