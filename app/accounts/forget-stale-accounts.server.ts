import { deleteUnverifiedAccounts } from "#app/accounts/account-repository.server.ts";
import { deleteStaleEmailTokens } from "#app/accounts/email-token-repository.server.ts";
import { deleteExpiredChallenges } from "#app/accounts/passkey-repository.server.ts";
import { deleteEndedSessions } from "#app/accounts/session-repository.server.ts";
import { deleteNetworks } from "#app/accounts/sign-in-network-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

const DAY = 86_400_000;
/** Somebody who has not opened the link by now does not mean to. */
const UNVERIFIED_MS = 14 * DAY;
/** SECURITY.md M2: as long as two people of one network are held to have a tie. */
const NETWORK_DAYS = 90;

/** Once a day: sessions, links and questions that are over, networks nobody signed in from for 90 days, and accounts whose address nobody verified within 14 days. */
export async function forgetStaleAccounts(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const forgotten = await ctx.store.write(async (tx) => {
    await deleteEndedSessions(tx, now);
    await deleteExpiredChallenges(tx, now);
    await deleteStaleEmailTokens(tx, now);
    return {
      networks: await deleteNetworks(tx, new Date(now.getTime() - NETWORK_DAYS * DAY)),
      accounts: await deleteUnverifiedAccounts(tx, new Date(now.getTime() - UNVERIFIED_MS)),
    };
  });
  if (forgotten.accounts > 0) ctx.log.info("unverified accounts forgotten", { count: forgotten.accounts });
  if (forgotten.networks > 0) ctx.log.info("sign-in networks forgotten", { count: forgotten.networks });
}
