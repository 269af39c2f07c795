import type { Viewer } from "#app/accounts/role.ts";
import { type OwnershipRefusal, refuseOwnership } from "#app/clinics/ownership-claim.ts";
import { ownershipClaimWords } from "#app/clinics/ownership-claim-words.ts";
import { findOpenDisputeOfClaim, updateDisputeDecided } from "#app/clinics/ownership-dispute-repository.server.ts";
import { findOwnershipClaim, listOwners, updateClaimState } from "#app/clinics/ownership-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/** The claimant gives an open or disputed claim up. A held profile is handed over instead. Null: no such claim of theirs. */
export async function withdrawClaim(ctx: Ctx, viewer: Viewer, claimId: string): Promise<{ ok: true } | OwnershipRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const claim = await findOwnershipClaim(tx, claimId);
    if (!claim || claim.accountId !== viewer.id) return null;
    if (claim.state !== "open" && claim.state !== "disputed") {
      return refuseOwnership(ownershipClaimWords().onlyOpenWithdrawn, "form", 409);
    }
    await updateClaimState(tx, claim.id, claim.state, { state: "withdrawn", endedAt: now });
    const dispute = await findOpenDisputeOfClaim(tx, claim.id);
    if (dispute) {
      const facts = "The claimant withdrew the claim.";
      await updateDisputeDecided(tx, dispute.id, { outcome: "holder_stays", facts, decidedBy: null, decidedAt: now });
      for (const accountId of await listOwners(tx, claim.clinicId)) {
        await enqueue(tx, { kind: "mail_ownership_notice", payload: { accountId, notice: "dispute_decided", subjectId: dispute.id } }, now);
      }
    }
    const detail = { claimId: claim.id };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "ownership.withdrawn", subjectKind: "clinic", subjectId: claim.clinicId, detail },
      now,
    );
    return { ok: true };
  });
}
