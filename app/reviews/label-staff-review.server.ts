import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { updateReviewRelation } from "#app/reviews/review-repository.server.ts";

/**
 * Says on a published review that its author belongs to the clinic, by a decision that is public, or takes that back. It stays readable either way; only
 * without the label does it count. False: it is not published, or said so already.
 */
export async function labelStaffReview(ctx: Ctx, reviewId: string, actorId: string, relation: "staff" | null): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const clinicId = await updateReviewRelation(tx, reviewId, relation);
    if (clinicId === null) return false;
    await recordEvent(
      tx,
      { actorId, action: "review.relation_set", subjectKind: "review", subjectId: reviewId, detail: { relation } },
      now,
    );
    await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    return true;
  });
}
