import { and, desc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { dataExports } from "#db/schema/accounts.ts";

export type DataExport = typeof dataExports.$inferSelect;

export async function findExport(db: Db, id: string): Promise<DataExport | null> {
  const [row] = await db.select().from(dataExports).where(eq(dataExports.id, id));
  return row ?? null;
}

/** The one asked for last; null: none is kept. */
export async function findNewestExport(db: Db, accountId: string): Promise<DataExport | null> {
  const own = eq(dataExports.accountId, accountId);
  const [row] = await db.select().from(dataExports).where(own).orderBy(desc(dataExports.requestedAt), desc(dataExports.id)).limit(1);
  return row ?? null;
}

export async function insertExport(tx: Db, row: Pick<DataExport, "id" | "accountId" | "requestedAt">): Promise<void> {
  await tx.insert(dataExports).values(row);
}

/** False: it is not waited for any more. */
export async function updateExportReady(
  tx: Db,
  id: string,
  made: { readyAt: Date; expiresAt: Date; fileSha256: string; bytes: number },
): Promise<boolean> {
  const waiting = and(eq(dataExports.id, id), isNull(dataExports.readyAt));
  return (await tx.update(dataExports).set(made).where(waiting).returning({ id: dataExports.id })).length === 1;
}

/** Exports of an account, all of them. Returns the files that went with them. */
export async function deleteExportsOf(tx: Db, accountId: string): Promise<string[]> {
  const gone = await tx.delete(dataExports).where(eq(dataExports.accountId, accountId)).returning({ sha256: dataExports.fileSha256 });
  return gone.flatMap(({ sha256 }) => sha256 ?? []);
}

export async function deleteExpiredExports(tx: Db, now: Date): Promise<string[]> {
  const over = and(isNotNull(dataExports.expiresAt), lte(dataExports.expiresAt, now));
  const gone = await tx.delete(dataExports).where(over).returning({ sha256: dataExports.fileSha256 });
  return gone.flatMap(({ sha256 }) => sha256 ?? []);
}
