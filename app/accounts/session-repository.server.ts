import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { sessions } from "#db/schema/accounts.ts";

export type SessionRow = typeof sessions.$inferSelect;

const seconds = (time: Date) => Math.floor(time.getTime() / 1_000);

export async function findSessionRow(db: Db, id: string): Promise<SessionRow | null> {
  const [row] = await db.select().from(sessions).where(eq(sessions.id, id));
  return row ?? null;
}

/** Those of an account that have not ended, the last confirmed first. */
export async function listSessions(db: Db, accountId: string, now: Date): Promise<SessionRow[]> {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, seconds(now))))
    .orderBy(desc(sql`coalesce(${sessions.confirmedAt}, ${sessions.createdAt})`), desc(sessions.createdAt));
}

export async function updateSession(
  tx: Db,
  id: string,
  change: Partial<Pick<SessionRow, "confirmedAt" | "secondFactorAt" | "secondFactorFails" | "secondFactorBlockedUntil">>,
): Promise<void> {
  await tx.update(sessions).set(change).where(eq(sessions.id, id));
}

/** Ends sessions of this account: one, or all but one. Returns how many there were. */
export async function deleteSessions(tx: Db, accountId: string, which: { only: string } | { allBut: string }): Promise<number> {
  const chosen = "only" in which ? eq(sessions.id, which.only) : ne(sessions.id, which.allBut);
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), chosen))
    .returning({ id: sessions.id });
  return ended.length;
}
