import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { accusedPhotos, OUTCOME_RULES, type ProposalInput, stateAfter } from "#app/moderation/dispute.ts";
import { type Notices, noticesOf } from "#app/moderation/dispute-notice.ts";
import { clinicIdsOf, findDispute, insertProposal, listDisputePhotos, updateDispute } from "#app/moderation/dispute-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { ownershipProblem } from "#app/moderation/ownership.ts";
import { recordJudgement, refuseAccuser, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { listEvidenceWeights } from "#app/provenance/photo-evidence-repository.server.ts";

/**
 * The first of two people says how a dispute should end, by which rule and on which facts, and what the parties are to be told; `notices` left out: the rule's
 * own texts. Nothing changes for anybody yet. Null: no such dispute.
 */
export async function proposeOutcome(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  input: Omit<ProposalInput, "intent">,
  notices: Notices = noticesOf(input.rule, {}),
): Promise<{ ok: true; proposalId: string } | ModerationRefusal | null> {
  if (!may(viewer, "dispute.propose")) return refuse(403, moderationRefusalWords().dispute.moderatorsPropose);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const dispute = await findDispute(tx, disputeId);
    if (!dispute) return null;
    const photos = await listDisputePhotos(tx, disputeId);
    if (await hasConflict(tx, viewer.id, clinicIdsOf(photos))) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const state = stateAfter(dispute.state, "propose");
    if (state === null || dispute.version !== input.version) return refuseAsStale();
    if (dispute.brakedAt !== null) return refuse(409, moderationRefusalWords().dispute.brakeIsOn);

    const { outcome } = OUTCOME_RULES[input.rule];
    const originalPhotoId = outcome === "stolen" ? (input.original ?? null) : null;
    if (outcome === "stolen") {
      const tooMany = await refuseAccuser(tx, viewer, now);
      if (tooMany) return tooMany;
      if (!photos.some((photo) => photo.id === originalPhotoId))
        return refuse(422, moderationRefusalWords().dispute.choosePhotoOfDispute, "original");
      if (accusedPhotos(photos, originalPhotoId ?? "").length === 0) {
        return refuse(422, moderationRefusalWords().dispute.noOtherPhotoLeft, "original");
      }
      const problem = ownershipProblem(input.rule, originalPhotoId, photos, await listEvidenceWeights(tx, photos));
      if (problem !== null) return refuse(422, problem, "original");
    }
    if (!(await updateDispute(tx, disputeId, input.version, { state }))) return refuseAsStale();
    const proposalId = newId();
    await insertProposal(tx, {
      id: proposalId,
      disputeId,
      outcome,
      originalPhotoId,
      rule: input.rule,
      facts: input.facts,
      notices,
      proposedBy: viewer.id,
      proposedAt: now,
    });
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "dispute.proposed",
        subjectKind: "dispute",
        subjectId: disputeId,
        detail: { proposalId, outcome, rule: input.rule },
      },
      now,
    );
    await recordJudgement(ctx, tx, viewer, { kind: "dispute", subjectId: disputeId, outcome: outcome });
    return { ok: true, proposalId };
  });
}
