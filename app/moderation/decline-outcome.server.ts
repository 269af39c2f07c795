import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { mayAnswerProposal, stateAfter } from "#app/moderation/dispute.ts";
import {
  findDispute,
  findOpenProposal,
  listDisputeClinicIds,
  updateDispute,
  updateProposalAnswered,
} from "#app/moderation/dispute-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** The second person does not agree and says why: the dispute is open again, as if nothing had been proposed. Null: no such dispute. */
export async function declineOutcome(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  input: { version: number; reasons: string },
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "dispute.confirm")) return refuse(403, moderationRefusalWords().moderatorsAnswer);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const dispute = await findDispute(tx, disputeId);
    if (!dispute) return null;
    if (await hasConflict(tx, viewer.id, await listDisputeClinicIds(tx, disputeId))) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const proposal = await findOpenProposal(tx, disputeId);
    const state = stateAfter(dispute.state, "decline");
    if (state === null || !proposal || dispute.version !== input.version) return refuseAsStale();
    if (!mayAnswerProposal(proposal.proposedBy, viewer.id)) {
      return refuse(403, moderationRefusalWords().ownProposal);
    }
    if (!(await updateDispute(tx, disputeId, input.version, { state }))) return refuseAsStale();
    await updateProposalAnswered(tx, proposal.id, {
      answer: "declined",
      answeredBy: viewer.id,
      answeredAt: now,
      answerReasons: input.reasons,
    });
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "dispute.declined",
        subjectKind: "dispute",
        subjectId: disputeId,
        detail: { proposalId: proposal.id },
      },
      now,
    );
    await recordJudgement(ctx, tx, viewer, { kind: "proposal", subjectId: disputeId, outcome: "declined" });
    return { ok: true };
  });
}
