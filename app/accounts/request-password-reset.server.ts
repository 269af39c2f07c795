import type { Visitor } from "#app/accounts/account.ts";
import { MAIL_ADDRESS_LIMIT, MAIL_REQUEST_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseForNow } from "#app/accounts/account-refusal.ts";
import { findAccountByEmail } from "#app/accounts/account-repository.server.ts";
import { issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";

/** Has a reset link sent, if the address has an account; the answer does not tell, and past the limit of an address no mail is sent. */
export async function requestPasswordReset(ctx: Ctx, visitor: Visitor, email: string): Promise<{ ok: true } | AccountRefusal> {
  const wait = await ctx.limits.take(MAIL_REQUEST_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const mailAllowed = (await ctx.limits.take(MAIL_ADDRESS_LIMIT, email)) === null;
  await ctx.store.write(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (account !== null && account.suspendedAt === null && mailAllowed) await issueEmailToken(ctx, tx, account, "reset_password");
    // Also for an unknown address: the same one write, so that the time of the answer does not tell either.
    const subjectId = account?.id ?? "unknown";
    await recordEvent(tx, { actorId: null, action: "account.reset_requested", subjectKind: "account", subjectId }, ctx.now());
  });
  return { ok: true };
}
