import { and, asc, eq, getTableColumns, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { STANDS, WAITS_FOR_PLACE } from "#app/clinics/evidence-repository.server.ts";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { evidence } from "#db/schema/clinics.ts";
import { engagements, practitioners, trainingProviders, trainingRecords } from "#db/schema/practitioners.ts";

export type Practitioner = typeof practitioners.$inferSelect;
export type Engagement = typeof engagements.$inferSelect;
export type TrainingRecord = typeof trainingRecords.$inferSelect;
export type TrainingProvider = typeof trainingProviders.$inferSelect;

export interface Engaged {
  engagement: Engagement;
  practitioner: Practitioner;
}

const teamOf = hotQuery((db) =>
  db
    .select({ engagement: engagements, practitioner: practitioners })
    .from(engagements)
    .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
    .where(and(isAmong(engagements.clinicId, sql.placeholder("clinicIds")), eq(engagements.state, "confirmed")))
    .orderBy(asc(engagements.id))
    .prepare(),
);

/** Everyone who works or worked at these clinics. Whoever was named and has not said yes is not among them. */
export async function listTeam(db: Db, ...clinicIds: number[]): Promise<Engaged[]> {
  return teamOf(db).all({ clinicIds: asList(clinicIds) });
}

const recordsOf = hotQuery((db) =>
  db
    .select(getTableColumns(trainingRecords))
    .from(trainingRecords)
    .leftJoin(evidence, eq(evidence.id, trainingRecords.evidenceId))
    .where(
      and(
        isAmong(trainingRecords.practitionerId, sql.placeholder("practitionerIds")),
        or(isNull(evidence.id), and(STANDS, sql`not ${WAITS_FOR_PLACE}`)),
      ),
    )
    .orderBy(asc(trainingRecords.startedOn), asc(trainingRecords.id))
    .prepare(),
);

/** The courses of these practitioners, oldest first: those without a document, and those whose document stands. */
export async function listTrainingRecords(db: Db, practitionerIds: readonly number[]): Promise<TrainingRecord[]> {
  return recordsOf(db).all({ practitionerIds: asList(practitionerIds) });
}

const practitionersAmong = hotQuery((db) =>
  db
    .select()
    .from(practitioners)
    .where(isAmong(practitioners.id, sql.placeholder("ids")))
    .prepare(),
);

export async function listPractitionersById(db: Db, ids: readonly number[]): Promise<Practitioner[]> {
  return ids.length === 0 ? [] : practitionersAmong(db).all({ ids: asList(ids) });
}

export async function findPractitionerById(db: Db, id: number): Promise<Practitioner | null> {
  return (await db.select().from(practitioners).where(eq(practitioners.id, id)).get()) ?? null;
}

export async function findPractitionerBySlug(db: Db, slug: string): Promise<Practitioner | null> {
  return (await db.select().from(practitioners).where(eq(practitioners.slug, slug)).get()) ?? null;
}

/** Those whose address begins with this one: people of the same name. */
export async function listNamesakes(db: Db, slug: string): Promise<Practitioner[]> {
  return db
    .select()
    .from(practitioners)
    .where(sql`${practitioners.slug} = ${slug} or (${practitioners.slug} > ${`${slug}-`} and ${practitioners.slug} < ${`${slug}-:`})`)
    .orderBy(asc(practitioners.id))
    .all();
}

export async function insertPractitioner(tx: Db, row: typeof practitioners.$inferInsert): Promise<Practitioner> {
  const [inserted] = await tx.insert(practitioners).values(row).returning();
  if (!inserted) throw new Error(`The practitioner ${row.slug} got no row`);
  return inserted;
}

/** False: somebody changed them since `version` was read. */
export async function updateBackground(tx: Db, id: number, version: number, background: string | null): Promise<boolean> {
  const rows = await tx
    .update(practitioners)
    .set({ background, version: version + 1 })
    .where(and(eq(practitioners.id, id), eq(practitioners.version, version)))
    .returning({ id: practitioners.id });
  return rows.length === 1;
}

export async function listProvidersById(db: Db, ids: readonly number[]): Promise<TrainingProvider[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(trainingProviders)
        .where(inArray(trainingProviders.id, [...ids]))
        .all();
}

/** By their address, from behind `after`. */
export async function listProviders(db: Db, after: string, limit: number): Promise<TrainingProvider[]> {
  return db
    .select()
    .from(trainingProviders)
    .where(gt(trainingProviders.slug, after))
    .orderBy(asc(trainingProviders.slug))
    .limit(limit)
    .all();
}

export async function findProviderBySlug(db: Db, slug: string): Promise<TrainingProvider | null> {
  return (await db.select().from(trainingProviders).where(eq(trainingProviders.slug, slug)).get()) ?? null;
}
