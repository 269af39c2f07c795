import { may, type Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { findHeldProof, forgetHeldProof, heldUntil, holdProof } from "#app/reviews/held-proof.server.ts";
import { boxesOf, COVERED_TERM, coveredWords, type Mask } from "#app/reviews/mask.ts";
import { maskPictureApart } from "#app/reviews/mask-picture.server.ts";
import { knownHashes } from "#app/reviews/proof.ts";
import { type ExaminedProof, examineProofs, keepProofs, type SentProof } from "#app/reviews/proof-file.server.ts";
import { insertProof, listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { findOwnReview, type Review } from "#app/reviews/review-repository.server.ts";

/** Pieces one review can have in all: more only fills the moderators' queue. */
export const MAX_PROOFS = 8;

/** Pictures one account can have opened in an hour: each takes its reader a moment. */
const OPEN_LIMIT = { name: "open-proof", points: 30, seconds: 3_600 };

export type AddProofResult = { ok: true } | { ok: false; status: 422 | 429; errors: Record<string, string> };

const refuse = (field: string, message: string, status: 422 | 429 = 422): AddProofResult & { ok: false } => ({
  ok: false,
  status,
  errors: { [field]: message },
});

/** The client's own published review that can be given proof. */
async function findProvable(ctx: Ctx, viewer: Viewer, reviewId: string): Promise<Review | null> {
  const review = may(viewer, "review.write") ? await findOwnReview(ctx.store.read, reviewId, viewer.id) : null;
  return review?.state === "published" ? review : null;
}

/**
 * Takes one piece of proof for the client's own published review. A PDF goes to the moderators at once. A picture is made anew from its pixels and waits, for
 * half an hour and for nobody else, until its sender has said what is to be covered (sendHeldProof). Null: no such review of theirs.
 */
export async function holdReviewProof(
  ctx: Ctx,
  viewer: Viewer,
  reviewId: string,
  proof: SentProof,
): Promise<{ ok: true; held: boolean } | (AddProofResult & { ok: false }) | null> {
  const review = await findProvable(ctx, viewer, reviewId);
  if (!review) return null;
  const pieces = await listReviewProofs(ctx.store.read, [reviewId]);
  if (pieces.length >= MAX_PROOFS) return refuse(proof.field, proofWords().mostPieces(MAX_PROOFS));
  if ((await ctx.limits.take(OPEN_LIMIT, viewer.id)) !== null) return refuse(proof.field, proofWords().manyPictures, 429);
  const { examined, errors } = await examineProofs(ctx, [proof], knownHashes(pieces));
  const [piece] = examined;
  if (!piece) return { ok: false, status: 422, errors };
  const { content, findings } = piece;
  if (!(content instanceof Uint8Array) || findings === null) {
    const added = await addExamined(ctx, viewer, review, piece, proof.field);
    return added.ok ? { ok: true, held: false } : added;
  }
  await holdProof(ctx, { accountId: viewer.id, reviewId }, { kind: piece.kind, sentHash: piece.sentHash, findings, jpeg: content });
  const until = heldUntil(ctx.now());
  await ctx.store.write((tx) =>
    enqueue(tx, { kind: "forget_held_proofs", payload: { until: until.toISOString() }, runAt: until }, ctx.now()),
  );
  return { ok: true, held: true };
}

/** Sends the picture that waits to the moderators, with these parts of it covered, and forgets the one it was made from. Null: none waits, or not theirs. */
export async function sendHeldProof(ctx: Ctx, viewer: Viewer, reviewId: string, mask: Mask): Promise<AddProofResult | null> {
  const holder = { accountId: viewer.id, reviewId };
  const review = await findProvable(ctx, viewer, reviewId);
  const held = review && (await findHeldProof(ctx, holder));
  if (!held) return null;
  const masked = await maskPictureApart(ctx, held.jpeg, boxesOf(mask));
  if (!masked.ok) return refuse("form", masked.message);
  const findings = [{ term: COVERED_TERM, value: coveredWords(mask) }, ...held.findings];
  const piece = { kind: held.kind, sentHash: held.sentHash, content: masked.jpeg, fileFormat: "jpeg" as const, findings };
  const added = await addExamined(ctx, viewer, review, piece, "form");
  if (added.ok) await forgetHeldProof(ctx, holder);
  return added;
}

/** Adds one piece that needs no covering, or none more. It counts once a moderator accepts it. */
async function addExamined(ctx: Ctx, viewer: Viewer, review: Review, piece: ExaminedProof, field: string): Promise<AddProofResult> {
  const [kept] = await keepProofs(ctx, [piece]);
  if (!kept) throw new RangeError("An examined proof is always kept");
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<AddProofResult> => {
    const pieces = await listReviewProofs(tx, [review.id]);
    // The same page sent twice is one piece.
    if (knownHashes(pieces).includes(kept.sentHash)) return { ok: true };
    if (pieces.length >= MAX_PROOFS) return refuse(field, proofWords().mostPieces(MAX_PROOFS));
    await insertProof(tx, { id: newId(), reviewId: review.id, ...kept, state: "submitted", submittedAt: now });
    const detail = { kind: kept.kind };
    await recordEvent(tx, { actorId: viewer.id, action: "review_proof.added", subjectKind: "review", subjectId: review.id, detail }, now);
    await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId: review.clinicId } }, now);
    return { ok: true };
  });
}
