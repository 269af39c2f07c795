import { linkLetter } from "#app/accounts/account-mail.ts";
import { findEmailToken } from "#app/accounts/email-token-repository.server.ts";
import { emailTokenText } from "#app/accounts/issue-email-token.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that writes and sends a link. A link used, expired or replaced in the meantime is not sent. */
export async function mailEmailToken(ctx: Ctx, tokenId: string): Promise<void> {
  const token = await findEmailToken(ctx.store.read, tokenId);
  if (token === null || token.usedAt !== null || token.expiresAt <= ctx.now()) return;
  // APP_ORIGIN and never the request's Host: a forged one would send the reader's token to somebody else.
  await ctx.mailer.send({ to: token.email, ...linkLetter(token.purpose, ctx.env.APP_ORIGIN, emailTokenText(ctx, token.id)) });
}
