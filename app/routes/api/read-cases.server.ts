import type { z } from "zod";
import { stagesWith } from "#app/cases/case-coverage.ts";
import { listCases, listSessionsOf } from "#app/cases/case-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { listReviewsOfCases } from "#app/reviews/case-review-repository.server.ts";
import type { caseSchema } from "#app/routes/api/photo-shape.ts";
import { listPublicCases } from "#app/routes/cases/clinic-cases-view.server.ts";

/** One more than `limit` of a clinic's cases that anybody may see, by id, from behind `after`. */
export async function readCases(
  db: Db,
  clinicId: number,
  { after, limit, origin }: { after: string; limit: number; origin: string },
): Promise<z.input<typeof caseSchema>[]> {
  const every = (await listCases(db, clinicId)).filter(({ id }) => id > after).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = every.map(({ id }) => id);
  const photos = (await listCasePhotos(db, ids)).filter(isPublished);
  const cases = (await listPublicCases(db, every, new Set(photos.map((photo) => photo.caseId)))).slice(0, limit + 1);
  const sessions = await listSessionsOf(db, ids);
  const reviews = await listReviewsOfCases(db, ids);
  const people = await listPractitionersById(db, [...new Set(cases.flatMap((one) => one.practitionerId ?? []))]);
  return cases.map((one) => {
    const own = photos.filter((photo) => photo.caseId === one.id);
    const person = people.find(({ id }) => id === one.practitionerId);
    return {
      id: one.id,
      page: `${origin}/cases/${one.id}`,
      treatment: one.treatment,
      practitioner: person ? { slug: person.slug, name: person.name, page: `${origin}/practitioners/${person.slug}` } : null,
      grade: one.grade,
      skinType: one.skinType,
      pigment: one.pigment,
      sessions: sessions.get(one.id) ?? [],
      confirmedOn: one.confirmedAt && dayOf(one.confirmedAt),
      stages: stagesWith(own),
      photos: own.map(({ id }) => id),
      review: reviews.get(one.id) ?? null,
    };
  });
}
