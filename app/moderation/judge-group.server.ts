import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { GROUP_RULES, type GroupFindingInput, type GroupOutcome } from "#app/moderation/group-finding.ts";
import { findOpenGroupFinding, insertGroupFinding } from "#app/moderation/group-finding-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { tellAuthor } from "#app/moderation/tell-author.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { removeReview } from "#app/reviews/remove-review.server.ts";
import { listGroupReviewIds } from "#app/reviews/review-group-repository.server.ts";

export type JudgeGroupResult = { ok: true; outcome: GroupOutcome } | ModerationRefusal;

/**
 * A moderator says what they find of some of a clinic's reviews that may be linked: they are left, each of them is taken down by a published decision, or the
 * clinic is held to have procured them, which counts for nothing until it could answer and a second person confirms it.
 */
export async function judgeGroup(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  { rule, facts, reviews }: GroupFindingInput,
): Promise<JudgeGroupResult> {
  if (!may(viewer, "group.judge")) return refuse(403, moderationRefusalWords().linkedReviews.moderatorsFind);
  const { outcome } = GROUP_RULES[rule];
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<JudgeGroupResult> => {
    if (await hasConflict(tx, viewer.id, [clinicId])) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const members = new Set(await listGroupReviewIds(tx, clinicId));
    const chosen = [...new Set(reviews)];
    if (!chosen.every((id) => members.has(id))) return refuseAsStale();
    const findingId = newId();
    if (outcome === "removed") {
      if (!(await takeDown(ctx, tx, viewer, clinicId, chosen, facts))) return refuseAsStale();
    } else {
      if (outcome === "procured" && (await findOpenGroupFinding(tx, clinicId)))
        return refuse(409, moderationRefusalWords().linkedReviews.proposalWaits);
      await insertGroupFinding(tx, {
        id: findingId,
        clinicId,
        outcome,
        reviewIds: chosen,
        rule,
        facts,
        proposedBy: viewer.id,
        proposedAt: now,
      });
      if (outcome === "procured") await enqueue(tx, { kind: "mail_group_finding", payload: { findingId } }, now);
    }
    const detail = { outcome, rule, reviews: chosen.length };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "review_group.judged", subjectKind: "clinic", subjectId: String(clinicId), detail },
      now,
    );
    const slug = (await findClinicById(tx, clinicId))?.slug ?? String(clinicId);
    await recordJudgement(ctx, tx, viewer, { kind: "review_group", subjectId: slug, outcome: outcome });
    return { ok: true, outcome };
  });
}

/** Each by a decision of its own, as if it had been reported alone. False: one of them is not published any more. */
async function takeDown(ctx: Ctx, tx: Db, viewer: Viewer, clinicId: number, reviewIds: readonly string[], facts: string): Promise<boolean> {
  const now = ctx.now();
  for (const reviewId of reviewIds) {
    if (!(await removeReview(ctx, reviewId, viewer.id, "review_not_a_client"))) return false;
    const decisionId = newId();
    await insertDecision(tx, {
      id: decisionId,
      kind: "review_removed",
      clinicId,
      reviewId,
      count: 0,
      rule: "review_not_a_client",
      facts,
      proposedBy: viewer.id,
      confirmedBy: viewer.id,
      decidedOn: dayOf(now),
      decidedAt: now,
    });
    await tellAuthor(tx, reviewId, decisionId, now);
  }
  return true;
}
