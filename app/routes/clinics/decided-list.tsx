import type { toDecisions } from "#app/routes/clinics/clinic-view.ts";

/** What was decided about a clinic, newest first, each with the way to its line in the log. */
export function DecidedList({ decisions }: { decisions: ReturnType<typeof toDecisions> }) {
  if (decisions.length === 0) return <p>None.</p>;
  return (
    <ul>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <a href={`/decisions/${decision.id}`}>{decision.words}</a>
          {decision.overturned && " – overturned on appeal"}
        </li>
      ))}
    </ul>
  );
}
