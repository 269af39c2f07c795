import { ownershipProofsWords } from "#app/components/ownership-proofs-words.ts";
export interface PrintedOwnershipProof {
  id: string;
  /** "DNS record of example.com seen on 3 May 2026". */
  words: string;
  doesNotProve: string;
}

/** How a profile is held: each proof by name and day, with its limit. Never a tick. */
export function OwnershipProofs({ proofs }: { proofs: readonly PrintedOwnershipProof[] }) {
  const say = ownershipProofsWords();
  if (proofs.length === 0) return <p>{say.noProof}</p>;
  return (
    <ul className="evidence-list">
      {proofs.map((proof) => (
        <li key={proof.id}>
          <p>{proof.words}.</p>
          <p className="soft small">{say.doesNotShow(proof.doesNotProve)}</p>
        </li>
      ))}
    </ul>
  );
}
