import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicById, isMember } from "#app/clinics/profile-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { heardAt, mayAnswerProposal } from "#app/moderation/dispute.ts";
import {
  findGroupFinding,
  type GroupFinding,
  updateGroupFindingAnswered,
  updateGroupStatement,
} from "#app/moderation/group-finding-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict, refuseUnheard } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Which proposal this person answers, and of which clinic the page was. */
interface Answered {
  clinicId: number;
  findingId: string;
}

/** When the clinic counts as heard: once it has said something, or when its time to do so has passed. */
export const groupHeardAt = ({ proposedAt, statementAt }: Pick<GroupFinding, "proposedAt" | "statementAt">) =>
  heardAt(proposedAt, statementAt);

/** The second person agrees: the clinic has procured fake reviews, in the public log and in the score. Null: no such proposal about this clinic. */
export async function confirmGroupFinding(
  ctx: Ctx,
  viewer: Viewer,
  answered: Answered,
): Promise<{ ok: true; decisionId: string } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const finding = await openFor(tx, viewer, answered, now);
    if (finding === null || "ok" in finding) return finding;
    const until = groupHeardAt(finding);
    if (until > now) return refuseUnheard(until);
    const answer = { answer: "confirmed" as const, answeredBy: viewer.id, answeredAt: now, answerReasons: null };
    if (!(await updateGroupFindingAnswered(tx, finding.id, answer))) return refuseAsStale();
    const decisionId = newId();
    await insertDecision(tx, {
      id: decisionId,
      kind: "fake_reviews",
      clinicId: finding.clinicId,
      count: 1,
      rule: finding.rule,
      facts: finding.facts,
      proposedBy: finding.proposedBy,
      confirmedBy: viewer.id,
      decidedOn: dayOf(now),
      decidedAt: now,
    });
    await enqueue(tx, { kind: "mail_decision", payload: { decisionId, clinicId: finding.clinicId } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: finding.clinicId } }, now);
    await record(tx, viewer, finding, "review_group.confirmed", now, { decisionId });
    await recordJudgement(ctx, tx, viewer, { kind: "group_proposal", subjectId: await slugOf(tx, finding), outcome: "confirmed" });
    return { ok: true, decisionId };
  });
}

/** The second person does not agree and says why: the reviews wait for a moderator again. Null: no such proposal about this clinic. */
export async function declineGroupFinding(
  ctx: Ctx,
  viewer: Viewer,
  answered: Answered,
  reasons: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const finding = await openFor(tx, viewer, answered, now);
    if (finding === null || "ok" in finding) return finding;
    const answer = { answer: "declined" as const, answeredBy: viewer.id, answeredAt: now, answerReasons: reasons };
    if (!(await updateGroupFindingAnswered(tx, finding.id, answer))) return refuseAsStale();
    await record(tx, viewer, finding, "review_group.declined", now);
    await recordJudgement(ctx, tx, viewer, { kind: "group_proposal", subjectId: await slugOf(tx, finding), outcome: "declined" });
    return { ok: true };
  });
}

/** A member of the clinic says what they know of it, once and before anything is decided. Null: no such proposal about a clinic of theirs. */
export async function stateOnGroup(
  ctx: Ctx,
  viewer: Viewer,
  { clinicId, findingId }: Answered,
  statement: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "clinic.manage") || !(await isMember(ctx.store.read, clinicId, viewer.id))) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const finding = await findGroupFinding(tx, findingId);
    if (finding?.clinicId !== clinicId || finding.outcome !== "procured") return null;
    if (!(await updateGroupStatement(tx, findingId, { statement, statementBy: viewer.id, statementAt: now }))) {
      return refuse(409, moderationRefusalWords().clinicAnsweredAlready);
    }
    await record(tx, viewer, finding, "review_group.answered", now);
    return { ok: true };
  });
}

async function openFor(
  tx: Db,
  viewer: Viewer,
  { clinicId, findingId }: Answered,
  now: Date,
): Promise<GroupFinding | ModerationRefusal | null> {
  if (!may(viewer, "group.confirm")) return refuse(403, moderationRefusalWords().moderatorsAnswer);
  const finding = await findGroupFinding(tx, findingId);
  if (finding?.clinicId !== clinicId) return null;
  if (await hasConflict(tx, viewer.id, [clinicId])) return refuseConflict();
  const barred = await refuseJudge(tx, viewer, now);
  if (barred) return barred;
  if (finding.outcome !== "procured" || finding.answer !== null) return refuseAsStale();
  if (!mayAnswerProposal(finding.proposedBy, viewer.id)) return refuse(403, moderationRefusalWords().ownProposal);
  return finding;
}

const slugOf = async (db: Db, { clinicId }: GroupFinding): Promise<string> =>
  (await findClinicById(db, clinicId))?.slug ?? String(clinicId);

const record = (tx: Db, viewer: Viewer, { id, clinicId }: GroupFinding, action: string, now: Date, more: Record<string, string> = {}) =>
  recordEvent(
    tx,
    { actorId: viewer.id, action, subjectKind: "clinic", subjectId: String(clinicId), detail: { findingId: id, ...more } },
    now,
  );
