import type { Visitor } from "#app/accounts/account.ts";
import { SIGN_IN_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseAsBusy, refuseField, refuseForNow, refuseLink } from "#app/accounts/account-refusal.ts";
import { findAccount, updateAccount } from "#app/accounts/account-repository.server.ts";
import { passwordWeakness } from "#app/accounts/common-password.ts";
import { deleteOpenEmailTokens, findUsableEmailToken, updateEmailTokenAsUsed } from "#app/accounts/email-token-repository.server.ts";
import { knowBrowser } from "#app/accounts/known-browser.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { endSessionsOfAccount } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";

/** Whether a reset link would still work. Looking does not use it up. */
export async function isResetLinkUsable(ctx: Ctx, token: string): Promise<boolean> {
  return (await findUsableEmailToken(ctx.store.read, token, "reset_password", ctx.now())) !== null;
}

/**
 * Uses a reset link up: the new password, every session and every other link of the account ended, and a mail that says so.
 * Following the link shows that the address is theirs, so it counts as verified and the browser as known (`setCookie`). It does not sign in.
 */
export async function resetPassword(
  ctx: Ctx,
  visitor: Visitor,
  input: { token: string; password: string },
): Promise<{ ok: true; setCookie: string } | AccountRefusal> {
  const wait = await ctx.limits.take(SIGN_IN_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const token = await findUsableEmailToken(ctx.store.read, input.token, "reset_password", ctx.now());
  const account = token === null ? null : await findAccount(ctx.store.read, token.accountId);
  if (token === null || account === null) return refuseLink();
  const weakness = passwordWeakness(input.password, account);
  if (weakness !== null) return refuseField("password", weakness);
  const passwordHash = await hashPassword(ctx, input.password);
  if (passwordHash === null) return refuseAsBusy();
  const now = ctx.now();
  const done = await ctx.store.write(async (tx) => {
    const current = await findAccount(tx, account.id);
    if (current === null || current.email !== token.email || current.suspendedAt !== null) return false;
    if (!(await updateEmailTokenAsUsed(tx, input.token, "reset_password", now))) return false;
    await updateAccount(tx, account.id, { passwordHash, emailVerifiedAt: current.emailVerifiedAt ?? now });
    await deleteOpenEmailTokens(tx, account.id);
    await endSessionsOfAccount(ctx, account.id);
    await enqueue(tx, { kind: "mail_account_notice", payload: { accountId: account.id, notice: "password_changed" } }, now);
    await recordEvent(tx, { actorId: account.id, action: "account.password_reset", subjectKind: "account", subjectId: account.id }, now);
    return true;
  });
  return done ? { ok: true, setCookie: knowBrowser(ctx, account.id) } : refuseLink();
}
