import { type AccountRefusal, refuseField } from "#app/accounts/account-refusal.ts";
import { accountWords } from "#app/accounts/account-words.ts";
import { findSessionRow, type SessionRow, updateSession } from "#app/accounts/session-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Wrong answers in a row, after which that session alone waits: whoever has the second factor elsewhere is not locked out. */
export const WRONG_ANSWERS = 5;
export const BLOCKED_MS = 15 * 60_000;

const blocked = (until: Date, now: Date): AccountRefusal => ({
  ok: false,
  status: 429,
  errors: {
    form: accountWords().fiveWrongAnswers(Math.ceil((until.getTime() - now.getTime()) / 60_000)),
  },
  retryAfter: Math.ceil((until.getTime() - now.getTime()) / 1_000),
});

/** The refusal of a session that has to wait; null: it may try. */
export async function refuseWhileBlocked(ctx: Ctx, db: Db, sessionId: string): Promise<AccountRefusal | null> {
  const row = await findSessionRow(db, sessionId);
  const until = row?.secondFactorBlockedUntil ?? null;
  return until !== null && until > ctx.now() ? blocked(until, ctx.now()) : null;
}

/** Counts a wrong answer of a session inside the transaction that judged it, and says so at `field`. */
export async function countWrongAnswer(ctx: Ctx, tx: Db, sessionId: string, field: string, message: string): Promise<AccountRefusal> {
  const now = ctx.now();
  const row: SessionRow | null = await findSessionRow(tx, sessionId);
  if (row === null) return refuseField("form", accountWords().signedOutMeanwhile);
  const wrong = row.secondFactorFails + 1;
  const until = wrong >= WRONG_ANSWERS ? new Date(now.getTime() + BLOCKED_MS) : null;
  await updateSession(tx, sessionId, { secondFactorFails: until === null ? wrong : 0, secondFactorBlockedUntil: until });
  const event = { actorId: row.accountId, action: "account.wrong_answer", subjectKind: "account", subjectId: row.accountId };
  await recordEvent(tx, { ...event, detail: { blocked: until !== null } }, now);
  return refuseField(field, message);
}
