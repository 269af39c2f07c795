import { formerTeamWords } from "#app/components/former-team-words.ts";
export interface FormerPractitioner {
  slug: string;
  name: string;
  role: string;
  /** Months as printed; null: not provided. */
  since: string | null;
  until: string | null;
}

/** Who worked at a clinic before: named, since their cases and photos stay there as history, and vouching for nobody who is there now. */
export function FormerTeam({ people }: { people: readonly FormerPractitioner[] }) {
  const say = formerTeamWords();
  return (
    <div className="stack-tight">
      <h3>{say.workedHereBefore}</h3>
      <ul className="evidence-list">
        {people.map((person) => (
          <li key={person.slug}>
            <p>
              <a href={`/practitioners/${person.slug}`}>{person.name}</a>, {person.role}
            </p>
            <p className="soft small">{say.recordWentWithThem(periodOf(person))}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function periodOf({ since, until }: FormerPractitioner): string {
  const say = formerTeamWords();
  if (until === null) return since === null ? "" : say.fromDay(since);
  return since === null ? say.untilDay(until) : say.fromTo(since, until);
}
