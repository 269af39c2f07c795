import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { involvedClinicIds, tookPart } from "#app/moderation/answer-appeal.server.ts";
import { isForAuthorAlone, lastAppealDay, type OwnMotionInput } from "#app/moderation/appeal.ts";
import { findAppealOf, insertAppeal } from "#app/moderation/appeal-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { APPEAL_DAYS } from "#app/moderation/decision.ts";
import { type Decision, findDecision, isOverturned } from "#app/moderation/decision-repository.server.ts";
import { decisionWords } from "#app/moderation/decision-words.ts";
import { type ModerationRefusal, refuse, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findOwnReview } from "#app/reviews/review-repository.server.ts";

/** Whether this person may appeal against a decision: they speak for the clinic it is about, or wrote the review that it labels or removed. */
export async function isConcerned(db: Db, decision: Pick<Decision, "kind" | "clinicId" | "reviewId">, accountId: string): Promise<boolean> {
  if (!isForAuthorAlone(decision.kind) && (await isMember(db, decision.clinicId, accountId))) return true;
  if ((decision.kind !== "staff_review" && !isForAuthorAlone(decision.kind)) || decision.reviewId === null) return false;
  return (await findOwnReview(db, decision.reviewId, accountId)) !== null;
}

/** Whoever a decision concerns asks somebody who took no part in it to look again. Null: no such decision that concerns this person. */
export async function makeAppeal(
  ctx: Ctx,
  viewer: Viewer,
  decisionId: string,
  grounds: string,
): Promise<{ ok: true; appealId: string } | ModerationRefusal | null> {
  if (!may(viewer, "appeal.make")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const decision = await findDecision(tx, decisionId);
    if (!decision || !(await isConcerned(tx, decision, viewer.id))) return null;
    const last = lastAppealDay(decision);
    if (last === null) return refuse(409, moderationRefusalWords().appeal.takesNothing);
    if (dayOf(now) > last) return refuse(409, moderationRefusalWords().appeal.timeHasPassed(APPEAL_DAYS));
    if (await isOverturned(tx, decisionId)) return refuse(409, moderationRefusalWords().appeal.overturnedNoAppeal);
    if (await findAppealOf(tx, decisionId)) return refuse(409, moderationRefusalWords().appeal.appealedAlready);
    const appealId = newId();
    await insertAppeal(tx, { id: appealId, decisionId, accountId: viewer.id, grounds, createdAt: now });
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "appeal.made", subjectKind: "decision", subjectId: decisionId, detail: { appealId } },
      now,
    );
    return { ok: true, appealId };
  });
}

/**
 * A moderator who had no part in a decision asks for another look at it, once per decision: an undo is a new decision too, and somebody else makes it. The appeal
 * of whoever the decision concerns is not used up by it. Null: no such decision.
 */
export async function askForAnotherLook(
  ctx: Ctx,
  viewer: Viewer,
  decisionId: string,
  { reason, grounds }: OwnMotionInput,
): Promise<{ ok: true; appealId: string } | ModerationRefusal | null> {
  if (!may(viewer, "appeal.ask")) return refuse(403, moderationRefusalWords().appeal.moderatorsAsk);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const decision = await findDecision(tx, decisionId);
    if (!decision) return null;
    if (await hasConflict(tx, viewer.id, await involvedClinicIds(tx, decision))) return refuseConflict();
    if (await tookPart(tx, decision, viewer.id)) return refuse(403, moderationRefusalWords().appeal.tookPartAsk);
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    if (lastAppealDay(decision) === null) return refuse(409, moderationRefusalWords().appeal.nothingToUndo);
    if (await isOverturned(tx, decisionId)) return refuse(409, moderationRefusalWords().appeal.overturned);
    if (await findAppealOf(tx, decisionId, true)) return refuse(409, moderationRefusalWords().appeal.askedAlready);
    const appealId = newId();
    const say = decisionWords();
    const why = say.ownMotionGrounds(say.ownMotion[reason], grounds);
    await insertAppeal(tx, { id: appealId, decisionId, accountId: viewer.id, grounds: why, ownMotion: true, createdAt: now });
    const detail = { appealId, ownMotion: true, reason };
    await recordEvent(tx, { actorId: viewer.id, action: "appeal.made", subjectKind: "decision", subjectId: decisionId, detail }, now);
    return { ok: true, appealId };
  });
}
