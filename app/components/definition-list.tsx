import type { ReactNode } from "react";
import { definitionListWords } from "#app/components/definition-list-words.ts";

export interface Definition {
  term: string;
  /** Null is printed as "Not provided", at the same weight as what was. */
  value: ReactNode | null;
  note?: ReactNode;
}

/** Stated facts, such as equipment and prices: one line each, gaps included. */
export function DefinitionList({ rows }: { rows: readonly Definition[] }) {
  const say = definitionListWords();
  return (
    <dl className="definitions">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>
            {row.value ?? <span className="not-provided">{say.notProvided}</span>}
            {row.note && <span className="definition-note">{row.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
