import type { CaseCoverage } from "#app/cases/case-coverage.ts";
import { CoverageLines } from "#app/components/coverage-lines.tsx";
import { Section } from "#app/components/section.tsx";
import { clinicWords } from "#app/routes/clinics/clinic-words.ts";

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
  const say = clinicWords();
  return (
    <Section id="cases" title={say.cases} note={say.casesNote}>
      <CoverageLines coverage={coverage} />
      {coverage.cases > 0 && (
        <p>
          <a href={`${href}/cases`}>{say.allCases}</a>
        </p>
      )}
      {named.length > 0 && (
        <>
          <h3>{say.namedElsewhere}</h3>
          <ul>
            {named.map((one) => (
              <li key={one.id}>
                <a href={`/cases/${one.id}`}>{one.words}</a>
              </li>
            ))}
          </ul>
          <p className="small soft">{say.namedElsewhereNote}</p>
        </>
      )}
    </Section>
  );
}
