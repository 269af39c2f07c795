import type { CaseCoverage } from "#app/cases/case-coverage.ts";
import { CoverageLines } from "#app/components/coverage-lines.tsx";
import { Section } from "#app/components/section.tsx";

/** What part of a clinic's documented work can be seen healed, was confirmed and was reviewed, and what clients say of its work that was mended elsewhere. */
export function CasesSection({
  href,
  coverage,
  named,
}: {
  href: string;
  coverage: CaseCoverage;
  named: readonly { id: string; words: string }[];
}) {
  return (
    <Section id="cases" title="Cases" note="One case is one treated head with the days of its sessions.">
      <CoverageLines coverage={coverage} />
      {coverage.cases > 0 && (
        <p>
          <a href={`${href}/cases`}>All cases, by practitioner</a>
        </p>
      )}
      {named.length > 0 && (
        <>
          <h3>Named by clients of other clinics</h3>
          <ul>
            {named.map((one) => (
              <li key={one.id}>
                <a href={`/cases/${one.id}`}>{one.words}</a>
              </li>
            ))}
          </ul>
          <p className="small soft">What clients say. Nobody here has checked it, and no score changes by it.</p>
        </>
      )}
    </Section>
  );
}
