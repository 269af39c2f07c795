import type { CaseCoverage } from "#app/cases/case-coverage.ts";
import { coverageLinesWords } from "#app/components/coverage-lines-words.ts";
import { Say } from "#app/components/say.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { durationInWords } from "#app/reviews/review.ts";

/** How much of the documented work can be seen healed, was confirmed and was reviewed, each as a share of all. */
export function CoverageLines({ coverage }: { coverage: CaseCoverage }) {
  const say = coverageLinesWords();
  const { cases, healed, longestDays, confirmed, reviewed } = coverage;
  if (cases === 0) return <p>{say.noCase}</p>;
  const all = say.cases(cases);
  const one = healed === 1 || cases === 1;
  const figure = <strong className="figures">{printNumber(healed)}</strong>;
  return (
    <ul className="coverage-lines">
      <li>
        {longestDays === null ? (
          <Say it={one ? say.hasHealed : say.haveHealed} healed={figure} all={all} />
        ) : (
          <Say it={one ? say.hasHealedSince : say.haveHealedSince} healed={figure} all={all} duration={durationInWords(longestDays)} />
        )}
      </li>
      <li>
        <Say it={say.confirmed} confirmed={<strong className="figures">{printNumber(confirmed)}</strong>} all={all} />
      </li>
      <li>
        <Say it={say.reviewsFromCases} reviewed={<strong className="figures">{say.reviews(reviewed)}</strong>} all={all} />
      </li>
    </ul>
  );
}
