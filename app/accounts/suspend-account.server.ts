import { findAccount, updateAccount } from "#app/accounts/account-repository.server.ts";
import { deleteOpenEmailTokens } from "#app/accounts/email-token-repository.server.ts";
import { endSessionsOfAccount } from "#app/accounts/sessions.server.ts";
import type { SuspensionReason } from "#app/accounts/standing-form.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/** Suspends an account, ends its sessions and links in one transaction and has its person told. False: there is no such account, or it is suspended already. */
export async function suspendAccount(ctx: Ctx, actorId: string | null, accountId: string, reason?: SuspensionReason): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const account = await findAccount(tx, accountId);
    if (account === null || account.suspendedAt !== null || account.erasedAt !== null) return false;
    await updateAccount(tx, accountId, { suspendedAt: now });
    await deleteOpenEmailTokens(tx, accountId);
    await endSessionsOfAccount(ctx, accountId);
    await enqueue(tx, { kind: "mail_account_notice", payload: { accountId, notice: "suspended" } }, now);
    const detail: Record<string, string> = reason === undefined ? {} : { reason };
    await recordEvent(tx, { actorId, action: "account.suspended", subjectKind: "account", subjectId: accountId, detail }, now);
    ctx.metrics.count("role_changes", { act: "suspended" });
    ctx.log.warn("an account was suspended");
    return true;
  });
}
