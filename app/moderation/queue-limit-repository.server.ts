import { and, asc, eq } from "drizzle-orm";
import { isQueueKind, type QueueKind } from "#app/moderation/queue.ts";
import type { Db } from "#app/platform/store.server.ts";
import { queueLimits } from "#db/schema/moderation.ts";

/** The kinds an administrator has taken from somebody, in order. */
export async function listBarredKinds(db: Db, accountId: string): Promise<QueueKind[]> {
  const rows = await db
    .select({ kind: queueLimits.kind })
    .from(queueLimits)
    .where(eq(queueLimits.accountId, accountId))
    .orderBy(asc(queueLimits.kind))
    .all();
  return rows.map((row) => row.kind).filter(isQueueKind);
}

export async function insertLimit(tx: Db, row: typeof queueLimits.$inferInsert): Promise<void> {
  await tx.insert(queueLimits).values(row).onConflictDoNothing();
}

export async function deleteLimit(tx: Db, accountId: string, kind: QueueKind): Promise<void> {
  await tx.delete(queueLimits).where(and(eq(queueLimits.accountId, accountId), eq(queueLimits.kind, kind)));
}
