import type { SignInInput, Visitor } from "#app/accounts/account.ts";
import { KNOWN_BROWSER_LIMIT, PASSWORD_LIMIT, SIGN_IN_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseAsBusy, refuseField, refuseForNow, refuseUnknownBrowser } from "#app/accounts/account-refusal.ts";
import { type Account, findAccount, findAccountByEmail, updateAccount } from "#app/accounts/account-repository.server.ts";
import { accountWords } from "#app/accounts/account-words.ts";
import { knowBrowser, knownMark } from "#app/accounts/known-browser.server.ts";
import { hashPassword, isBelowCost, verifyPassword } from "#app/accounts/password.server.ts";
import { hasSecondFactor, readSecondFactor } from "#app/accounts/read-second-factor.server.ts";
import { rememberNetwork } from "#app/accounts/remember-network.server.ts";
import { endSession, openSession } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";

/**
 * Checks a password and begins a session. `setCookies` are the headers that carry it and make the browser known to the account.
 * With `secondFactorDue` that session may do nothing but give the second factor.
 * A wrong password and an unknown address are answered alike, after the same time; suspension is told only to whoever knows the password.
 */
export async function signInAccount(
  ctx: Ctx,
  visitor: Visitor,
  input: Pick<SignInInput, "email" | "password">,
): Promise<
  { ok: true; setCookies: string[]; account: Pick<Account, "id" | "role" | "emailVerifiedAt">; secondFactorDue: boolean } | AccountRefusal
> {
  const wait = await ctx.limits.take(SIGN_IN_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const account = await findAccountByEmail(ctx.store.read, input.email);
  const mark = account && knownMark(ctx, account.id, visitor.cookieHeader);
  const pause = await (mark === null ? ctx.limits.take(PASSWORD_LIMIT, input.email) : ctx.limits.take(KNOWN_BROWSER_LIMIT, mark));
  if (pause !== null) return mark === null ? refuseUnknownBrowser(pause) : refuseForNow(pause);
  const matches = await verifyPassword(ctx, account?.passwordHash ?? null, input.password);
  if (matches === null) return refuseAsBusy();
  const say = accountWords();
  if (!matches || account === null) return refuseField("form", say.wrongSignIn);
  const stronger = isBelowCost(account.passwordHash) ? await hashPassword(ctx, input.password) : null;
  const secondFactorDue = hasSecondFactor(await readSecondFactor(ctx.store.read, account.id));
  const setCookie = await ctx.store.write(async (tx) => {
    // The check took its time: the password may have been reset or the account suspended meanwhile.
    const current = await findAccount(tx, account.id);
    if (current === null || current.passwordHash !== account.passwordHash || current.suspendedAt !== null) return null;
    if (stronger !== null) await updateAccount(tx, account.id, { passwordHash: stronger });
    await endSession(ctx, visitor.cookieHeader);
    await recordEvent(tx, { actorId: account.id, action: "account.signed_in", subjectKind: "account", subjectId: account.id }, ctx.now());
    // With a second factor it is only now that somebody knows the password; give-second-factor.server.ts remembers who they are.
    if (!secondFactorDue) await rememberNetwork(ctx, tx, current, visitor);
    return openSession(ctx, current, { device: visitor.device ?? null });
  });
  if (setCookie === null) {
    return refuseField("form", account.suspendedAt === null ? say.wrongSignIn : say.suspended);
  }
  return { ok: true, setCookies: [setCookie, knowBrowser(ctx, account.id)], account, secondFactorDue };
}
