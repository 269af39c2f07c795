import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { ownershipClaims, ownershipDisputes, ownershipProofs, profileChanges } from "#db/schema/clinics.ts";

/** For the authorisation matrix: `claimant` disputes `claimedId` and sent a document; `ownerId` asked for another name of `ownId`. */
export async function insertOwnershipWorld(
  tx: Db,
  { claimantId, claimedId, ownerId, ownId, now }: { claimantId: string; claimedId: number; ownerId: string; ownId: number; now: Date },
) {
  const [claimId, ownershipProofId, ownershipDisputeId, changeId] = [newId(), newId(), newId(), newId()];
  const later = new Date(now.getTime() + 7 * 86_400_000);
  await tx.insert(ownershipClaims).values({
    id: claimId,
    clinicId: claimedId,
    accountId: claimantId,
    state: "disputed",
    position: "Founder",
    openedAt: now,
  });
  await tx.insert(ownershipProofs).values({
    id: ownershipProofId,
    claimId,
    kind: "document",
    state: "checking",
    fileSha256: sha256(ownershipProofId),
    fileFormat: "pdf",
    createdAt: now,
    expiresAt: later,
  });
  await tx.insert(ownershipDisputes).values({ id: ownershipDisputeId, clinicId: claimedId, claimId, openedAt: now });
  await tx.insert(profileChanges).values({
    id: changeId,
    clinicId: ownId,
    kind: "name",
    before: { name: "Old" },
    after: { name: "New" },
    state: "waiting",
    requestedBy: ownerId,
    requestedAt: now,
    effectiveAt: later,
  });
  return { claimId, ownershipProofId, ownershipDisputeId, changeId };
}
