import { asc, eq } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { Practitioner, TrainingRecord } from "#app/practitioners/practitioner-repository.server.ts";
import { practitioners, trainingRecords } from "#db/schema/practitioners.ts";

/** Somebody with the record of a course they took. */
export interface Graduate {
  record: TrainingRecord;
  practitioner: Practitioner;
}

/** Everybody whose record names this provider, oldest course first. */
export async function listGraduates(db: Db, providerId: number): Promise<Graduate[]> {
  return db
    .select({ record: trainingRecords, practitioner: practitioners })
    .from(trainingRecords)
    .innerJoin(practitioners, eq(practitioners.id, trainingRecords.practitionerId))
    .where(eq(trainingRecords.providerId, providerId))
    .orderBy(asc(trainingRecords.startedOn), asc(trainingRecords.id))
    .all();
}
