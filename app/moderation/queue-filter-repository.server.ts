import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { queueFilters } from "#db/schema/moderation.ts";

export type SavedFilter = Pick<typeof queueFilters.$inferSelect, "name" | "query">;

/** By name. */
export async function listSavedFilters(db: Db, accountId: string): Promise<SavedFilter[]> {
  return db
    .select({ name: queueFilters.name, query: queueFilters.query })
    .from(queueFilters)
    .where(eq(queueFilters.accountId, accountId))
    .orderBy(asc(queueFilters.name))
    .all();
}

/** A name in use is given to the new filter. */
export async function insertSavedFilter(tx: Db, row: typeof queueFilters.$inferInsert): Promise<void> {
  await tx
    .insert(queueFilters)
    .values(row)
    .onConflictDoUpdate({ target: [queueFilters.accountId, queueFilters.name], set: { query: row.query, createdAt: row.createdAt } });
}

export async function deleteSavedFilter(tx: Db, accountId: string, name: string): Promise<void> {
  await tx.delete(queueFilters).where(and(eq(queueFilters.accountId, accountId), eq(queueFilters.name, name)));
}
