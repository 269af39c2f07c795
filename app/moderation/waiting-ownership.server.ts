import { listUndecidedOwnershipDisputes } from "#app/clinics/ownership-dispute-repository.server.ts";
import { listClaimProofs, listProofsForModerators } from "#app/clinics/ownership-proof-repository.server.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import { findOwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { listDisputeParties } from "#app/clinics/state-ownership-case.server.ts";
import { hasHolderStated } from "#app/moderation/decide-ownership.server.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { holderHeardAt } from "#app/moderation/ownership-decision.ts";
import { waitingWords } from "#app/moderation/waiting-words.ts";
import { printList } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Claims with documents to check or calls to make. */
export async function describeOwnershipClaims(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const waiting = await listProofsForModerators(db, ids);
  const oldestOfEach = waiting.filter(({ claim }, i) => waiting.findIndex((other) => other.claim.id === claim.id) === i);
  return oldestOfEach.map((oldest) => {
    const own = waiting.filter(({ claim }) => claim.id === oldest.claim.id);
    const labels = [...new Set(own.map(({ proof }) => ownershipProofWords().kinds[proof.kind].label))];
    return {
      kind: "ownership" as const,
      id: oldest.claim.id,
      title: oldest.name,
      detail: printList(labels),
      clinicIds: [oldest.claim.clinicId],
      since: oldest.proof.createdAt,
      participants: [oldest.claim.accountId],
    };
  });
}

/** Disputes to decide about who runs a profile: each waits until whoever is in control has stated their case, or their time for it is over. */
export async function describeOwnershipDisputes(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const disputes: Matter[] = [];
  for (const { dispute, name } of await listUndecidedOwnershipDisputes(db, ids)) {
    const claim = dispute.claimId === null ? null : await findOwnershipClaim(db, dispute.claimId);
    const proved = claim !== null && (await listClaimProofs(db, claim.id)).some((proof) => proof.state === "verified");
    disputes.push({
      kind: "ownership_dispute",
      id: dispute.id,
      title: name,
      detail: claim === null ? waitingWords().objection : proved ? waitingWords().secondClaimProved : waitingWords().secondClaim,
      clinicIds: [dispute.clinicId],
      since: dispute.openedAt,
      participants: await listDisputeParties(db, dispute),
      ...((await hasHolderStated(db, dispute)) ? {} : { waitsUntil: holderHeardAt(dispute.openedAt) }),
    });
  }
  return disputes;
}
