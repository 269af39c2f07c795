import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { updateReviewRemoved, updateReviewRestored } from "#app/reviews/review-repository.server.ts";

/** Takes a published review down, by a decision that is public. `rule` is that decision's code. False: it is not published. */
export async function removeReview(ctx: Ctx, reviewId: string, actorId: string, rule: string): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const clinicId = await updateReviewRemoved(tx, reviewId);
    if (clinicId === null) return false;
    await recordEvent(tx, { actorId, action: "review.removed", subjectKind: "review", subjectId: reviewId, detail: { rule } }, now);
    await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    return true;
  });
}

/** A review that was taken down is published again with all it had, by a decision that is public. False: it is not one that was taken down. */
export async function restoreReview(ctx: Ctx, reviewId: string, actorId: string): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const clinicId = await updateReviewRestored(tx, reviewId);
    if (clinicId === null) return false;
    await recordEvent(tx, { actorId, action: "review.restored", subjectKind: "review", subjectId: reviewId, detail: {} }, now);
    await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    return true;
  });
}
