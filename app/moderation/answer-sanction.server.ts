import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { findSanction, type Sanction, updateSanctionAnswered, updateSanctionStatement } from "#app/clinics/sanction-repository.server.ts";
import { isInForce } from "#app/clinics/sanction-step.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { heardAt, mayAnswerProposal } from "#app/moderation/dispute.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict, refuseUnheard } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { STEPS } from "#app/moderation/sanction.ts";
import { startSanction } from "#app/moderation/start-sanction.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** When the clinic counts as heard: once it has said something, or when its time to do so has passed. */
export const sanctionHeardAt = ({ proposedAt, statementAt }: Pick<Sanction, "proposedAt" | "statementAt">) =>
  heardAt(proposedAt, statementAt);

/** A step that hides a photo may be confirmed by whoever proposed it, once the clinic was heard; every other needs somebody else. */
export const mayConfirmStep = ({ step, proposedBy }: Pick<Sanction, "step" | "proposedBy">, viewerId: string): boolean =>
  !STEPS[step].two || mayAnswerProposal(proposedBy, viewerId);

/** The second person agrees: the step is in force from now until its date. Null: there is no such proposal. */
export async function confirmSanction(
  ctx: Ctx,
  viewer: Viewer,
  sanctionId: string,
): Promise<{ ok: true; decisionId: string | null } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const sanction = await openFor(tx, viewer, sanctionId, now);
    if (sanction === null || "ok" in sanction) return sanction;
    const until = sanctionHeardAt(sanction);
    if (until > now) return refuseUnheard(until);
    const started = await startSanction(tx, sanction, viewer.id, now);
    if (!started) return refuseAsStale();
    await recordJudgement(ctx, tx, viewer, { kind: "sanction_proposal", subjectId: sanctionId, outcome: "confirmed" });
    return { ok: true, decisionId: started.decisionId };
  });
}

/** The second person does not agree and says why: nothing was taken, and the clinic is told so. Null: there is no such proposal. */
export async function declineSanction(
  ctx: Ctx,
  viewer: Viewer,
  sanctionId: string,
  reasons: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const sanction = await openFor(tx, viewer, sanctionId, now);
    if (sanction === null || "ok" in sanction) return sanction;
    const answer = { answer: "declined" as const, answeredBy: viewer.id, answeredAt: now, answerReasons: reasons };
    if (!(await updateSanctionAnswered(tx, sanctionId, answer))) return refuseAsStale();
    await enqueue(tx, { kind: "mail_sanction", payload: { sanctionId, letter: "declined" } }, now);
    await record(tx, viewer, sanction, "sanction.declined", now);
    await recordJudgement(ctx, tx, viewer, { kind: "sanction_proposal", subjectId: sanctionId, outcome: "declined" });
    return { ok: true };
  });
}

/** A member of the clinic says what they know of it, once: before it is decided, or while what was not decided in two steps is in force. Null: no such step of theirs. */
export async function stateOnSanction(
  ctx: Ctx,
  viewer: Viewer,
  about: { clinicId: number; sanctionId: string },
  statement: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "clinic.manage") || !(await isMember(ctx.store.read, about.clinicId, viewer.id))) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const sanction = await findSanction(tx, about.sanctionId);
    if (sanction?.clinicId !== about.clinicId) return null;
    const said = { statement, statementBy: viewer.id, statementAt: now };
    if (!mayBeAnswered(sanction, now) || !(await updateSanctionStatement(tx, sanction.id, said)))
      return refuse(409, moderationRefusalWords().clinicAnsweredAlready);
    await record(tx, viewer, sanction, "sanction.answered", now);
    return { ok: true };
  });
}

/** Whether the clinic can still say something to it. */
export const mayBeAnswered = (sanction: Sanction, now: Date): boolean =>
  sanction.statement === null && (sanction.answer === null || (!STEPS[sanction.step].two && isInForce(sanction, now)));

async function openFor(tx: Db, viewer: Viewer, sanctionId: string, now: Date): Promise<Sanction | ModerationRefusal | null> {
  if (!may(viewer, "sanction.confirm")) return refuse(403, moderationRefusalWords().moderatorsAnswer);
  const sanction = await findSanction(tx, sanctionId);
  if (!sanction) return null;
  if (await hasConflict(tx, viewer.id, [sanction.clinicId])) return refuseConflict();
  const held = await refuseJudge(tx, viewer, now);
  if (held) return held;
  if (sanction.answer !== null) return refuseAsStale();
  if (!mayConfirmStep(sanction, viewer.id)) return refuse(403, moderationRefusalWords().ownProposal);
  return sanction;
}

const record = (tx: Db, viewer: Viewer, { id, clinicId, step }: Sanction, action: string, now: Date) =>
  recordEvent(tx, { actorId: viewer.id, action, subjectKind: "sanction", subjectId: id, detail: { clinicId, step } }, now);
