import { type CaseCoverage, type CoveringPhoto, coverCases } from "#app/cases/case-coverage.ts";
import type { Case } from "#app/cases/case-repository.server.ts";
import { listCorrectionsNaming } from "#app/cases/correction-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listReviewedCaseIds } from "#app/reviews/case-review-repository.server.ts";
import { clinicWords } from "#app/routes/clinics/clinic-words.ts";

/** The sums over a clinic's cases and published photos, and the corrections elsewhere that clients say follow work here. */
export async function readCasesPart(
  db: Db,
  { clinic, cases, photos }: { clinic: { id: number }; cases: readonly Case[]; photos: readonly CoveringPhoto[] },
): Promise<{ coverage: CaseCoverage; named: { id: string; words: string }[] }> {
  const say = clinicWords();
  const reviewed = await listReviewedCaseIds(
    db,
    cases.map((one) => one.id),
  );
  const named = (await listCorrectionsNaming(db, clinic.id)).map(({ correction, treated }) => ({
    id: treated.id,
    words: say.correctionNamed(correction.namedAt && printDay(dayOf(correction.namedAt))),
  }));
  return { coverage: coverCases(cases, photos, reviewed), named };
}
