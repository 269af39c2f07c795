import type { Visitor } from "#app/accounts/account.ts";
import { SIGN_IN_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseAsBusy, refuseForNow } from "#app/accounts/account-refusal.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { countWrongAnswer, refuseWhileBlocked } from "#app/accounts/attempt.server.ts";
import { verifyPassword } from "#app/accounts/password.server.ts";
import { updateSession } from "#app/accounts/session-repository.server.ts";
import type { OpenSession } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";

/** Somebody signed in shows by their password that it is still they: the session counts as confirmed from now on. */
export async function confirmByPassword(
  ctx: Ctx,
  visitor: Visitor,
  session: OpenSession,
  password: string,
): Promise<{ ok: true } | AccountRefusal> {
  const wait = await ctx.limits.take(SIGN_IN_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const blocked = await refuseWhileBlocked(ctx, session.id);
  if (blocked !== null) return blocked;
  const account = await findAccount(ctx.store.read, session.viewer.id);
  const matches = await verifyPassword(ctx, account?.passwordHash ?? null, password);
  if (matches === null) return refuseAsBusy();
  return ctx.store.write(async (tx) => {
    if (!matches) return countWrongAnswer(ctx, tx, session.id, "password", "This is not the password of this account.");
    const now = ctx.now();
    await updateSession(tx, session.id, { confirmedAt: now, secondFactorFails: 0 });
    const subject = { subjectKind: "account", subjectId: session.viewer.id };
    await recordEvent(tx, { actorId: session.viewer.id, action: "account.confirmed", ...subject, detail: { by: "password" } }, now);
    return { ok: true };
  });
}
