import type { Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { type ModerationRefusal, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { refuseFormerLooker } from "#app/moderation/refuse-former-looker.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { checkReviewProof, type ProofVerdict } from "#app/reviews/check-review-proof.server.ts";
import { findProof } from "#app/reviews/proof-repository.server.ts";

/** A moderator accepts or refuses one piece of proof, once, within the limits of everybody who judges. Null: there is no such piece. */
export async function judgeProof(
  ctx: Ctx,
  viewer: Viewer,
  proofId: string,
  verdict: ProofVerdict,
): Promise<{ ok: true } | ModerationRefusal | null> {
  return ctx.store.write(async (tx) => {
    const found = await findProof(tx, proofId);
    if (!found) return null;
    if (await hasConflict(tx, viewer.id, [found.clinicId])) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, ctx.now());
    if (barred) return barred;
    const former = await refuseFormerLooker(tx, viewer, "proof", proofId);
    if (former) return former;
    const checked = await checkReviewProof(ctx, viewer, proofId, verdict);
    if (checked?.ok) await recordJudgement(ctx, tx, viewer, { kind: "proof", subjectId: proofId, outcome: verdict.outcome });
    return checked;
  });
}
