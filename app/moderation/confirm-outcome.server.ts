import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { insertDecisionNotices } from "#app/moderation/decision-notice-repository.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import {
  accusedPhotos,
  heardAt,
  isOutcomeRule,
  mayAnswerProposal,
  planDecisions,
  stateAfter,
  statesAfter,
} from "#app/moderation/dispute.ts";
import { type Notices, noticesOfProposal } from "#app/moderation/dispute-notice.ts";
import {
  clinicIdsOf,
  type DisputePhoto,
  findDispute,
  findOpenProposal,
  listDisputePhotos,
  listStatements,
  partiesOf,
  updateDispute,
  updateProposalAnswered,
} from "#app/moderation/dispute-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { ownershipProblem } from "#app/moderation/ownership.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listEvidenceWeights } from "#app/provenance/photo-evidence-repository.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";

/**
 * The second person agrees, and the proposal becomes decisions in the public log: one for each clinic it is about. `version` is that of the
 * dispute as this person saw it; of two who confirm at once, one wins and the other is told. `notices`: what the parties are
 * told, if not what was proposed. Null: no such dispute.
 */
export async function confirmOutcome(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  version: number,
  notices?: Notices,
): Promise<{ ok: true; decisionIds: string[] } | ModerationRefusal | null> {
  if (!may(viewer, "dispute.confirm")) return refuse(403, moderationRefusalWords().dispute.moderatorsConfirm);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const dispute = await findDispute(tx, disputeId);
    if (!dispute) return null;
    const photos = await listDisputePhotos(tx, disputeId);
    const clinicIds = clinicIdsOf(photos);
    if (await hasConflict(tx, viewer.id, clinicIds)) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const proposal = await findOpenProposal(tx, disputeId);
    const state = stateAfter(dispute.state, "confirm");
    if (state === null || !proposal || dispute.version !== version) return refuseAsStale();
    if (!mayAnswerProposal(proposal.proposedBy, viewer.id)) {
      return refuse(403, moderationRefusalWords().dispute.ownProposal);
    }
    const { outcome, originalPhotoId } = proposal;
    const weights = await listEvidenceWeights(tx, photos);
    // Evidence may have been accepted since the proposal was made.
    const problem = isOutcomeRule(proposal.rule) ? ownershipProblem(proposal.rule, originalPhotoId, photos, weights) : null;
    if (problem !== null) return refuse(409, problem);
    if (originalPhotoId !== null) {
      const unheardUntil = await findHearingEnd(tx, disputeId, accusedPhotos(photos, originalPhotoId));
      if (unheardUntil > now) {
        const until = unheardUntil.toISOString().slice(0, 16).replace("T", " ");
        return refuse(409, moderationRefusalWords().dispute.partyUnheard(until));
      }
    }
    if (!(await updateDispute(tx, disputeId, version, { state, decidedAt: now }))) return refuseAsStale();
    await updateProposalAnswered(tx, proposal.id, { answer: "confirmed", answeredBy: viewer.id, answeredAt: now, answerReasons: null });

    const told = notices ?? noticesOfProposal(proposal);
    const decisionIds: string[] = [];
    for (const plan of planDecisions(outcome, originalPhotoId, photos)) {
      const id = newId();
      decisionIds.push(id);
      await insertDecision(
        tx,
        {
          id,
          kind: outcome === "stolen" ? "stolen_photo" : "cleared",
          clinicId: plan.clinicId,
          disputeId,
          count: plan.count,
          rule: proposal.rule,
          facts: proposal.facts,
          proposedBy: proposal.proposedBy,
          confirmedBy: viewer.id,
          decidedOn: dayOf(now),
          decidedAt: now,
        },
        [{ photoId: plan.originalId, role: "original" as const }, ...plan.copyIds.map((photoId) => ({ photoId, role: "copy" as const }))],
      );
      if (told !== null) await insertDecisionNotices(tx, id, told);
      for (const party of partiesOf(photos)) await enqueue(tx, { kind: "mail_decision", payload: { decisionId: id, ...party } }, now);
    }
    for (const [photoId, photoState] of statesAfter(outcome, originalPhotoId, photos, weights))
      await setPhotoState(tx, photoId, photoState);
    for (const clinicId of clinicIds) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "dispute.decided",
        subjectKind: "dispute",
        subjectId: disputeId,
        detail: { proposalId: proposal.id, outcome, decisions: decisionIds.length },
      },
      now,
    );
    await recordJudgement(ctx, tx, viewer, { kind: "proposal", subjectId: disputeId, outcome: "confirmed" });
    return { ok: true, decisionIds };
  });
}

/** When the last of the accused clinics will have been heard. */
export async function findHearingEnd(db: Db, disputeId: string, accused: readonly DisputedWhen[]): Promise<Date> {
  const said = await listStatements(db, disputeId);
  let end = new Date(0);
  for (const clinicId of new Set(accused.map((photo) => photo.clinicId))) {
    const told = accused.filter((photo) => photo.clinicId === clinicId).map((photo) => photo.joinedAt.getTime());
    const first = said.find((statement) => statement.clinicId === clinicId)?.createdAt ?? null;
    const heard = heardAt(new Date(Math.min(...told)), first);
    if (heard > end) end = heard;
  }
  return end;
}

type DisputedWhen = Pick<DisputePhoto, "clinicId" | "joinedAt">;
