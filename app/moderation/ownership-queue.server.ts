import { listUndecidedOwnershipDisputes } from "#app/clinics/ownership-dispute-repository.server.ts";
import { OWNERSHIP_PROOFS } from "#app/clinics/ownership-proof.ts";
import { listClaimProofs, listProofsForModerators } from "#app/clinics/ownership-proof-repository.server.ts";
import { findOwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { listDisputeParties } from "#app/clinics/state-ownership-case.server.ts";
import type { QueueItem } from "#app/moderation/queue.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Documents to check, calls to make, and disputes to decide about who runs a profile. */
export async function listOwnershipMatters(db: Db, viewerId: string, most: number): Promise<QueueItem[]> {
  const proofs = (await listProofsForModerators(db, most)).map(({ proof, claim, name }) => ({
    kind: "ownership" as const,
    id: claim.id,
    title: name,
    detail: OWNERSHIP_PROOFS[proof.kind].label,
    clinicIds: [claim.clinicId],
    since: proof.createdAt,
    tookPart: claim.accountId === viewerId,
  }));
  const disputes: QueueItem[] = [];
  for (const { dispute, name } of await listUndecidedOwnershipDisputes(db, most)) {
    const claim = dispute.claimId === null ? null : await findOwnershipClaim(db, dispute.claimId);
    const proved = claim !== null && (await listClaimProofs(db, claim.id)).some((proof) => proof.state === "verified");
    disputes.push({
      kind: "ownership_dispute",
      id: dispute.id,
      title: name,
      detail: claim === null ? "An objection to a change" : proved ? "A second claim, with proof" : "A second claim, without proof so far",
      clinicIds: [dispute.clinicId],
      since: dispute.openedAt,
      tookPart: (await listDisputeParties(db, dispute)).includes(viewerId),
    });
  }
  return [...proofs, ...disputes];
}
