import { Tag, type TagTone } from "#app/components/tag.tsx";

export interface EvidenceValueView {
  field: string;
  label: string;
  /** Null: not checked yet. */
  verdict: "accepted" | "accepted_in_part" | "refused" | null;
  /** "40 of the claimed 120 h". */
  words: string;
}

const VERDICTS: Record<NonNullable<EvidenceValueView["verdict"]>, { label: string; tone: TagTone }> = {
  accepted: { label: "Accepted", tone: "evidenced" },
  accepted_in_part: { label: "In part", tone: "doubt" },
  refused: { label: "Refused", tone: "against" },
};

/** What a document is said to show, field by field, with how much of it was accepted. */
export function EvidenceValues({ values }: { values: readonly EvidenceValueView[] }) {
  return (
    <dl className="evidence-values">
      {values.map(({ field, label, verdict, words }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{words}</dd>
          <dd className="evidence-verdict">
            {verdict === null ? <Tag>Not checked</Tag> : <Tag tone={VERDICTS[verdict].tone}>{VERDICTS[verdict].label}</Tag>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
