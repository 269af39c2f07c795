import { holdClaim } from "#app/clinics/hold-claim.server.ts";
import { isLookedUp, LOOK_AGAIN_DAYS, nextLookOn } from "#app/clinics/ownership-proof.ts";
import type { OwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { updateProof } from "#app/clinics/ownership-proof-repository.server.ts";
import type { OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** One proof stands: part of the transaction of whoever found it. An open claim is then held. False: the proof had moved on. */
export async function verifyProof(
  ctx: Ctx,
  tx: Db,
  { proof, claim }: { proof: OwnershipProof; claim: OwnershipClaim },
  by: { actorId: string | null; checkedBy?: string; note?: string },
): Promise<boolean> {
  const now = ctx.now();
  const changed = await updateProof(tx, proof.id, proof.state, {
    state: "verified",
    verifiedAt: now,
    checkedAt: now,
    checkedBy: by.checkedBy ?? null,
    note: by.note ?? null,
    nextCheckOn: isLookedUp(proof.kind) ? nextLookOn(now, LOOK_AGAIN_DAYS) : null,
  });
  if (!changed) return false;
  const detail = { proofId: proof.id, claimId: claim.id, kind: proof.kind };
  await recordEvent(tx, { actorId: by.actorId, action: "ownership.proved", subjectKind: "clinic", subjectId: claim.clinicId, detail }, now);
  if (claim.state === "open") await holdClaim(ctx, tx, claim, now);
  return true;
}
