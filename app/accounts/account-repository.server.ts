import { and, count, eq, isNull, ne } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";

export type Account = typeof accounts.$inferSelect;

/** `email` as `normaliseEmail` gives it. With the password hash: for sign-in and commands only, never for a page. */
export async function findAccountByEmail(db: Db, email: string): Promise<Account | null> {
  const [account] = await db.select().from(accounts).where(eq(accounts.email, email));
  return account ?? null;
}

/** With the password hash: for commands only, never for a page. */
export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, id));
  return account ?? null;
}

/** Accounts the demo seeded. A production boot without DEMO=1 refuses a database that has any. */
export async function countDemoAccounts(ctx: Ctx): Promise<number> {
  const [row] = await ctx.store.read.select({ count: count() }).from(accounts).where(eq(accounts.demo, true));
  return row?.count ?? 0;
}

/** Administrators besides this one who can act. */
export async function countOtherAdmins(db: Db, accountId: string): Promise<number> {
  const others = and(eq(accounts.role, "admin"), ne(accounts.id, accountId), isNull(accounts.suspendedAt), isNull(accounts.erasedAt));
  const [row] = await db.select({ count: count() }).from(accounts).where(others);
  return row?.count ?? 0;
}

export async function insertAccount(tx: Db, account: typeof accounts.$inferInsert): Promise<void> {
  await tx.insert(accounts).values(account);
}

export async function updateAccount(
  tx: Db,
  id: string,
  change: Partial<Omit<typeof accounts.$inferInsert, "id" | "createdAt">>,
): Promise<void> {
  await tx.update(accounts).set(change).where(eq(accounts.id, id));
}
