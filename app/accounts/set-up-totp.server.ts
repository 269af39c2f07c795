import { randomBytes } from "node:crypto";
import { Secret } from "otpauth";
import type { Visitor } from "#app/accounts/account.ts";
import { type AccountRefusal, refuseField } from "#app/accounts/account-refusal.ts";
import { countWrongAnswer, refuseWhileBlocked } from "#app/accounts/attempt.server.ts";
import { issueRecoveryCodes } from "#app/accounts/issue-recovery-codes.server.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import type { GivenCode } from "#app/accounts/second-factor.ts";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";
import { countRecoveryCodes, findTotp, insertTotp, updateTotpAsConfirmed } from "#app/accounts/second-factor-repository.server.ts";
import { endSession, type OpenSession, openSession } from "#app/accounts/sessions.server.ts";
import { openTotpSecret, sealTotpSecret } from "#app/accounts/spend-code.server.ts";
import { stepOfCode } from "#app/accounts/totp.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** RFC 4226 asks for the length of the hash. */
const SECRET_BYTES = 20;

/** In base32. */
export const newTotpSecret = () => new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32;

/** Begins the enrolment of an authenticator app with a new secret. Nothing is asked for at the sign-in until a code of it was given. */
export async function beginTotp(ctx: Ctx, viewer: Viewer): Promise<{ ok: true } | AccountRefusal> {
  const sealedSecret = sealTotpSecret(ctx, viewer.id, newTotpSecret());
  return ctx.store.write(async (tx) => {
    if ((await findTotp(tx, viewer.id))?.confirmedAt) return refuseField("form", secondFactorFormWords().appAlready);
    await insertTotp(tx, { accountId: viewer.id, sealedSecret, createdAt: ctx.now() });
    await recordAccountEvent(ctx, tx, viewer.id, { action: "account.totp_begun" });
    return { ok: true };
  });
}

/** The secret of an enrolment that waits for its first code, in base32; null when there is none. */
export async function findWaitingSecret(ctx: Ctx, accountId: string): Promise<string | null> {
  return openWaitingSecret(ctx, ctx.store.read, accountId);
}

async function openWaitingSecret(ctx: Ctx, db: Db, accountId: string): Promise<string | null> {
  const row = await findTotp(db, accountId);
  return row === null || row.confirmedAt !== null ? null : openTotpSecret(ctx, accountId, row.sealedSecret);
}

/**
 * Ends the enrolment with a first code, which shows that the app has the secret. The session goes on under a new id with its second factor given; the
 * account's other sessions are asked for a code from now on. `codes` are new recovery codes, or null where there are some already.
 */
export async function confirmTotp(
  ctx: Ctx,
  visitor: Visitor,
  session: OpenSession,
  code: GivenCode,
): Promise<{ ok: true; setCookie: string; codes: string[] | null } | AccountRefusal> {
  const { viewer } = session;
  const now = ctx.now();
  const say = secondFactorFormWords();
  return ctx.store.write(async (tx) => {
    const blocked = await refuseWhileBlocked(ctx, tx, session.id);
    if (blocked !== null) return blocked;
    const secret = await openWaitingSecret(ctx, tx, viewer.id);
    if (secret === null) return refuseField("form", say.noAppWaiting);
    const step = code.kind === "totp" ? stepOfCode(secret, code.text, now) : null;
    if (step === null || !(await updateTotpAsConfirmed(tx, viewer.id, step, now)))
      return countWrongAnswer(ctx, tx, session.id, "code", say.wrongCode);
    const codes = (await countRecoveryCodes(tx, viewer.id)) === 0 ? await issueRecoveryCodes(ctx, tx, viewer.id) : null;
    await recordAccountEvent(ctx, tx, viewer.id, { action: "account.totp_set_up", notice: "totp_on" });
    await endSession(ctx, visitor.cookieHeader);
    const setCookie = await openSession(ctx, viewer, { secondFactorAt: now, device: visitor.device ?? null });
    return { ok: true, setCookie, codes };
  });
}
