import type { Viewer } from "#app/accounts/role.ts";
import { isLive, LOOK_UPS_PER_DAY, type OwnershipRefusal, refuseOwnership } from "#app/clinics/ownership-claim.ts";
import { isLookedUp } from "#app/clinics/ownership-proof.ts";
import { findOwnershipProof, updateProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { countEventsSince, recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

const DAY_MS = 86_400_000;

/** The claimant says that the record or file is there now. The worker looks, so that the answer's time tells nothing. Null: no such proof of theirs. */
export async function askLookUp(
  ctx: Ctx,
  viewer: Viewer,
  claimId: string,
  proofId: string,
): Promise<{ ok: true } | OwnershipRefusal | null> {
  const now = ctx.now();
  const say = ownershipProofWords();
  return ctx.store.write(async (tx) => {
    const found = await findOwnershipProof(tx, proofId);
    if (!found || found.claim.id !== claimId || found.claim.accountId !== viewer.id || !isLookedUp(found.proof.kind)) return null;
    const { proof, claim } = found;
    if (!isLive(claim.state) || proof.state !== "pending" || proof.expiresAt <= now) {
      return proof.state === "checking" ? { ok: true } : refuseOwnership(say.nothingToLookFor, "form", 409);
    }
    const subject = { subjectKind: "clinic", subjectId: claim.clinicId, action: "ownership.look_up_asked" };
    if ((await countEventsSince(tx, subject, new Date(now.getTime() - DAY_MS))) >= LOOK_UPS_PER_DAY) {
      const message = say.lookUpsDone(LOOK_UPS_PER_DAY);
      return refuseOwnership(message, "form", 429);
    }
    if (!(await updateProof(tx, proof.id, "pending", { state: "checking" }))) return { ok: true };
    await recordEvent(tx, { ...subject, actorId: viewer.id, detail: { proofId, kind: proof.kind } }, now);
    await enqueue(tx, { kind: "look_up_ownership_proof", payload: { proofId } }, now);
    return { ok: true };
  });
}
