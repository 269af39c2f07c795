import { may, type Viewer } from "#app/accounts/role.ts";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { type ChargeProposal, findCharge, updateChargeAnswered, updateChargeStatement } from "#app/moderation/charge-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { heardAt, mayAnswerProposal } from "#app/moderation/dispute.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict, refuseUnheard } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { refuseForged } from "#app/moderation/refuse-forged.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** When the clinic counts as heard: once it has said something, or when its time to do so has passed. */
export const chargeHeardAt = ({ proposedAt, statementAt }: Pick<ChargeProposal, "proposedAt" | "statementAt">) =>
  heardAt(proposedAt, statementAt);

/**
 * The second person agrees: the charge stands in the public log and in the score, and a document held to be forged counts for nothing from this moment. Null: no
 * such proposal.
 */
export async function confirmCharge(
  ctx: Ctx,
  viewer: Viewer,
  chargeId: string,
): Promise<{ ok: true; decisionId: string } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const charge = await openFor(tx, viewer, chargeId, now);
    if (charge === null || "ok" in charge) return charge;
    const until = chargeHeardAt(charge);
    if (until > now) return refuseUnheard(until);
    const decisionId = newId();
    const answer = { answer: "confirmed" as const, answeredBy: viewer.id, answeredAt: now, answerReasons: null, decisionId };
    if (!(await updateChargeAnswered(tx, chargeId, answer))) return refuseAsStale();
    const { clinicId, kind, evidenceId, reviewId, rule, facts, proposedBy } = charge;
    await insertDecision(tx, {
      ...{ id: decisionId, kind, clinicId, evidenceId, reviewId, count: 1, rule, facts },
      ...{ proposedBy, confirmedBy: viewer.id, decidedOn: dayOf(now), decidedAt: now },
    });
    const document = evidenceId === null ? null : await findDocument(tx, evidenceId);
    if (document !== null) await refuseForged(ctx, tx, viewer, document);
    await enqueue(tx, { kind: "mail_decision", payload: { decisionId, clinicId } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    await record(tx, viewer, charge, "charge.confirmed", now);
    await recordJudgement(ctx, tx, viewer, { kind: "charge_proposal", subjectId: chargeId, outcome: "confirmed" });
    return { ok: true, decisionId };
  });
}

/** The second person does not agree and says why: nothing was taken. Null: no such proposal. */
export async function declineCharge(
  ctx: Ctx,
  viewer: Viewer,
  chargeId: string,
  reasons: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const charge = await openFor(tx, viewer, chargeId, now);
    if (charge === null || "ok" in charge) return charge;
    const answer = { answer: "declined" as const, answeredBy: viewer.id, answeredAt: now, answerReasons: reasons, decisionId: null };
    if (!(await updateChargeAnswered(tx, chargeId, answer))) return refuseAsStale();
    await record(tx, viewer, charge, "charge.declined", now);
    await recordJudgement(ctx, tx, viewer, { kind: "charge_proposal", subjectId: chargeId, outcome: "declined" });
    return { ok: true };
  });
}

/** A member of the clinic says what they know of it, once and before it is decided. Null: no such charge against a clinic of theirs. */
export async function stateOnCharge(
  ctx: Ctx,
  viewer: Viewer,
  { clinicId, chargeId }: { clinicId: number; chargeId: string },
  statement: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "clinic.manage") || !(await isMember(ctx.store.read, clinicId, viewer.id))) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const charge = await findCharge(tx, chargeId);
    if (charge?.clinicId !== clinicId) return null;
    if (!(await updateChargeStatement(tx, chargeId, { statement, statementBy: viewer.id, statementAt: now })))
      return refuse(409, moderationRefusalWords().clinicAnsweredAlready);
    await record(tx, viewer, charge, "charge.answered", now);
    return { ok: true };
  });
}

async function openFor(tx: Db, viewer: Viewer, chargeId: string, now: Date): Promise<ChargeProposal | ModerationRefusal | null> {
  if (!may(viewer, "charge.confirm")) return refuse(403, moderationRefusalWords().moderatorsAnswer);
  const charge = await findCharge(tx, chargeId);
  if (!charge) return null;
  if (await hasConflict(tx, viewer.id, [charge.clinicId])) return refuseConflict();
  const barred = await refuseJudge(tx, viewer, now);
  if (barred) return barred;
  if (charge.answer !== null) return refuseAsStale();
  if (!mayAnswerProposal(charge.proposedBy, viewer.id)) return refuse(403, moderationRefusalWords().ownProposal);
  return charge;
}

const record = (tx: Db, viewer: Viewer, { id, clinicId, kind }: ChargeProposal, action: string, now: Date) =>
  recordEvent(tx, { actorId: viewer.id, action, subjectKind: "charge", subjectId: id, detail: { clinicId, kind } }, now);
