import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { QueueKind } from "#app/moderation/queue.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { locations } from "#db/schema/clinics.ts";
import { matterClinics, matters } from "#db/schema/moderation.ts";

export type MatterRow = typeof matters.$inferSelect & { kind: QueueKind };

const bySubject = hotQuery((db) =>
  db
    .select()
    .from(matters)
    .where(and(eq(matters.kind, sql.placeholder("kind")), eq(matters.subjectId, sql.placeholder("subjectId"))))
    .prepare(),
);

/** Whether it still waits or not. */
export async function findMatter(db: Db, kind: QueueKind, subjectId: string): Promise<MatterRow | null> {
  const row = await bySubject(db).get({ kind, subjectId });
  return row ? { ...row, kind } : null;
}

export async function findMatterById(db: Db, id: number): Promise<MatterRow | null> {
  const row = await db.select().from(matters).where(eq(matters.id, id)).get();
  return row ? (row as MatterRow) : null;
}

export async function listMattersById(db: Db, ids: readonly number[]): Promise<MatterRow[]> {
  return (await db.select().from(matters).where(isAmong(matters.id, ids)).all()) as MatterRow[];
}

const clinicsOf = hotQuery((db) =>
  db
    .select({ clinicId: matterClinics.clinicId })
    .from(matterClinics)
    .where(eq(matterClinics.matterId, sql.placeholder("id")))
    .orderBy(asc(matterClinics.clinicId))
    .prepare(),
);

/** In the order of their ids. */
export async function listMatterClinicIds(db: Db, id: number): Promise<number[]> {
  return (await clinicsOf(db).all({ id })).map((row) => row.clinicId);
}

const firstCountry = hotQuery((db) =>
  db
    .select({ country: locations.country })
    .from(locations)
    .where(eq(locations.clinicId, sql.placeholder("clinicId")))
    .orderBy(asc(locations.position))
    .limit(1)
    .prepare(),
);

export async function findCountry(db: Db, clinicId: number): Promise<string | null> {
  return (await firstCountry(db).get({ clinicId }))?.country ?? null;
}

/** When anything in the queue was last changed, in milliseconds; 0: never. */
export async function findLastChange(db: Db): Promise<number> {
  return (
    (
      await db
        .select({ last: sql<number>`coalesce(max(${matters.changedAt}), 0)` })
        .from(matters)
        .get()
    )?.last ?? 0
  );
}

/** What an account is called, by id: a claim says whose it is. */
export async function listDisplayNames(db: Db, accountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: accounts.id, name: accounts.displayName })
    .from(accounts)
    .where(isAmong(accounts.id, accountIds))
    .all();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function insertMatter(tx: Db, row: typeof matters.$inferInsert): Promise<number> {
  const [inserted] = await tx.insert(matters).values(row).returning({ id: matters.id });
  if (inserted === undefined) throw new Error("A matter was not kept");
  return inserted.id;
}

export async function updateMatter(tx: Db, id: number, change: Partial<Omit<MatterRow, "id">>): Promise<void> {
  await tx.update(matters).set(change).where(eq(matters.id, id));
}

export async function replaceMatterClinics(tx: Db, matterId: number, clinicIds: readonly number[]): Promise<void> {
  await tx.delete(matterClinics).where(eq(matterClinics.matterId, matterId));
  if (clinicIds.length > 0) await tx.insert(matterClinics).values(clinicIds.map((clinicId) => ({ matterId, clinicId })));
}

/** Takes an open matter unless somebody else has it at `now`. Compare and set: false when they do, or it is closed. */
export async function updateTaken(tx: Db, id: number, accountId: string, now: Date, until: Date): Promise<boolean> {
  const rows = await tx
    .update(matters)
    .set({ claimedBy: accountId, claimedUntil: until, changedAt: now })
    .where(
      and(
        eq(matters.id, id),
        isNull(matters.closedAt),
        sql`(${matters.claimedBy} is null or ${matters.claimedBy} = ${accountId} or ${matters.claimedUntil} <= ${now.getTime()})`,
      ),
    )
    .returning({ id: matters.id });
  return rows.length === 1;
}

/** Lets go of everything somebody has taken that bears on a clinic. */
export async function updateReleasedOfClinic(tx: Db, accountId: string, clinicId: number, now: Date): Promise<void> {
  const ofClinic = tx.select({ id: matterClinics.matterId }).from(matterClinics).where(eq(matterClinics.clinicId, clinicId));
  await tx
    .update(matters)
    .set({ claimedBy: null, claimedUntil: null, changedAt: now })
    .where(and(eq(matters.claimedBy, accountId), isNull(matters.closedAt), inArray(matters.id, ofClinic)));
}

/** False: it was not theirs. */
export async function updateReleased(tx: Db, id: number, accountId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(matters)
    .set({ claimedBy: null, claimedUntil: null, changedAt: now })
    .where(and(eq(matters.id, id), eq(matters.claimedBy, accountId)))
    .returning({ id: matters.id });
  return rows.length === 1;
}
