import type { StatedValues } from "#app/clinics/document-form.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { isPresent } from "#app/practitioners/engagement.ts";
import { findPractitionerBySlug, listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import { teamWords } from "#app/practitioners/team-words.ts";

export type DocumentPeople =
  | {
      ok: true;
      /** Null: the document is about the clinic as a whole. */
      practitionerId: number | null;
      trainerId: number | null;
      /** Their names as they are known here, by the field that named them. */
      names: StatedValues;
    }
  | { ok: false; field: "practitioner" | "trainerPage"; message: string };

/** The practitioner a document is said to be about, who has to work at the clinic on `today`, and the trainer, if they have a page here. */
export async function findDocumentPeople(db: Db, clinicId: number, stated: StatedValues, today: Day): Promise<DocumentPeople> {
  const names: StatedValues = {};
  let practitionerId: number | null = null;
  const say = teamWords();
  if (stated.practitioner !== undefined) {
    const present = (await listTeam(db, clinicId)).find(
      ({ engagement, practitioner }) => practitioner.id === Number(stated.practitioner) && isPresent(engagement, today),
    );
    if (!present) return { ok: false, field: "practitioner", message: say.choosePresent };
    practitionerId = present.practitioner.id;
    names.practitioner = present.practitioner.name;
  }
  let trainerId: number | null = null;
  if (stated.trainerPage !== undefined) {
    // The whole address or its last part, as it was copied.
    const slug =
      stated.trainerPage
        .split(/[?#]/, 1)[0]
        ?.split("/")
        .findLast((part) => part !== "") ?? "";
    const trainer = await findPractitionerBySlug(db, slug.toLowerCase());
    if (!trainer) return { ok: false, field: "trainerPage", message: say.noTrainerPage };
    trainerId = trainer.id;
    names.trainer = trainer.name;
  }
  return { ok: true, practitionerId, trainerId, names };
}

/** Who works at the clinic on `today`, for the choice on a form. */
export async function listPresent(db: Db, clinicId: number, today: Day): Promise<{ id: number; name: string }[]> {
  const present = (await listTeam(db, clinicId)).filter(({ engagement }) => isPresent(engagement, today));
  return present.map(({ practitioner: { id, name } }) => ({ id, name }));
}
