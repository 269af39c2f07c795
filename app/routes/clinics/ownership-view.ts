import { proofSentence } from "#app/clinics/ownership-proof.ts";
import type { OwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import type { PrintedOwnershipProof } from "#app/components/ownership-proofs.tsx";

/** Proofs as everybody reads them: kind, domain and day, and neither mailbox nor token nor note. */
export const toPrintedProofs = (proofs: readonly OwnershipProof[]): PrintedOwnershipProof[] =>
  proofs.map((proof) => ({
    id: proof.id,
    words: proofSentence({ ...proof, seenAt: proof.missedAt === null ? proof.checkedAt : null }),
    doesNotProve: ownershipProofWords().kinds[proof.kind].doesNotProve,
  }));
