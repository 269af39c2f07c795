import { Noted } from "#app/components/noted.tsx";
import { evidenceToKeep } from "#app/guide/keeping-evidence.ts";
import type { Notes } from "#app/guide/statement.ts";

/** What to keep from today on, and how. */
export function KeptEvidence({ notes }: { notes: Notes }) {
  return (
    <dl className="keep-list">
      {evidenceToKeep().map(({ what, how }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <Noted statement={how} notes={notes} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
