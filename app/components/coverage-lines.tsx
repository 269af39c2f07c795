import type { CaseCoverage } from "#app/cases/case-coverage.ts";
import { printCount, printNumber } from "#app/platform/printed.ts";
import { durationInWords } from "#app/reviews/review.ts";

/** How much of the documented work can be seen healed, was confirmed and was reviewed, each as a share of all. */
export function CoverageLines({ coverage }: { coverage: CaseCoverage }) {
  const { cases, healed, longestDays, confirmed, reviewed } = coverage;
  if (cases === 0) return <p>No treated head is documented.</p>;
  const all = printCount(cases, "case");
  return (
    <ul className="coverage-lines">
      <li>
        <strong className="figures">{printNumber(healed)}</strong> of {all} {healed === 1 || cases === 1 ? "has" : "have"} a healed photo
        {longestDays === null ? "." : `; the oldest shows ${durationInWords(longestDays)} after the last session.`}
      </li>
      <li>
        <strong className="figures">{printNumber(confirmed)}</strong> of {all} confirmed by the client.
      </li>
      <li>
        <strong className="figures">{printCount(reviewed, "review")}</strong> from {all}.
      </li>
    </ul>
  );
}
