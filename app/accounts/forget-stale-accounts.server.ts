import { deleteUnverifiedAccounts } from "#app/accounts/account-repository.server.ts";
import { deleteStaleEmailTokens } from "#app/accounts/email-token-repository.server.ts";
import { deleteExpiredChallenges } from "#app/accounts/passkey-repository.server.ts";
import { deleteEndedSessions } from "#app/accounts/session-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

const DAY = 86_400_000;
/** Somebody who has not opened the link by now does not mean to. */
const UNVERIFIED_MS = 14 * DAY;

/** Once a day: sessions, links and questions that are over, and accounts whose address nobody verified within 14 days. */
export async function forgetStaleAccounts(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const forgotten = await ctx.store.write(async (tx) => {
    await deleteEndedSessions(tx, now);
    await deleteExpiredChallenges(tx, now);
    await deleteStaleEmailTokens(tx, now);
    return deleteUnverifiedAccounts(tx, new Date(now.getTime() - UNVERIFIED_MS));
  });
  if (forgotten > 0) ctx.log.info("unverified accounts forgotten", { count: forgotten });
}
