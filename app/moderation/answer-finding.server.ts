import { may, type Viewer } from "#app/accounts/role.ts";
import { findClaim, listClaimAnswers, updateClaimRefuted } from "#app/clinics/claim-repository.server.ts";
import type { ClaimRow } from "#app/clinics/profile-repository.server.ts";
import { type ClaimFinding, findFinding, updateFindingAnswered } from "#app/moderation/claim-finding-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { heardAt, mayAnswerProposal } from "#app/moderation/dispute.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict, refuseUnheard } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Which proposal this person answers, and of which claim the page was. */
interface Answered {
  claimId: string;
  findingId: string;
}

/** The second person agrees: the claim is refuted, in the public log and in the score. Null: no such proposal about this claim. */
export async function confirmFinding(
  ctx: Ctx,
  viewer: Viewer,
  answered: Answered,
): Promise<{ ok: true; decisionId: string } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const open = await openFor(tx, viewer, answered, now);
    if (open === null || "ok" in open) return open;
    const { claim, finding } = open;
    if (claim.withdrawnAt !== null) return refuse(409, moderationRefusalWords().claim.withdrawnDecline);
    const until = await findingHeardAt(tx, finding);
    if (until > now) return refuseUnheard(until);
    if (
      !(await updateFindingAnswered(tx, finding.id, { answer: "confirmed", answeredBy: viewer.id, answeredAt: now, answerReasons: null }))
    )
      return refuseAsStale();
    const decisionId = newId();
    await insertDecision(tx, {
      id: decisionId,
      kind: "false_claim",
      clinicId: claim.clinicId,
      claimId: claim.id,
      count: 1,
      rule: finding.rule,
      facts: finding.facts,
      proposedBy: finding.proposedBy,
      confirmedBy: viewer.id,
      decidedOn: dayOf(now),
      decidedAt: now,
    });
    await updateClaimRefuted(tx, claim.id, decisionId);
    await enqueue(tx, { kind: "mail_decision", payload: { decisionId, clinicId: claim.clinicId } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: claim.clinicId } }, now);
    const detail = { findingId: finding.id, decisionId, clinicId: claim.clinicId };
    await recordEvent(tx, { actorId: viewer.id, action: "claim.refuted", subjectKind: "claim", subjectId: claim.id, detail }, now);
    await recordJudgement(ctx, tx, viewer, { kind: "refutation", subjectId: claim.id, outcome: "confirmed" });
    return { ok: true, decisionId };
  });
}

/** The second person does not agree and says why: the claim waits for a moderator again. Null: no such proposal about this claim. */
export async function declineFinding(
  ctx: Ctx,
  viewer: Viewer,
  answered: Answered,
  reasons: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const open = await openFor(tx, viewer, answered, now);
    if (open === null || "ok" in open) return open;
    const { claim, finding } = open;
    if (
      !(await updateFindingAnswered(tx, finding.id, { answer: "declined", answeredBy: viewer.id, answeredAt: now, answerReasons: reasons }))
    )
      return refuseAsStale();
    const detail = { findingId: finding.id, clinicId: claim.clinicId };
    await recordEvent(tx, { actorId: viewer.id, action: "claim.finding_declined", subjectKind: "claim", subjectId: claim.id, detail }, now);
    await recordJudgement(ctx, tx, viewer, { kind: "refutation", subjectId: claim.id, outcome: "declined" });
    return { ok: true };
  });
}

async function openFor(
  tx: Db,
  viewer: Viewer,
  { claimId, findingId }: Answered,
  now: Date,
): Promise<{ claim: ClaimRow; finding: ClaimFinding } | ModerationRefusal | null> {
  if (!may(viewer, "claim.confirm")) return refuse(403, moderationRefusalWords().moderatorsAnswer);
  const finding = await findFinding(tx, findingId);
  const claim = finding && finding.claimId === claimId ? await findClaim(tx, claimId) : null;
  if (!finding || !claim) return null;
  if (await hasConflict(tx, viewer.id, [claim.clinicId])) return refuseConflict();
  const barred = await refuseJudge(tx, viewer, now);
  if (barred) return barred;
  if (finding.outcome !== "refuted" || finding.answer !== null) return refuseAsStale();
  if (!mayAnswerProposal(finding.proposedBy, viewer.id)) return refuse(403, moderationRefusalWords().ownProposal);
  return { claim, finding };
}

/** When the clinic counts as heard: at its first answer to the sum, or when its time to give one has passed. */
export async function findingHeardAt(db: Db, finding: Pick<ClaimFinding, "claimId" | "proposedAt">): Promise<Date> {
  const [first] = await listClaimAnswers(db, [finding.claimId]);
  return heardAt(finding.proposedAt, first?.createdAt ?? null);
}
