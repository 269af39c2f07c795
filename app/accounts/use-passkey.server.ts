import type { Visitor } from "#app/accounts/account.ts";
import { SIGN_IN_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseField, refuseForNow } from "#app/accounts/account-refusal.ts";
import { type Account, findAccount } from "#app/accounts/account-repository.server.ts";
import { accountWords } from "#app/accounts/account-words.ts";
import { markConfirmed } from "#app/accounts/confirm-person.server.ts";
import { updatePasskeyUse } from "#app/accounts/passkey-repository.server.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import { rememberNetwork } from "#app/accounts/remember-network.server.ts";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";
import { endSession, type OpenSession, openSession } from "#app/accounts/sessions.server.ts";
import { type GivenAnswer, verifyKnownPasskey } from "#app/accounts/verify-passkey.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";

/** Begins a session by a passkey alone: having it and unlocking it are two factors. */
export async function signInByPasskey(
  ctx: Ctx,
  visitor: Visitor,
  given: GivenAnswer,
): Promise<{ ok: true; setCookie: string; account: Pick<Account, "id" | "role" | "emailVerifiedAt"> } | AccountRefusal> {
  const wait = await ctx.limits.take(SIGN_IN_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const verified = await verifyKnownPasskey(ctx, given, "sign_in", null);
  const say = secondFactorFormWords();
  if (verified === null) return refuseField("form", say.passkeyRefused);
  const { passkey, counter, backedUp } = verified;
  return ctx.store.write(async (tx) => {
    const account = await findAccount(tx, passkey.accountId);
    if (account === null) return refuseField("form", say.passkeyRefused);
    if (account.suspendedAt !== null) return refuseField("form", accountWords().suspended);
    if (!(await updatePasskeyUse(tx, passkey.id, counter, backedUp, ctx.now()))) return refuseField("form", accountWords().passkeyCopied);
    await recordAccountEvent(ctx, tx, account.id, { action: "account.signed_in", detail: { by: "passkey" } });
    await rememberNetwork(ctx, tx, account, visitor);
    await endSession(ctx, visitor.cookieHeader);
    const setCookie = await openSession(ctx, account, { secondFactorAt: ctx.now(), device: visitor.device ?? null });
    return { ok: true, setCookie, account };
  });
}

/** Somebody signed in shows by one of their passkeys that it is still they. */
export async function confirmByPasskey(ctx: Ctx, session: OpenSession, given: GivenAnswer): Promise<{ ok: true } | AccountRefusal> {
  const verified = await verifyKnownPasskey(ctx, given, "confirm", session.viewer.id);
  if (verified === null) return refuseField("form", secondFactorFormWords().passkeyRefused);
  return ctx.store.write(async (tx) => {
    if (!(await updatePasskeyUse(tx, verified.passkey.id, verified.counter, verified.backedUp, ctx.now())))
      return refuseField("form", accountWords().passkeyCopied);
    return markConfirmed(ctx, tx, session, "passkey");
  });
}
