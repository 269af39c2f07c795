import { Button } from "#app/components/button.tsx";
import { ClinicCard, type ClinicCardView } from "#app/components/clinic-card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";

interface CorrectingClinicsProps {
  total: number;
  clinics: readonly { card: ClinicCardView; corrections: readonly { href: string; words: string }[] }[];
}

/** The first clinics with evidenced corrections, each with its cases. */
export function CorrectingClinics({ total, clinics }: CorrectingClinicsProps) {
  if (clinics.length === 0) {
    return (
      <EmptyState title="None yet">
        <p>
          No clinic here has shown a correction that its client has confirmed and that can be seen healed. We list nobody on its word alone.
          Look at <a href="/clinics?healed=yes&sort=evidence">clinics with healed photos and the most evidence</a>, and ask them for a
          correction they can show.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="correcting">
        {clinics.map(({ card, corrections }) => (
          <li key={card.href}>
            <ClinicCard clinic={card} />
            <ul className="correcting-cases" aria-label={`Corrections at ${card.name}`}>
              {corrections.map(({ href, words }) => (
                <li key={href}>
                  <a href={href}>{words}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {total > clinics.length && (
        <p>
          <a href="/clinics?correction=yes">All {total} clinics with evidenced corrections</a>
        </p>
      )}
    </>
  );
}

/** The same search around a town. */
export function CorrectionsNear() {
  return (
    <search>
      <form method="get" action="/clinics" className="find-more-form print:hidden">
        <input type="hidden" name="correction" value="yes" />
        <div className="field">
          <label className="field-label" htmlFor="place">
            Near which town?
          </label>
          <input id="place" name="place" type="search" className="control" maxLength={100} list="places" autoComplete="off" />
          <datalist id="places" />
        </div>
        <Button kind="secondary">Look there</Button>
      </form>
    </search>
  );
}
