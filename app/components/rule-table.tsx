interface RuleTableProps {
  caption: string;
  rows: readonly (readonly [name: string, rule: string])[];
}

/** Rules as name and value, a line each. */
export function RuleTable({ caption, rows }: RuleTableProps) {
  return (
    <table className="table rule-table">
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {rows.map(([name, rule]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{rule}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
