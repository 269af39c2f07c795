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
  return (
    <div className="stack-tight">
      <h3>Worked here before</h3>
      <ul className="evidence-list">
        {people.map((person) => (
          <li key={person.slug}>
            <p>
              <a href={`/practitioners/${person.slug}`}>{person.name}</a>, {person.role}
            </p>
            <p className="soft small">{periodOf(person)} Their record went with them and counts here no longer.</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function periodOf({ since, until }: FormerPractitioner): string {
  if (until === null) return since === null ? "" : `From ${since}.`;
  return since === null ? `Until ${until}.` : `${since} to ${until}.`;
}
