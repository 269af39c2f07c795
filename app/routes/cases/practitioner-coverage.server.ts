import { type CaseCoverage, coverCases } from "#app/cases/case-coverage.ts";
import { listCasesOfPractitioner } from "#app/cases/case-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { listReviewedCaseIds } from "#app/reviews/case-review-repository.server.ts";

/** How much of a practitioner's documented work can be seen, at whichever clinic it was done. */
export async function readPractitionerCoverage(db: Db, practitionerId: number): Promise<CaseCoverage> {
  const cases = await listCasesOfPractitioner(db, practitionerId);
  const ids = cases.map((one) => one.id);
  return coverCases(cases, (await listCasePhotos(db, ids)).filter(isPublished), await listReviewedCaseIds(db, ids));
}
