import type { Viewer } from "#app/accounts/role.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { type ModerationRefusal, refuseAsStale } from "#app/moderation/moderation-refusal.ts";
import type { StaffLabelRule } from "#app/moderation/staff-label.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { labelStaffReview } from "#app/reviews/label-staff-review.server.ts";
import type { Review } from "#app/reviews/review-repository.server.ts";

/**
 * Decides that a review was written by somebody of the clinic. It stays readable with its label and leaves the score. The author and the clinic are told, and
 * either can appeal. The caller has seen to who may decide.
 */
export async function labelAsStaff(
  ctx: Ctx,
  tx: Db,
  viewer: Viewer,
  review: Pick<Review, "id" | "clinicId" | "accountId">,
  { tie, facts }: { tie: StaffLabelRule; facts: string },
): Promise<{ ok: true; decisionId: string } | ModerationRefusal> {
  if (!(await labelStaffReview(ctx, review.id, viewer.id, "staff"))) return refuseAsStale();
  const [decisionId, now] = [newId(), ctx.now()];
  await insertDecision(tx, {
    id: decisionId,
    kind: "staff_review",
    clinicId: review.clinicId,
    reviewId: review.id,
    count: 0,
    rule: tie,
    facts,
    proposedBy: viewer.id,
    confirmedBy: viewer.id,
    decidedOn: dayOf(now),
    decidedAt: now,
  });
  for (const party of [{ clinicId: review.clinicId }, { accountId: review.accountId }]) {
    await enqueue(tx, { kind: "mail_decision", payload: { decisionId, ...party } }, now);
  }
  return { ok: true, decisionId };
}
