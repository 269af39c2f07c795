import { may, type Viewer } from "#app/accounts/role.ts";
import { findSanction } from "#app/clinics/sanction-repository.server.ts";
import { isInForce } from "#app/clinics/sanction-step.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { endSanction } from "#app/moderation/end-sanction.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { STEPS } from "#app/moderation/sanction.ts";
import type { LiftInput } from "#app/moderation/sanction-form.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/**
 * Somebody who neither proposed nor confirmed a step ends it before its date, by a new decision with rule and facts; the old one stays in the log. Null: there is
 * no such step.
 */
export async function liftSanction(
  ctx: Ctx,
  viewer: Viewer,
  sanctionId: string,
  { rule, facts }: LiftInput,
): Promise<{ ok: true; decisionId: string | null } | ModerationRefusal | null> {
  if (!may(viewer, "sanction.lift")) return refuse(403, moderationRefusalWords().step.moderatorsLift);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const sanction = await findSanction(tx, sanctionId);
    if (!sanction) return null;
    const { clinicId, step } = sanction;
    if (await hasConflict(tx, viewer.id, [clinicId])) return refuseConflict();
    const held = await refuseJudge(tx, viewer, now);
    if (held) return held;
    if (!isInForce(sanction, now)) return refuse(409, moderationRefusalWords().step.notInForce);
    if ([sanction.proposedBy, sanction.answeredBy].includes(viewer.id)) return refuse(403, moderationRefusalWords().step.tookPart);
    if (!(await endSanction(tx, sanction, { actorId: viewer.id, reason: "lifted", endedAt: now, now }))) return refuseAsStale();
    const decisionId = STEPS[step].shown ? newId() : null;
    if (decisionId === null) await enqueue(tx, { kind: "mail_sanction", payload: { sanctionId, letter: "ended" } }, now);
    else {
      const by = { proposedBy: viewer.id, confirmedBy: viewer.id, decidedOn: dayOf(now), decidedAt: now };
      await insertDecision(tx, { id: decisionId, kind: "sanction_lifted", clinicId, sanctionId, count: 0, rule, facts, ...by });
      await enqueue(tx, { kind: "mail_decision", payload: { decisionId, clinicId } }, now);
    }
    await recordJudgement(ctx, tx, viewer, { kind: "sanction_proposal", subjectId: sanctionId, outcome: "lifted" });
    return { ok: true, decisionId };
  });
}
