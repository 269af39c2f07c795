import { DefinitionList } from "#app/components/definition-list.tsx";
import type { EvidenceCheck } from "#app/components/evidence-ledger.tsx";
import { evidenceListWords } from "#app/components/evidence-list-words.ts";
import { EvidenceValues, type EvidenceValueView } from "#app/components/evidence-values.tsx";

export interface EvidencePiece extends EvidenceCheck {
  id: string;
  /** Who made the document; null: not provided. */
  issuer: string | null;
  /** Of a course: the hours accepted of those claimed. */
  hours: string | null;
  /** Empty where no single values are recorded. */
  values: readonly EvidenceValueView[];
}

/** Every document with how, by whom, when and until when it was checked, what was accepted of it field by field, and its limit. `missing`: the kinds of which there is none. */
export function EvidenceList({ pieces, missing }: { pieces: readonly EvidencePiece[]; missing: readonly string[] }) {
  const say = evidenceListWords();
  return (
    <ul className="evidence-list">
      {pieces.map((piece) => (
        <li key={piece.id}>
          <p>
            {piece.how} {piece.hours}
          </p>
          <details>
            <summary>{say.howFarItGoes}</summary>
            <DefinitionList
              rows={[
                { term: say.issuedBy, value: piece.issuer },
                { term: say.checkedBy, value: piece.by },
                { term: say.checkedOn, value: piece.on },
                { term: say.goodUntil, value: piece.until ?? say.noEndStated },
                { term: say.doesNotProve, value: piece.doesNotProve },
              ]}
            />
            {piece.values.length > 0 && (
              <>
                <h3 className="evidence-values-head">{say.valuesTitle}</h3>
                <EvidenceValues values={piece.values} />
              </>
            )}
          </details>
        </li>
      ))}
      {missing.map((label) => (
        <li key={label}>
          <p>
            {label}: <span className="not-provided">{say.notProvided}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
