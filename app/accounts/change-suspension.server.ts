import { findAccount, updateAccount } from "#app/accounts/account-repository.server.ts";
import { refuseActor } from "#app/accounts/acting-admin.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { refuseStanding, type StandingResult, type SuspensionReason } from "#app/accounts/standing-form.ts";
import { standingWords } from "#app/accounts/standing-words.ts";
import { suspendAccount } from "#app/accounts/suspend-account.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/** An administrator suspends somebody else for a reason of the list, or (`reason` null) restores them. Null: there is no such account. */
export async function changeSuspension(
  ctx: Ctx,
  viewer: Viewer,
  accountId: string,
  reason: SuspensionReason | null,
): Promise<StandingResult | null> {
  const now = ctx.now();
  const say = standingWords();
  return ctx.store.write(async (tx) => {
    const refused = await refuseActor(tx, viewer, accountId);
    if (refused !== null) return refused;
    const account = await findAccount(tx, accountId);
    if (account === null || account.erasedAt !== null) return null;
    if (reason !== null) {
      // Whoever acts is an administrator and somebody else, so one is always left.
      return (await suspendAccount(ctx, viewer.id, accountId, reason)) ? { ok: true } : refuseStanding(422, say.suspendedAlready);
    }
    if (account.suspendedAt === null) return refuseStanding(422, say.notSuspended);
    await updateAccount(tx, accountId, { suspendedAt: null });
    await enqueue(tx, { kind: "mail_account_notice", payload: { accountId, notice: "restored" } }, now);
    await recordEvent(tx, { actorId: viewer.id, action: "account.restored", subjectKind: "account", subjectId: accountId }, now);
    ctx.metrics.count("role_changes", { act: "restored" });
    ctx.log.warn("an account was restored");
    return { ok: true };
  });
}
