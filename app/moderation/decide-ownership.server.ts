import { may, type Viewer } from "#app/accounts/role.ts";
import { giveControl } from "#app/clinics/hold-claim.server.ts";
import { deleteMember } from "#app/clinics/member-repository.server.ts";
import {
  findOwnershipDispute,
  listOwnershipStatements,
  type OwnershipDispute,
  updateDisputeDecided,
} from "#app/clinics/ownership-dispute-repository.server.ts";
import { listClaimProofs } from "#app/clinics/ownership-proof-repository.server.ts";
import { findOwnershipClaim, listHeldClaims, type OwnershipClaim, updateClaimState } from "#app/clinics/ownership-repository.server.ts";
import { findProfileChange, updateProfileChange } from "#app/clinics/profile-change-repository.server.ts";
import { listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { findOwnershipSide, listDisputeParties } from "#app/clinics/state-ownership-case.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { HOLDER_HEARING_HOURS, isHearingOver, type OwnershipDecision } from "#app/moderation/ownership-decision.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A moderator ends a dispute about a profile, once, with the facts it rests on. Null: no such dispute. */
export async function decideOwnership(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  decision: OwnershipDecision,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "ownership.decide")) return refuse(403, moderationRefusalWords().ownership.moderatorsDecide);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const dispute = await findOwnershipDispute(tx, disputeId);
    if (!dispute) return null;
    if (await isConflicted(tx, viewer, dispute)) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    if (dispute.decidedAt !== null) return refuseAsStale();
    const early = decision.outcome !== "holder_stays" && !isHearingOver(dispute.openedAt, await hasHolderStated(tx, dispute), now);
    if (early) {
      return refuse(422, moderationRefusalWords().ownership.holderUnheard(HOLDER_HEARING_HOURS), "outcome");
    }
    // Before anything is changed: those who lose the profile by it are told as well.
    const parties = await listDisputeParties(tx, dispute);
    const refusal = await carryOut(ctx, tx, dispute, decision.outcome, now);
    if (refusal) return refusal;
    await updateDisputeDecided(tx, dispute.id, { ...decision, decidedBy: viewer.id, decidedAt: now });
    const detail = { disputeId, outcome: decision.outcome };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "ownership.decided", subjectKind: "clinic", subjectId: dispute.clinicId, detail },
      now,
    );
    for (const accountId of parties) {
      await enqueue(tx, { kind: "mail_ownership_notice", payload: { accountId, notice: "dispute_decided", subjectId: disputeId } }, now);
    }
    await recordJudgement(ctx, tx, viewer, { kind: "ownership_dispute", subjectId: disputeId, outcome: decision.outcome });
    return { ok: true };
  });
}

/** A tie to the clinic, or a part in the dispute. */
export async function isConflicted(db: Db, viewer: Viewer, dispute: OwnershipDispute): Promise<boolean> {
  return (await listDisputeParties(db, dispute)).includes(viewer.id) || hasConflict(db, viewer.id, [dispute.clinicId]);
}

export async function hasHolderStated(db: Db, dispute: OwnershipDispute): Promise<boolean> {
  for (const { accountId } of await listOwnershipStatements(db, dispute.id)) {
    if ((await findOwnershipSide(db, dispute, accountId)) === "holder") return true;
  }
  return false;
}

async function carryOut(
  ctx: Ctx,
  tx: Db,
  dispute: OwnershipDispute,
  outcome: OwnershipDecision["outcome"],
  now: Date,
): Promise<ModerationRefusal | null> {
  if (outcome === "change_allowed" || outcome === "change_refused") return answerChange(tx, dispute, outcome, now);
  const claim = dispute.claimId === null ? null : await findOwnershipClaim(tx, dispute.claimId);
  if (claim?.state !== "disputed") return refuse(422, moderationRefusalWords().ownership.doesNotFit, "outcome");
  if (outcome === "holder_stays") {
    await updateClaimState(tx, claim.id, "disputed", { state: "refused", endedAt: now });
    return null;
  }
  return giveToClaimant(ctx, tx, claim, outcome, now);
}

async function giveToClaimant(
  ctx: Ctx,
  tx: Db,
  claim: OwnershipClaim,
  outcome: "claimant_takes_over" | "shared",
  now: Date,
): Promise<ModerationRefusal | null> {
  if (!(await listClaimProofs(tx, claim.id)).some((proof) => proof.state === "verified")) {
    return refuse(422, moderationRefusalWords().ownership.noProofYet, "outcome");
  }
  const members = await listMemberAccountIds(tx, claim.clinicId);
  if (!(await giveControl(ctx, tx, claim, now))) {
    return refuse(422, moderationRefusalWords().ownership.claimantCannotHold, "outcome");
  }
  await updateClaimState(tx, claim.id, "disputed", { state: "held", heldAt: now });
  if (outcome === "shared") return null;
  for (const accountId of members) {
    if (accountId !== claim.accountId) await deleteMember(tx, claim.clinicId, accountId);
  }
  for (const held of await listHeldClaims(tx, claim.clinicId)) {
    if (held.id !== claim.id) await updateClaimState(tx, held.id, "held", { state: "ended", endedAt: now });
  }
  return null;
}

async function answerChange(
  tx: Db,
  dispute: OwnershipDispute,
  outcome: "change_allowed" | "change_refused",
  now: Date,
): Promise<ModerationRefusal | null> {
  const change = dispute.changeId === null ? null : await findProfileChange(tx, dispute.changeId);
  if (change?.state !== "objected") return refuse(422, moderationRefusalWords().ownership.doesNotFit, "outcome");
  if (outcome === "change_refused") {
    await updateProfileChange(tx, change.id, "objected", { state: "refused", endedAt: now });
    return null;
  }
  await updateProfileChange(tx, change.id, "objected", { state: "waiting" });
  const runAt = new Date(Math.max(now.getTime(), change.effectiveAt.getTime()));
  await enqueue(tx, { kind: "apply_profile_change", payload: { changeId: change.id }, runAt }, now);
  return null;
}
