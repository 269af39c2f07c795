import type { EmailTokenPurpose } from "#app/accounts/account-mail.ts";
import type { Account } from "#app/accounts/account-repository.server.ts";
import { deleteOpenEmailTokens, insertEmailToken } from "#app/accounts/email-token-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { hmacSha256, newId, sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

const HOUR = 3_600_000;

/** Milliseconds a link works. A reset link is worth an account, so it gets the shorter time. */
const LIFETIMES: Record<EmailTokenPurpose, number> = { verify_email: 24 * HOUR, reset_password: HOUR, change_email: 24 * HOUR };

/** The 256 bits in the link, made from the row's id and the server's secret: whoever reads the database alone cannot make them. */
export const emailTokenText = (ctx: Ctx, tokenId: string) => hmacSha256(ctx.env.APP_SECRET, `email token ${tokenId}`);

/** Makes a link for the account's present address, ends the older ones of the same purpose and asks for the mail. */
export async function issueEmailToken(ctx: Ctx, tx: Db, account: Pick<Account, "id" | "email">, purpose: EmailTokenPurpose): Promise<void> {
  const now = ctx.now();
  const id = newId();
  await deleteOpenEmailTokens(tx, account.id, purpose);
  await insertEmailToken(tx, {
    id,
    tokenHash: sha256(emailTokenText(ctx, id)),
    accountId: account.id,
    purpose,
    email: account.email,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LIFETIMES[purpose]),
  });
  await enqueue(tx, { kind: "mail_email_token", payload: { tokenId: id } }, now);
}
