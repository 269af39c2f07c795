import { claimClinicWords } from "#app/routes/clinics/claim-clinic-words.ts";

interface ProofRow {
  kind: string;
  label: string;
  needs: string;
  proves: string;
  doesNotProve: string;
  /** False where this profile has nothing to prove it by. */
  open: boolean;
}

/** What each rung of the ladder needs, shows and does not show. */
export function ProofTable({ rows }: { rows: readonly ProofRow[] }) {
  const say = claimClinicWords();
  return (
    <table className="table table-stacks">
      <thead>
        <tr>
          <th scope="col">{say.proof}</th>
          <th scope="col">{say.whatYouNeed}</th>
          <th scope="col">{say.whatItShows}</th>
          <th scope="col">{say.whatItDoesNotShow}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">
              {row.label}
              {!row.open && <span className="soft small table-aside">{say.notPossibleHere}</span>}
            </th>
            <td data-label={say.whatYouNeed}>{row.needs}</td>
            <td data-label={say.whatItShows}>{row.proves}</td>
            <td data-label={say.whatItDoesNotShow}>{row.doesNotProve}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
