import type { Role } from "#app/accounts/role.ts";
import { needsSecondFactor } from "#app/accounts/session-standing.ts";
import { openSession } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { accounts } from "#db/schema/accounts.ts";

/** The password of every account built here. */
export const TEST_PASSWORD = "needle 0.18 mm, three sessions";

/** Argon2id of TEST_PASSWORD at the product's cost, made once: hashing it for every built account would take most of a test's time. */
export const TEST_PASSWORD_HASH = "$argon2id$v=19$m=19456,t=2,p=1$eGC5EKWqNySSEJ2QAswA8w$klZmlbUD9aXcEwnE7JTFlhzEGdDUCIHFTd1Ahjy+pus";

export type BuiltAccount = typeof accounts.$inferSelect;

/** A verified client unless told otherwise; the address is a new one each time. */
export async function buildAccount(
  ctx: Ctx,
  options: { role?: Role; verified?: boolean; email?: string; displayName?: string; passwordHash?: string; demo?: boolean } = {},
): Promise<BuiltAccount> {
  const id = newId();
  const row = {
    id,
    email: options.email ?? `${id.slice(0, 8)}@example.org`,
    emailVerifiedAt: (options.verified ?? true) ? ctx.now() : null,
    passwordHash: options.passwordHash ?? TEST_PASSWORD_HASH,
    displayName: options.displayName ?? "Sam Reader",
    role: options.role ?? "client",
    demo: options.demo ?? false,
    suspendedAt: null,
    erasedAt: null,
    createdAt: ctx.now(),
  } satisfies BuiltAccount;
  await ctx.store.write((tx) => tx.insert(accounts).values(row));
  return row;
}

/** The Cookie header of a new session of this account; a moderator or administrator has given a second factor in it, without which it may do nothing. */
export async function sessionCookie(ctx: Ctx, account: { id: string; role: Role }): Promise<string> {
  const secondFactorAt = needsSecondFactor(account.role) ? ctx.now() : null;
  const [pair] = (await openSession(ctx, account, { secondFactorAt })).split(";", 1);
  return pair ?? "";
}
