import { and, asc, count, eq, gt, lt, lte, or, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { passkeyChallenges, passkeys } from "#db/schema/accounts.ts";

export type Passkey = typeof passkeys.$inferSelect;
export type PasskeyPurpose = (typeof passkeyChallenges.$inferSelect)["purpose"];

export async function findPasskey(db: Db, id: string): Promise<Passkey | null> {
  const [row] = await db.select().from(passkeys).where(eq(passkeys.id, id));
  return row ?? null;
}

export async function listPasskeys(db: Db, accountId: string): Promise<Passkey[]> {
  return db.select().from(passkeys).where(eq(passkeys.accountId, accountId)).orderBy(asc(passkeys.createdAt));
}

export async function countPasskeys(db: Db, accountId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(passkeys).where(eq(passkeys.accountId, accountId));
  return row?.count ?? 0;
}

export async function insertPasskey(tx: Db, row: typeof passkeys.$inferInsert): Promise<void> {
  await tx.insert(passkeys).values(row);
}

/** Moves the counter on. False: it did not grow, so that a copy of the passkey may be about (some authenticators always say 0, which is no sign). */
export async function updatePasskeyUse(tx: Db, id: string, counter: number, backedUp: boolean, now: Date): Promise<boolean> {
  const grown = or(lt(passkeys.counter, counter), and(eq(passkeys.counter, 0), sql`${counter} = 0`));
  const rows = await tx
    .update(passkeys)
    .set({ counter, backedUp, lastUsedAt: now })
    .where(and(eq(passkeys.id, id), grown))
    .returning({ id: passkeys.id });
  return rows.length === 1;
}

/** False: there is no such passkey of this account. */
export async function updatePasskeyName(tx: Db, accountId: string, id: string, name: string): Promise<boolean> {
  const own = and(eq(passkeys.id, id), eq(passkeys.accountId, accountId));
  return (await tx.update(passkeys).set({ name }).where(own).returning({ id: passkeys.id })).length === 1;
}

/** False: there is no such passkey of this account. */
export async function deletePasskey(tx: Db, accountId: string, id: string): Promise<boolean> {
  const own = and(eq(passkeys.id, id), eq(passkeys.accountId, accountId));
  return (await tx.delete(passkeys).where(own).returning({ id: passkeys.id })).length === 1;
}

export async function insertChallenge(tx: Db, row: typeof passkeyChallenges.$inferInsert): Promise<void> {
  await tx.insert(passkeyChallenges).values(row);
}

/** Takes a challenge out, so that it is answered once. Null: there is none of this purpose, or its time is over. `accountId` is null at the sign-in. */
export async function deleteChallenge(
  tx: Db,
  wanted: { id: string; purpose: PasskeyPurpose; accountId: string | null },
  now: Date,
): Promise<string | null> {
  const own = wanted.accountId === null ? sql`${passkeyChallenges.accountId} is null` : eq(passkeyChallenges.accountId, wanted.accountId);
  const [taken] = await tx
    .delete(passkeyChallenges)
    .where(
      and(eq(passkeyChallenges.id, wanted.id), eq(passkeyChallenges.purpose, wanted.purpose), gt(passkeyChallenges.expiresAt, now), own),
    )
    .returning({ challenge: passkeyChallenges.challenge });
  return taken?.challenge ?? null;
}

export async function deleteExpiredChallenges(tx: Db, now: Date): Promise<void> {
  await tx.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, now));
}
