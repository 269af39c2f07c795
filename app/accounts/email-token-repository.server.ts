import { and, eq, gt, isNull } from "drizzle-orm";
import type { EmailTokenPurpose } from "#app/accounts/account-mail.ts";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { emailTokens } from "#db/schema/accounts.ts";

export type EmailToken = typeof emailTokens.$inferSelect;

const usable = (text: string, purpose: EmailTokenPurpose, now: Date) =>
  and(
    eq(emailTokens.tokenHash, sha256(text)),
    eq(emailTokens.purpose, purpose),
    isNull(emailTokens.usedAt),
    gt(emailTokens.expiresAt, now),
  );

export async function findEmailToken(db: Db, id: string): Promise<EmailToken | null> {
  const [token] = await db.select().from(emailTokens).where(eq(emailTokens.id, id));
  return token ?? null;
}

/** The token of this text if it would still work. Looking does not use it up: mail scanners follow links. */
export async function findUsableEmailToken(db: Db, text: string, purpose: EmailTokenPurpose, now: Date): Promise<EmailToken | null> {
  const [token] = await db
    .select()
    .from(emailTokens)
    .where(usable(text, purpose, now));
  return token ?? null;
}

export async function insertEmailToken(tx: Db, token: typeof emailTokens.$inferInsert): Promise<void> {
  await tx.insert(emailTokens).values(token);
}

/** Uses a token up. Of two at once, one gets true. */
export async function updateEmailTokenAsUsed(tx: Db, text: string, purpose: EmailTokenPurpose, now: Date): Promise<boolean> {
  const used = await tx
    .update(emailTokens)
    .set({ usedAt: now })
    .where(usable(text, purpose, now))
    .returning({ id: emailTokens.id });
  return used.length === 1;
}

/** Ends every unused token of the account, or those of one purpose. */
export async function deleteOpenEmailTokens(tx: Db, accountId: string, purpose?: EmailTokenPurpose): Promise<void> {
  const open = and(eq(emailTokens.accountId, accountId), isNull(emailTokens.usedAt));
  await tx.delete(emailTokens).where(purpose === undefined ? open : and(open, eq(emailTokens.purpose, purpose)));
}
