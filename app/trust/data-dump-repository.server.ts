import { and, asc, desc, eq, gt, gte, isNull, lt, sql } from "drizzle-orm";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { type StoredScore, toStored } from "#app/trust/score-repository.server.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { dataDumps, scores } from "#db/schema/trust.ts";

export type DataDump = typeof dataDumps.$inferSelect;

/** Null: none was made on that day, or it is no longer kept. */
export async function findDataDump(db: Db, madeOn: Day): Promise<DataDump | null> {
  return (await db.select().from(dataDumps).where(eq(dataDumps.madeOn, madeOn)).get()) ?? null;
}

/** Those of `from` and later, newest first. */
export async function listDataDumps(db: Db, from: Day): Promise<DataDump[]> {
  return db.select().from(dataDumps).where(gte(dataDumps.madeOn, from)).orderBy(desc(dataDumps.madeOn)).all();
}

export async function insertDataDump(tx: Db, row: typeof dataDumps.$inferInsert): Promise<void> {
  await tx.insert(dataDumps).values(row);
}

/** Returns how many were older than `from`. Their files go with the next sweep: another day's dump may be the same bytes. */
export async function deleteDataDumpsBefore(tx: Db, from: Day): Promise<number> {
  const gone = await tx.delete(dataDumps).where(lt(dataDumps.madeOn, from)).returning({ id: dataDumps.id });
  return gone.length;
}

export interface ScoredClinic {
  id: number;
  slug: string;
  city: string | null;
  country: string | null;
  stored: StoredScore;
}

const newestOfClinic = sql`(select max(id) from scores where clinic_id = ${clinics.id})`;

/** Clinics with their newest score, by id from after `after`. */
export async function listScoredClinics(db: Db, after: number, limit: number): Promise<ScoredClinic[]> {
  return (
    await db
      .select({ id: clinics.id, slug: clinics.slug, city: locations.city, country: locations.country, score: scores })
      .from(clinics)
      .innerJoin(scores, eq(scores.id, newestOfClinic))
      .leftJoin(locations, and(eq(locations.clinicId, clinics.id), eq(locations.position, 0)))
      .where(and(gt(clinics.id, after), isNull(clinics.hiddenAt)))
      .orderBy(asc(clinics.id))
      .limit(limit)
      .all()
  ).map(({ score, ...clinic }) => ({ ...clinic, stored: toStored(score) }));
}
