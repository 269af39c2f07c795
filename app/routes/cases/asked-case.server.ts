import type { CaseQuestion } from "#app/cases/find-case-question.server.ts";
import { isTreatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import type { AskedCase } from "#app/components/case-questions.tsx";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { askedCaseWords } from "#app/routes/cases/asked-case-words.ts";

export function toAskedCase({ treated, clinic, practitioner, sessions }: CaseQuestion): AskedCase {
  return {
    clinic: { slug: clinic.slug, name: clinic.name },
    practitioner: practitioner?.name ?? askedCaseWords().somebodyNotNamed,
    treatment: isTreatment(treated.treatment) ? treatmentWords()[treated.treatment] : treated.treatment,
    sessions: sessions.map(printDay),
    grade: treated.grade,
    skinType: treated.skinType,
    version: treated.version,
  };
}

/** The photos the person is asked about: also those that nobody else sees yet, but none that was taken down. */
export async function listAskedPhotos(db: Db, caseId: string): Promise<{ id: string; drawn: boolean }[]> {
  const photos = (await listCasePhotos(db, [caseId])).filter((photo) => photo.hiddenAt === null);
  const drawn = new Set(
    (
      await listSizesOfPhotos(
        db,
        photos.map((photo) => photo.id),
      )
    ).map((size) => size.photoId),
  );
  return photos.filter((photo) => drawn.has(photo.id)).map((photo) => ({ id: photo.id, drawn: photo.drawn }));
}
