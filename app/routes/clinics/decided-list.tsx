import type { toDecisions } from "#app/routes/clinics/clinic-view.ts";
import { decidedListWords } from "#app/routes/clinics/decided-list-words.ts";

/** What was decided about a clinic, newest first, each with the way to its line in the log. */
export function DecidedList({ decisions }: { decisions: ReturnType<typeof toDecisions> }) {
  const say = decidedListWords();
  if (decisions.length === 0) return <p>{say.noDecisions}</p>;
  return (
    <ul>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <a href={`/decisions/${decision.id}`}>{decision.words}</a>
          {decision.overturned && ` – ${say.overturnedOnAppeal}`}
        </li>
      ))}
    </ul>
  );
}
