import { acceptedOf, acceptedTrainingHours, type FieldRefusal, outcomeOf, type SettledValue } from "#app/clinics/document-verdict.ts";
import { listValues } from "#app/clinics/evidence-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { providerOf } from "#app/practitioners/training-provider.server.ts";
import { findTrainingRecordOf, updateTrainingRecord } from "#app/practitioners/training-record-repository.server.ts";

/**
 * Brings a course to what a checker accepted of its document: hours in sum, days, provider, trainer and models as found. The hours by mode stay as
 * claimed. A course whose document was refused stays with 0 hours: checked, and nothing found. Inside the caller's transaction.
 */
export async function settleTraining(tx: Db, evidenceId: string, values: readonly SettledValue[], now: Date): Promise<void> {
  const record = await findTrainingRecordOf(tx, evidenceId);
  if (record === null) throw new Error(`The document ${evidenceId} has no training record`);
  if (outcomeOf("training_record", values) === "refused") return updateTrainingRecord(tx, record.id, { acceptedHours: 0 });
  const provider = acceptedOf(values, "issuer");
  const trainer = acceptedOf(values, "trainer");
  const models = acceptedOf(values, "liveModels");
  await updateTrainingRecord(tx, record.id, {
    acceptedHours: acceptedTrainingHours("training_record", values),
    course: acceptedOf(values, "course") || record.course,
    startedOn: acceptedOf(values, "startedOn") || record.startedOn,
    endedOn: acceptedOf(values, "endedOn") || record.endedOn,
    provider: provider || record.provider,
    providerId: provider === "" ? null : await providerOf(tx, provider, now),
    trainerId: trainer === "" ? null : record.trainerId,
    trainerName: trainer === "" ? null : trainer,
    liveModels: models === "" ? null : Number(models),
  });
}

/** Its document was withdrawn, or a newer one was accepted in its place: its hours count nowhere. Inside the caller's transaction. */
export async function setTrainingAside(tx: Db, evidenceId: string): Promise<void> {
  const record = await findTrainingRecordOf(tx, evidenceId);
  if (record !== null) await updateTrainingRecord(tx, record.id, { acceptedHours: 0 });
}

/** Its document stands again, since the newer one was withdrawn: what was accepted of it counts as before. Inside the caller's transaction. */
export async function restoreTraining(tx: Db, evidenceId: string, now: Date): Promise<void> {
  const values = (await listValues(tx, evidenceId)).flatMap(({ field, claimed, verdict, accepted, reason }) =>
    verdict === null ? [] : { field, claimed, verdict, accepted: accepted ?? "", reason: reason as FieldRefusal | null },
  );
  if (values.length > 0) await settleTraining(tx, evidenceId, values, now);
}

/** Its document is looked at again: until then its hours are claimed and not checked. Inside the caller's transaction. */
export async function reopenTraining(tx: Db, evidenceId: string): Promise<void> {
  const record = await findTrainingRecordOf(tx, evidenceId);
  if (record !== null) await updateTrainingRecord(tx, record.id, { acceptedHours: null });
}
