import { may, type Viewer } from "#app/accounts/role.ts";
import { isLive } from "#app/clinics/ownership-claim.ts";
import type { OwnershipRefusalReason } from "#app/clinics/ownership-proof.ts";
import { findOwnershipProof, updateProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { verifyProof } from "#app/clinics/verify-proof.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** `note` says, of a call, which number was called, who answered and what they said. It is for moderators only. */
export type OwnershipVerdict = { outcome: "accepted"; note: string } | { outcome: "refused"; reason: OwnershipRefusalReason };

/** A moderator accepts or refuses a document, or writes down a call, once. Null: no such proof. */
export async function checkOwnershipProof(
  ctx: Ctx,
  viewer: Viewer,
  proofId: string,
  verdict: OwnershipVerdict,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "ownership.decide")) return refuse(403, moderationRefusalWords().ownership.moderatorsCheck);
  return ctx.store.write(async (tx) => {
    const found = await findOwnershipProof(tx, proofId);
    if (!found || (found.proof.kind !== "document" && found.proof.kind !== "moderator_call")) return null;
    const { proof, claim } = found;
    if (claim.accountId === viewer.id || (await hasConflict(tx, viewer.id, [claim.clinicId]))) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, ctx.now());
    if (barred) return barred;
    const waiting = proof.state === (proof.kind === "document" ? "checking" : "pending");
    if (!waiting || !isLive(claim.state)) return refuseAsStale();
    if (verdict.outcome === "accepted") {
      const by = { actorId: viewer.id, checkedBy: viewer.id, note: verdict.note };
      if (!(await verifyProof(ctx, tx, found, by))) return refuseAsStale();
      await recordJudgement(ctx, tx, viewer, { kind: "ownership", subjectId: claim.id, outcome: verdict.outcome });
      return { ok: true };
    }
    const now = ctx.now();
    const refused = { state: "refused" as const, note: verdict.reason, checkedBy: viewer.id, checkedAt: now };
    if (!(await updateProof(tx, proof.id, proof.state, refused))) return refuseAsStale();
    const detail = { proofId, kind: proof.kind, reason: verdict.reason };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "ownership.proof_refused", subjectKind: "clinic", subjectId: claim.clinicId, detail },
      now,
    );
    await recordJudgement(ctx, tx, viewer, { kind: "ownership", subjectId: claim.id, outcome: verdict.outcome });
    return { ok: true };
  });
}
