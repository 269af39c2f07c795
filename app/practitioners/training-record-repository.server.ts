import { eq } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { TrainingRecord } from "#app/practitioners/practitioner-repository.server.ts";
import { trainingRecords } from "#db/schema/practitioners.ts";

/** The course that a document is said to show. */
export async function findTrainingRecordOf(db: Db, evidenceId: string): Promise<TrainingRecord | null> {
  return (await db.select().from(trainingRecords).where(eq(trainingRecords.evidenceId, evidenceId)).get()) ?? null;
}

export async function insertTrainingRecord(tx: Db, row: typeof trainingRecords.$inferInsert): Promise<void> {
  await tx.insert(trainingRecords).values(row);
}

export async function updateTrainingRecord(tx: Db, id: string, changed: Partial<Omit<TrainingRecord, "id">>): Promise<void> {
  await tx.update(trainingRecords).set(changed).where(eq(trainingRecords.id, id));
}
