import { DefinitionList } from "#app/components/definition-list.tsx";
import type { EvidenceCheck } from "#app/components/evidence-ledger.tsx";

/** Every document with how, by whom, when and until when it was checked, and its limit. */
export function EvidenceList({ pieces }: { pieces: readonly (EvidenceCheck & { id: string })[] }) {
  if (pieces.length === 0) return <p className="not-provided">Not provided</p>;
  return (
    <ul className="evidence-list">
      {pieces.map((piece) => (
        <li key={piece.id}>
          <p>{piece.how}</p>
          <details>
            <summary>How far this goes</summary>
            <DefinitionList
              rows={[
                { term: "Checked by", value: piece.by },
                { term: "Checked on", value: piece.on },
                { term: "Good until", value: piece.until ?? "No end stated" },
                { term: "Does not prove", value: piece.doesNotProve },
              ]}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}
