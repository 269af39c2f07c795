import { findAccount, updateAccount } from "#app/accounts/account-repository.server.ts";
import { deleteOpenEmailTokens } from "#app/accounts/email-token-repository.server.ts";
import { endSessionsOfAccount } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** Suspends an account and ends its sessions and links in one transaction. False: there is no such account, or it is suspended already. */
export async function suspendAccount(ctx: Ctx, actorId: string | null, accountId: string): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const account = await findAccount(tx, accountId);
    if (account === null || account.suspendedAt !== null) return false;
    await updateAccount(tx, accountId, { suspendedAt: now });
    await deleteOpenEmailTokens(tx, accountId);
    await endSessionsOfAccount(ctx, accountId);
    await recordEvent(tx, { actorId, action: "account.suspended", subjectKind: "account", subjectId: accountId }, now);
    return true;
  });
}
