import { may, type Viewer } from "#app/accounts/role.ts";
import { updateClaimRefuted } from "#app/clinics/claim-repository.server.ts";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { findSanction } from "#app/clinics/sanction-repository.server.ts";
import { APPEAL_RULES, type AppealAnswer, isForAuthorAlone } from "#app/moderation/appeal.ts";
import { findAppeal, findAppealOf, updateAppealAnswered } from "#app/moderation/appeal-repository.server.ts";
import { listFindings } from "#app/moderation/claim-finding-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import {
  type Decision,
  findDecision,
  insertDecision,
  isOverturned,
  listDecisionPhotos,
} from "#app/moderation/decision-repository.server.ts";
import { restoredState } from "#app/moderation/dispute.ts";
import {
  listDisputeClinicIds,
  listDisputePhotos,
  listProposals,
  listUndecidedDisputesOf,
  partiesOf,
  updateStateBefore,
} from "#app/moderation/dispute-repository.server.ts";
import { endSanction } from "#app/moderation/end-sanction.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { takeBackDocument } from "#app/moderation/reopen-document.server.ts";
import { siteNoteWords } from "#app/moderation/site-note-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Party } from "#app/platform/job.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { FIRST_HERE_WEIGHT, stateWithEvidence } from "#app/provenance/photo-evidence.ts";
import { listEvidenceWeights } from "#app/provenance/photo-evidence-repository.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";
import { labelStaffReview } from "#app/reviews/label-staff-review.server.ts";
import { restoreReview } from "#app/reviews/remove-review.server.ts";
import { findReviewAuthor } from "#app/reviews/review-repository.server.ts";

/**
 * Somebody who took no part decides whether a decision stands; the answer is a new line in the log. Overturned: the photos get back the states
 * they had before the dispute, so that the score comes back bit for bit. Null: no such appeal.
 */
export async function answerAppeal(
  ctx: Ctx,
  viewer: Viewer,
  appealId: string,
  input: AppealAnswer,
): Promise<{ ok: true; decisionId: string } | ModerationRefusal | null> {
  if (!may(viewer, "appeal.decide")) return refuse(403, moderationRefusalWords().appeal.moderatorsAnswer);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const appeal = await findAppeal(tx, appealId);
    const decision = appeal && (await findDecision(tx, appeal.decisionId));
    if (!appeal || !decision) return null;
    if (await hasConflict(tx, viewer.id, await involvedClinicIds(tx, decision))) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    if (appeal.ownMotion && appeal.accountId === viewer.id) return refuse(403, moderationRefusalWords().appeal.askedYourself);
    if (await isOverturned(tx, decision.id)) return refuse(409, moderationRefusalWords().appeal.overturnedMeanwhile);
    if (await tookPart(tx, decision, viewer.id)) {
      return refuse(403, moderationRefusalWords().appeal.tookPartAnswer);
    }
    if (!(await updateAppealAnswered(tx, appealId, { outcome: input.outcome, answeredBy: viewer.id, answeredAt: now }))) {
      return refuseAsStale();
    }
    const photos = await listDecisionPhotos(tx, decision.id);
    const decisionId = newId();
    await insertDecision(
      tx,
      {
        id: decisionId,
        kind: input.outcome === "overturned" ? "overturned" : "appeal_refused",
        clinicId: decision.clinicId,
        disputeId: decision.disputeId,
        claimId: decision.claimId,
        evidenceId: decision.evidenceId,
        reviewId: decision.reviewId,
        sanctionId: decision.sanctionId,
        count: 0,
        rule: APPEAL_RULES[input.outcome],
        facts: input.facts,
        answersId: decision.id,
        proposedBy: viewer.id,
        confirmedBy: viewer.id,
        decidedOn: dayOf(now),
        decidedAt: now,
      },
      photos,
    );
    if (input.outcome === "overturned") {
      await giveBackPhotos(tx, decision);
      if (decision.kind === "false_claim" && decision.claimId !== null) await updateClaimRefuted(tx, decision.claimId, null);
      const sanction = decision.kind === "sanction" && decision.sanctionId !== null ? await findSanction(tx, decision.sanctionId) : null;
      if (sanction) await endSanction(tx, sanction, { actorId: viewer.id, reason: "overturned", endedAt: now, now });
      if (decision.kind === "staff_review" && decision.reviewId !== null) await labelStaffReview(ctx, decision.reviewId, viewer.id, null);
      if (decision.kind === "review_removed" && decision.reviewId !== null) await restoreReview(ctx, decision.reviewId, viewer.id);
      const document =
        decision.kind === "forged_document" && decision.evidenceId !== null ? await findDocument(tx, decision.evidenceId) : null;
      if (document) await takeBackDocument(ctx, tx, viewer.id, document, siteNoteWords().notForged);
      // What the other appeal asked for is done with it.
      const other = await findAppealOf(tx, decision.id, !appeal.ownMotion);
      if (other) await updateAppealAnswered(tx, other.id, { outcome: "overturned", answeredBy: viewer.id, answeredAt: now });
    }
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: decision.clinicId } }, now);
    for (const party of await listInvolvedParties(tx, decision)) {
      await enqueue(tx, { kind: "mail_decision", payload: { decisionId, ...party } }, now);
    }
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "appeal.answered",
        subjectKind: "decision",
        subjectId: decision.id,
        detail: { appealId, outcome: input.outcome, decisionId },
      },
      now,
    );
    await recordJudgement(ctx, tx, viewer, { kind: "appeal", subjectId: appealId, outcome: input.outcome });
    return { ok: true, decisionId };
  });
}

/** Proposed, confirmed, or declined an earlier proposal in the same dispute or about the same claim. */
export const tookPart = async (db: Db, decision: Decision, accountId: string): Promise<boolean> =>
  (await listParticipants(db, decision)).includes(accountId);

/** Everybody who had a part in what led to a decision, each once. */
export async function listParticipants(db: Db, decision: Decision): Promise<string[]> {
  const found = decision.claimId === null ? [] : await listFindings(db, [decision.claimId]);
  const proposed = decision.disputeId === null ? [] : await listProposals(db, decision.disputeId);
  const people = [decision.proposedBy, decision.confirmedBy, ...[...found, ...proposed].flatMap((one) => [one.proposedBy, one.answeredBy])];
  return [...new Set(people)].filter((id) => id !== null);
}

/** The clinic a decision is about, and the others of its dispute. */
export async function involvedClinicIds(db: Db, decision: Decision): Promise<number[]> {
  const others = decision.disputeId === null ? [] : await listDisputeClinicIds(db, decision.disputeId);
  return [...new Set([decision.clinicId, ...others])];
}

/** Everybody who is told: the clinic a decision is about, the author of a labelled or removed review, and the other parties of a dispute. */
async function listInvolvedParties(db: Db, decision: Decision): Promise<Party[]> {
  const parties: Party[] = decision.disputeId === null ? [] : partiesOf(await listDisputePhotos(db, decision.disputeId));
  const author =
    (decision.kind === "staff_review" || isForAuthorAlone(decision.kind)) && decision.reviewId !== null
      ? await findReviewAuthor(db, decision.reviewId)
      : null;
  if (author !== null) parties.push({ accountId: author });
  const named = parties.some((party) => "clinicId" in party && party.clinicId === decision.clinicId);
  return named ? parties : [{ clinicId: decision.clinicId }, ...parties];
}

/** The photos held to be copies read again as before. One that is in a new dispute meanwhile reads "matched", and gets its old state back from that one. */
async function giveBackPhotos(tx: Db, decision: Decision): Promise<void> {
  if (decision.disputeId === null) return;
  const members = await listDisputePhotos(tx, decision.disputeId);
  for (const { photoId, role } of await listDecisionPhotos(tx, decision.id)) {
    const member = members.find((photo) => photo.id === photoId);
    if (role !== "copy" || member?.state !== "confirmed_stolen") continue;
    const weight = (await listEvidenceWeights(tx, [member])).get(photoId) ?? FIRST_HERE_WEIGHT;
    const state = stateWithEvidence(restoredState(member.stateBefore), weight);
    const [waiting] = await listUndecidedDisputesOf(tx, [photoId]);
    if (waiting) await updateStateBefore(tx, waiting.id, photoId, state);
    await setPhotoState(tx, photoId, waiting ? "matched" : state);
  }
}
