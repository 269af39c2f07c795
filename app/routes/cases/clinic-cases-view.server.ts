import { refusalsIn } from "#app/cases/case-answer.ts";
import { type CaseStage, coverCases, stagesWith } from "#app/cases/case-coverage.ts";
import { listCaseAnswers } from "#app/cases/case-link-repository.server.ts";
import { type Case, listCases, listSessionsOf } from "#app/cases/case-repository.server.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { listReviewsOfCases } from "#app/reviews/case-review-repository.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

export interface ListedCase {
  id: string;
  treatment: string;
  practitioner: string | null;
  lastSession: string | null;
  stages: CaseStage[];
  confirmed: boolean;
  reviewed: boolean;
  /** Of the photo taken longest after the last session; null: only fresh or undated ones. */
  cover: PhotoView | null;
}

const CASES_A_PAGE = 24;

/** The cases of a clinic that anybody may see, the best healed first, and the sums over all of them, unseen ones too. `by`: one practitioner's. */
export async function readClinicCases(db: Db, clinicId: number, by: string | null, page: number) {
  const every = await listCases(db, clinicId);
  const people = await listPractitionersById(db, [...new Set(every.flatMap((one) => one.practitionerId ?? []))]);
  const person = people.find((one) => one.slug === by) ?? null;
  const cases = person ? every.filter((one) => one.practitionerId === person.id) : every;
  const ids = cases.map((one) => one.id);
  const photos = (await listCasePhotos(db, ids)).filter(isPublished);
  const reviews = await listReviewsOfCases(db, ids);
  const shown = await listPublicCases(db, cases, new Set(photos.map((photo) => photo.caseId)));
  const longest = (one: Case) =>
    Math.max(-1, ...photos.filter((photo) => photo.caseId === one.id).map((photo) => photo.daysSinceSession ?? -1));
  const ordered = shown.toSorted((a, b) => longest(b) - longest(a) || (a.id < b.id ? -1 : 1));
  const onPage = ordered.slice((page - 1) * CASES_A_PAGE, page * CASES_A_PAGE);
  const sessions = await listSessionsOf(
    db,
    onPage.map((one) => one.id),
  );
  const listed: ListedCase[] = [];
  for (const one of onPage) {
    const own = photos.filter((photo) => photo.caseId === one.id);
    const best = own
      .toSorted((a, b) => (b.daysSinceSession ?? -1) - (a.daysSinceSession ?? -1))
      .find((photo) => (photo.daysSinceSession ?? -1) >= 28);
    const last = sessions.get(one.id)?.at(-1);
    listed.push({
      id: one.id,
      treatment: treatmentLabel(one.treatment),
      practitioner: people.find((someone) => someone.id === one.practitionerId)?.name ?? null,
      lastSession: last === undefined ? null : printDay(last),
      stages: stagesWith(own),
      confirmed: one.confirmedAt !== null,
      reviewed: reviews.has(one.id),
      cover: best ? toPhotoView(best, await listSizesOfPhotos(db, [best.id])) : null,
    });
  }
  return {
    coverage: coverCases(cases, photos, new Set(reviews.keys())),
    listed,
    more: page * CASES_A_PAGE < ordered.length,
    people: people.map(({ slug, name }) => ({ slug, name })),
    person: person && { slug: person.slug, name: person.name },
  };
}

/** As readCasePage decides: not withdrawn, and either with a published photo or with the client's yes. */
export async function listPublicCases(db: Db, cases: readonly Case[], withPhoto: ReadonlySet<string | null>): Promise<Case[]> {
  const open = cases.filter((one) => one.withdrawnAt === null);
  const bare = open.filter((one) => !withPhoto.has(one.id));
  const answers = await listCaseAnswers(
    db,
    bare.map((one) => one.id),
  );
  const agreed = (one: Case) => {
    const given = answers.filter((answer) => answer.caseId === one.id);
    return given.length > 0 && !refusalsIn(given).unpublished;
  };
  return open.filter((one) => withPhoto.has(one.id) || agreed(one));
}
