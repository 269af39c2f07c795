import { findAccount } from "#app/accounts/account-repository.server.ts";
import { ownershipChangeWords } from "#app/clinics/ownership-change-words.ts";
import { listOwnershipStatements, type OwnershipDispute } from "#app/clinics/ownership-dispute-repository.server.ts";
import { type OwnershipProofKind, proofSentence } from "#app/clinics/ownership-proof.ts";
import { listClaimProofs, listHeldProofs, type OwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { findOwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { changeWords } from "#app/clinics/profile-change.ts";
import { findProfileChange } from "#app/clinics/profile-change-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findOwnershipSide } from "#app/clinics/state-ownership-case.server.ts";
import { ownershipOutcomeText } from "#app/moderation/ownership-decision.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { ownershipDisputeViewWords } from "#app/routes/ownership/ownership-dispute-view-words.ts";

/** A dispute about a profile as both its sides and its moderator read it. Nobody's address is in it. */
export async function readOwnershipDispute(db: Db, dispute: OwnershipDispute) {
  const clinic = await findClinicById(db, dispute.clinicId);
  const claim = dispute.claimId === null ? null : await findOwnershipClaim(db, dispute.claimId);
  const change = dispute.changeId === null ? null : await findProfileChange(db, dispute.changeId);
  const claimant = claim && (await findAccount(db, claim.accountId));
  const statements = await listOwnershipStatements(db, dispute.id);
  return {
    id: dispute.id,
    clinic: { slug: clinic?.slug ?? "", name: clinic?.name ?? ownershipDisputeViewWords().aClinic },
    openedOn: printTime(dispute.openedAt),
    claimant: claim && { name: claimant?.displayName ?? "Somebody", position: claim.position },
    change: change && {
      id: change.id,
      label: ownershipChangeWords().kinds[change.kind],
      before: changeWords(change.kind, change.before),
      after: changeWords(change.kind, change.after),
    },
    proofs: {
      holder: standing(await listHeldProofs(db, dispute.clinicId)),
      challenger: claim ? standing(await listClaimProofs(db, claim.id)) : [],
    },
    statements: await Promise.all(
      statements.map(async ({ id, accountId, name, body, createdAt }) => ({
        id,
        by: name,
        side: (await findOwnershipSide(db, dispute, accountId)) ?? ("challenger" as const),
        body,
        on: printTime(createdAt),
      })),
    ),
    decided: dispute.outcome && {
      label: ownershipOutcomeText(dispute.outcome).label,
      facts: dispute.facts ?? "",
      on: printTime(dispute.decidedAt ?? dispute.openedAt),
    },
  };
}

export type OwnershipDisputeView = Awaited<ReturnType<typeof readOwnershipDispute>>;

function standing(proofs: readonly OwnershipProof[]): { id: string; kind: OwnershipProofKind; words: string }[] {
  return proofs
    .filter((proof) => proof.state === "verified" || proof.state === "lapsed")
    .map((proof) => ({
      id: proof.id,
      kind: proof.kind,
      words: proofSentence({ ...proof, seenAt: proof.missedAt === null ? proof.checkedAt : null }),
    }));
}
