import { evidenceValuesWords } from "#app/components/evidence-values-words.ts";
import { Tag, type TagTone } from "#app/components/tag.tsx";

export interface EvidenceValueView {
  field: string;
  label: string;
  /** Null: not checked yet. */
  verdict: "accepted" | "accepted_in_part" | "refused" | null;
  /** "40 of the claimed 120 h". */
  words: string;
}

const verdicts = (): Record<NonNullable<EvidenceValueView["verdict"]>, { label: string; tone: TagTone }> => {
  const say = evidenceValuesWords();
  return {
    accepted: { label: say.accepted, tone: "evidenced" },
    accepted_in_part: { label: say.inPart, tone: "doubt" },
    refused: { label: say.refused, tone: "against" },
  };
};

/** What a document is said to show, field by field, with how much of it was accepted. */
export function EvidenceValues({ values }: { values: readonly EvidenceValueView[] }) {
  const say = evidenceValuesWords();
  return (
    <dl className="evidence-values">
      {values.map(({ field, label, verdict, words }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{words}</dd>
          <dd className="evidence-verdict">
            {verdict === null ? <Tag>{say.notChecked}</Tag> : <Tag tone={verdicts()[verdict].tone}>{verdicts()[verdict].label}</Tag>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
