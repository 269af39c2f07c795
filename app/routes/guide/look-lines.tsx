import { Noted } from "#app/components/noted.tsx";
import type { Notes, Statement } from "#app/guide/statement.ts";

/** A statement with its notes. The page says once that what has none is its own advice. */
export function LookLine({ statement, notes }: { statement: Statement; notes: Notes }) {
  return "rule" in statement ? statement.text : <Noted statement={statement} notes={notes} />;
}

export function LookLines({ statements, notes }: { statements: readonly Statement[]; notes: Notes }) {
  return (
    <ul className="noted-list">
      {statements.map((statement) => (
        <li key={statement.text}>
          <LookLine statement={statement} notes={notes} />
        </li>
      ))}
    </ul>
  );
}
