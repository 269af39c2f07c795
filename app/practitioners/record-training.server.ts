import type { StatedValues } from "#app/clinics/document-form.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { insertTrainingRecord } from "#app/practitioners/training-record-repository.server.ts";

/** Whose course it was, and who taught it as far as they are known here. */
export interface TrainingPeople {
  practitionerId: number;
  trainerId: number | null;
}

/** A course as a document is said to show it: never checked, so its hours are shown as claimed and count for nothing. Inside the caller's transaction. */
export async function recordTraining(tx: Db, evidenceId: string, people: TrainingPeople, stated: StatedValues): Promise<void> {
  await insertTrainingRecord(tx, {
    id: newId(),
    ...people,
    evidenceId,
    course: stated.course ?? "",
    provider: stated.issuer ?? "",
    trainerName: stated.trainer ?? null,
    startedOn: stated.startedOn ?? "",
    endedOn: stated.endedOn ?? "",
    hoursLiveSupervised: Number(stated.hoursLiveSupervised ?? 0),
    hoursLiveTheory: Number(stated.hoursLiveTheory ?? 0),
    hoursOnline: Number(stated.hoursOnline ?? 0),
    hoursHome: Number(stated.hoursHome ?? 0),
    liveModels: stated.liveModels === undefined ? null : Number(stated.liveModels),
    acceptedHours: null,
  });
}
