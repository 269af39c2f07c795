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
  return (
    <table className="table table-stacks">
      <thead>
        <tr>
          <th scope="col">Proof</th>
          <th scope="col">What you need</th>
          <th scope="col">What it shows</th>
          <th scope="col">What it does not show</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">
              {row.label}
              {!row.open && <span className="soft small table-aside">Not possible for this profile</span>}
            </th>
            <td data-label="What you need">{row.needs}</td>
            <td data-label="What it shows">{row.proves}</td>
            <td data-label="What it does not show">{row.doesNotProve}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
