import type { Visitor } from "#app/accounts/account.ts";
import { MAIL_ADDRESS_LIMIT, MAIL_REQUEST_LIMIT, SIGN_IN_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseAsBusy, refuseField, refuseForNow, refuseLink } from "#app/accounts/account-refusal.ts";
import { findAccount, findAccountByEmail, updateAccount } from "#app/accounts/account-repository.server.ts";
import { accountWords } from "#app/accounts/account-words.ts";
import { findUsableEmailToken, updateEmailTokenAsUsed } from "#app/accounts/email-token-repository.server.ts";
import { issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import { verifyPassword } from "#app/accounts/password.server.ts";
import { rememberNetwork } from "#app/accounts/remember-network.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { endSession, openSession } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";

/** Whose address a link verifies; null when it opens nothing any more. Looking does not use the link up. */
export async function findAccountToVerify(ctx: Ctx, token: string): Promise<{ id: string } | null> {
  const found = await findUsableEmailToken(ctx.store.read, token, "verify_email", ctx.now());
  return found === null ? null : { id: found.accountId };
}

/**
 * Uses a link up, marks the address verified and begins a session.
 * Besides the link it takes the account's password, or the viewer being signed in to it: otherwise somebody could sign up with another's
 * address, wait for them to follow the link, and have an account in their name.
 */
export async function verifyEmail(
  ctx: Ctx,
  visitor: Visitor,
  viewer: Viewer | null,
  input: { token: string; password?: string | undefined },
): Promise<{ ok: true; setCookie: string } | AccountRefusal> {
  const wait = await ctx.limits.take(SIGN_IN_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const token = await findUsableEmailToken(ctx.store.read, input.token, "verify_email", ctx.now());
  const account = token === null ? null : await findAccount(ctx.store.read, token.accountId);
  if (token === null || account === null) return refuseLink();
  const say = accountWords();
  if (viewer?.id !== account.id) {
    if (input.password === undefined) return refuseField("password", say.enterChosenPassword);
    const matches = await verifyPassword(ctx, account.passwordHash, input.password);
    if (matches === null) return refuseAsBusy();
    if (!matches) return refuseField("password", say.otherPassword);
  }
  const now = ctx.now();
  const setCookie = await ctx.store.write(async (tx) => {
    const current = await findAccount(tx, account.id);
    if (current === null || current.email !== token.email || current.passwordHash !== account.passwordHash || current.suspendedAt !== null)
      return null;
    if (!(await updateEmailTokenAsUsed(tx, input.token, "verify_email", now))) return null;
    await updateAccount(tx, account.id, { emailVerifiedAt: now });
    await endSession(ctx, visitor.cookieHeader);
    await recordEvent(tx, { actorId: account.id, action: "account.email_verified", subjectKind: "account", subjectId: account.id }, now);
    await rememberNetwork(ctx, tx, current, visitor);
    return openSession(ctx, current, { device: visitor.device ?? null });
  });
  return setCookie === null ? refuseLink() : { ok: true, setCookie };
}

/** Sends the link once more, if there is an account waiting for it; the answer does not tell. */
export async function resendVerification(ctx: Ctx, visitor: Visitor, email: string): Promise<{ ok: true } | AccountRefusal> {
  const wait = await ctx.limits.take(MAIL_REQUEST_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const mailAllowed = (await ctx.limits.take(MAIL_ADDRESS_LIMIT, email)) === null;
  await ctx.store.write(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    const waiting = account !== null && account.emailVerifiedAt === null && account.suspendedAt === null;
    if (waiting && mailAllowed) await issueEmailToken(ctx, tx, account, "verify_email");
    // Also for an unknown address: the same one write, so that the time of the answer does not tell either.
    const subjectId = account?.id ?? "unknown";
    await recordEvent(tx, { actorId: null, action: "account.verification_requested", subjectKind: "account", subjectId }, ctx.now());
  });
  return { ok: true };
}
