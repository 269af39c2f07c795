import { Button } from "#app/components/button.tsx";
import { ClinicCard, type ClinicCardView } from "#app/components/clinic-card.tsx";
import { correctingClinicsWords } from "#app/components/correcting-clinics-words.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Say } from "#app/components/say.tsx";

interface CorrectingClinicsProps {
  total: number;
  clinics: readonly { card: ClinicCardView; corrections: readonly { href: string; words: string }[] }[];
}

/** The first clinics with evidenced corrections, each with its cases. */
export function CorrectingClinics({ total, clinics }: CorrectingClinicsProps) {
  const say = correctingClinicsWords();
  if (clinics.length === 0) {
    return (
      <EmptyState title={say.noneYet}>
        <p>
          <Say it={say.noneShown} clinics={<a href="/clinics?healed=yes&sort=evidence" />} />
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
            <ul className="correcting-cases" aria-label={say.corrections(card.name)}>
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
          <a href="/clinics?correction=yes">{say.allClinics(total)}</a>
        </p>
      )}
    </>
  );
}

/** The same search around a town. */
export function CorrectionsNear() {
  const say = correctingClinicsWords();
  return (
    <search>
      <form method="get" action="/clinics" className="find-more-form print:hidden">
        <input type="hidden" name="correction" value="yes" />
        <div className="field">
          <label className="field-label" htmlFor="place">
            {say.nearTown}
          </label>
          <input id="place" name="place" type="search" className="control" maxLength={100} list="places" autoComplete="off" />
          <datalist id="places" />
        </div>
        <Button kind="secondary">{say.lookThere}</Button>
      </form>
    </search>
  );
}
