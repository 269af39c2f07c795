import type { Visitor } from "#app/accounts/account.ts";
import { SIGN_IN_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseAsBusy, refuseForNow } from "#app/accounts/account-refusal.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { accountWords } from "#app/accounts/account-words.ts";
import { countWrongAnswer, refuseWhileBlocked } from "#app/accounts/attempt.server.ts";
import { verifyPassword } from "#app/accounts/password.server.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { GivenCode } from "#app/accounts/second-factor.ts";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";
import { updateSession } from "#app/accounts/session-repository.server.ts";
import type { OpenSession } from "#app/accounts/sessions.server.ts";
import { spendCode } from "#app/accounts/spend-code.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Somebody signed in shows by their password that it is still they: the session counts as confirmed from now on. */
export async function confirmByPassword(
  ctx: Ctx,
  visitor: Visitor,
  session: OpenSession,
  password: string,
): Promise<{ ok: true } | AccountRefusal> {
  const wait = await ctx.limits.take(SIGN_IN_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const blocked = await refuseWhileBlocked(ctx, ctx.store.read, session.id);
  if (blocked !== null) return blocked;
  const account = await findAccount(ctx.store.read, session.viewer.id);
  const matches = await verifyPassword(ctx, account?.passwordHash ?? null, password);
  if (matches === null) return refuseAsBusy();
  return ctx.store.write(async (tx) => {
    if (!matches) return countWrongAnswer(ctx, tx, session.id, "password", accountWords().wrongPassword);
    return markConfirmed(ctx, tx, session, "password");
  });
}

/** The same by a code of the app, or a recovery code. */
export async function confirmByCode(ctx: Ctx, session: OpenSession, code: GivenCode): Promise<{ ok: true } | AccountRefusal> {
  return ctx.store.write(async (tx) => {
    const blocked = await refuseWhileBlocked(ctx, tx, session.id);
    if (blocked !== null) return blocked;
    if (!(await spendCode(ctx, tx, session.viewer.id, code)))
      return countWrongAnswer(ctx, tx, session.id, "code", secondFactorFormWords().wrongCode);
    return markConfirmed(ctx, tx, session, code.kind);
  });
}

export async function markConfirmed(
  ctx: Ctx,
  tx: Db,
  session: OpenSession,
  by: "password" | "passkey" | GivenCode["kind"],
): Promise<{ ok: true }> {
  await updateSession(tx, session.id, { confirmedAt: ctx.now(), secondFactorFails: 0 });
  await recordAccountEvent(ctx, tx, session.viewer.id, {
    action: "account.confirmed",
    detail: { by },
    ...(by === "recovery" ? { notice: "recovery_code_used" } : {}),
  });
  return { ok: true };
}
