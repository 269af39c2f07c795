import type { Visitor } from "#app/accounts/account.ts";
import { SECOND_FACTOR_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseForNow } from "#app/accounts/account-refusal.ts";
import { countWrongAnswer, refuseWhileBlocked } from "#app/accounts/attempt.server.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import { rememberNetwork } from "#app/accounts/remember-network.server.ts";
import type { GivenCode } from "#app/accounts/second-factor.ts";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";
import { endSession, type OpenSession, openSession } from "#app/accounts/sessions.server.ts";
import { spendCode } from "#app/accounts/spend-code.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The second step of signing in: a code of the app or a recovery code. The session goes on under a new id, as one that may do what its account may. */
export async function giveSecondFactor(
  ctx: Ctx,
  visitor: Visitor,
  session: OpenSession,
  code: GivenCode,
): Promise<{ ok: true; setCookie: string } | AccountRefusal> {
  const { viewer } = session;
  // Whoever knows the password can begin sessions at will, each with five tries; recovery codes are too long to guess and so always work.
  const wait = code.kind === "totp" ? await ctx.limits.take(SECOND_FACTOR_LIMIT, viewer.id) : null;
  if (wait !== null) return refuseForNow(wait);
  return ctx.store.write(async (tx) => {
    const blocked = await refuseWhileBlocked(ctx, tx, session.id);
    if (blocked !== null) return blocked;
    if (!(await spendCode(ctx, tx, viewer.id, code)))
      return countWrongAnswer(ctx, tx, session.id, "code", secondFactorFormWords().wrongCode);
    const used = code.kind === "recovery" ? ({ notice: "recovery_code_used" } as const) : {};
    await recordAccountEvent(ctx, tx, viewer.id, { action: "account.second_factor_given", detail: { by: code.kind }, ...used });
    await rememberNetwork(ctx, tx, viewer, visitor);
    await endSession(ctx, visitor.cookieHeader);
    return { ok: true, setCookie: await openSession(ctx, viewer, { secondFactorAt: ctx.now(), device: visitor.device ?? null }) };
  });
}
