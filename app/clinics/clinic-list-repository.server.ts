import { and, asc, desc, eq, gt, inArray, lt } from "drizzle-orm";
import type { ImportState, RowOutcome } from "#app/clinics/import-form.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicImportRows, clinicImports } from "#db/schema/clinics.ts";

export type ClinicList = typeof clinicImports.$inferSelect;
export type ListRow = typeof clinicImportRows.$inferSelect;

export async function findClinicList(db: Db, id: string): Promise<ClinicList | null> {
  return (await db.select().from(clinicImports).where(eq(clinicImports.id, id)).get()) ?? null;
}

/** The same file under the same name that is not settled yet; null: none. */
export async function findOpenList(db: Db, fileSha256: string, listName: string): Promise<ClinicList | null> {
  const same = and(eq(clinicImports.fileSha256, fileSha256), eq(clinicImports.listName, listName));
  return (
    (await db
      .select()
      .from(clinicImports)
      .where(and(same, inArray(clinicImports.state, ["trying", "tried", "importing"])))
      .get()) ?? null
  );
}

/** The newest first, with the name of whoever sent each, before the time `before`. */
export async function listClinicLists(db: Db, options: { before: number | null; limit: number }) {
  const { before, limit } = options;
  return db
    .select({ list: clinicImports, sender: accounts.displayName })
    .from(clinicImports)
    .leftJoin(accounts, eq(accounts.id, clinicImports.sentBy))
    .where(before === null ? undefined : lt(clinicImports.sentAt, new Date(before)))
    .orderBy(desc(clinicImports.sentAt))
    .limit(limit)
    .all();
}

export async function insertClinicList(tx: Db, list: typeof clinicImports.$inferInsert): Promise<void> {
  await tx.insert(clinicImports).values(list);
}

/** Moves a list on if it still stands in `from`. False: somebody else has moved it. */
export async function updateClinicList(tx: Db, id: string, from: ImportState, change: Partial<ClinicList>): Promise<boolean> {
  const rows = await tx
    .update(clinicImports)
    .set(change)
    .where(and(eq(clinicImports.id, id), eq(clinicImports.state, from)))
    .returning({ id: clinicImports.id })
    .all();
  return rows.length === 1;
}

/** What the trial said, in the order of the file, after the row `after`; of one outcome or of all. */
export async function listTrialRows(
  db: Db,
  importId: string,
  options: { outcome: RowOutcome | null; after: number; limit: number },
): Promise<ListRow[]> {
  const { outcome, after, limit } = options;
  const where = and(
    eq(clinicImportRows.importId, importId),
    outcome === null ? undefined : eq(clinicImportRows.outcome, outcome),
    gt(clinicImportRows.id, after),
  );
  return db.select().from(clinicImportRows).where(where).orderBy(asc(clinicImportRows.id)).limit(limit).all();
}

export async function insertTrialRows(tx: Db, rows: (typeof clinicImportRows.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(clinicImportRows).values(rows);
}

export async function deleteTrialRows(tx: Db, importId: string): Promise<void> {
  await tx.delete(clinicImportRows).where(eq(clinicImportRows.importId, importId));
}
