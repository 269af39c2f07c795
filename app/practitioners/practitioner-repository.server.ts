import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { engagements, practitioners, trainingRecords } from "#db/schema/practitioners.ts";

export type Practitioner = typeof practitioners.$inferSelect;
export type Engagement = typeof engagements.$inferSelect;
export type TrainingRecord = typeof trainingRecords.$inferSelect;

const teamOf = hotQuery((db) =>
  db
    .select({ engagement: engagements, practitioner: practitioners })
    .from(engagements)
    .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
    .where(eq(engagements.clinicId, sql.placeholder("clinicId")))
    .orderBy(asc(engagements.id))
    .prepare(),
);

/** Everyone who works or worked at a clinic. */
export async function listTeam(db: Db, clinicId: number): Promise<{ engagement: Engagement; practitioner: Practitioner }[]> {
  return teamOf(db).all({ clinicId });
}

const recordsOf = hotQuery((db) =>
  db
    .select()
    .from(trainingRecords)
    .where(eq(trainingRecords.practitionerId, sql.placeholder("practitionerId")))
    .orderBy(asc(trainingRecords.startedOn))
    .prepare(),
);

/** Oldest course first. */
export async function listTrainingRecords(db: Db, practitionerId: number): Promise<TrainingRecord[]> {
  return recordsOf(db).all({ practitionerId });
}

export async function listPractitionersById(db: Db, ids: number[]): Promise<Practitioner[]> {
  return ids.length === 0 ? [] : db.select().from(practitioners).where(inArray(practitioners.id, ids)).all();
}

export async function findPractitionerBySlug(db: Db, slug: string): Promise<Practitioner | null> {
  return db.select().from(practitioners).where(eq(practitioners.slug, slug)).get() ?? null;
}

/** Where a practitioner works or worked, by clinic id. */
export async function listEngagements(db: Db, practitionerId: number): Promise<Engagement[]> {
  return db.select().from(engagements).where(eq(engagements.practitionerId, practitionerId)).orderBy(asc(engagements.startedOn)).all();
}

/** The courses somebody taught. */
export async function listTaughtRecords(db: Db, trainerId: number): Promise<TrainingRecord[]> {
  return db.select().from(trainingRecords).where(eq(trainingRecords.trainerId, trainerId)).orderBy(asc(trainingRecords.startedOn)).all();
}
