import type { Visitor } from "#app/accounts/account.ts";
import { type AccountRefusal, refuseField } from "#app/accounts/account-refusal.ts";
import { issueRecoveryCodes } from "#app/accounts/issue-recovery-codes.server.ts";
import { MAX_PASSKEYS } from "#app/accounts/passkey.ts";
import { countPasskeys, findPasskey, insertPasskey, updatePasskeyName } from "#app/accounts/passkey-repository.server.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";
import { countRecoveryCodes } from "#app/accounts/second-factor-repository.server.ts";
import { endSession, type OpenSession, openSession } from "#app/accounts/sessions.server.ts";
import { type GivenAnswer, verifyNewPasskey } from "#app/accounts/verify-passkey.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/**
 * Keeps a new passkey under a name. Its owner was verified as it was made, so the session goes on under a new id with its second factor given.
 * `codes` are new recovery codes, or null where there are some already.
 */
export async function addPasskey(
  ctx: Ctx,
  visitor: Visitor,
  session: OpenSession,
  given: GivenAnswer & { name: string },
): Promise<{ ok: true; setCookie: string; codes: string[] | null } | AccountRefusal> {
  const { viewer } = session;
  const made = await verifyNewPasskey(ctx, given, viewer.id);
  const say = secondFactorFormWords();
  if (made === null) return refuseField("form", say.passkeyRefused);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    if ((await findPasskey(tx, made.id)) !== null) return refuseField("form", say.passkeyKept);
    if ((await countPasskeys(tx, viewer.id)) >= MAX_PASSKEYS) return refuseField("form", say.atMostPasskeys(MAX_PASSKEYS));
    await insertPasskey(tx, { ...made, accountId: viewer.id, name: given.name, createdAt: now });
    const codes = (await countRecoveryCodes(tx, viewer.id)) === 0 ? await issueRecoveryCodes(ctx, tx, viewer.id) : null;
    await recordAccountEvent(ctx, tx, viewer.id, { action: "account.passkey_added", notice: "passkey_added" });
    await endSession(ctx, visitor.cookieHeader);
    const setCookie = await openSession(ctx, viewer, { secondFactorAt: now, device: visitor.device ?? null });
    return { ok: true, setCookie, codes };
  });
}

export async function renamePasskey(ctx: Ctx, viewer: Viewer, passkeyId: string, name: string): Promise<{ ok: true } | AccountRefusal> {
  return ctx.store.write(async (tx) => {
    if (!(await updatePasskeyName(tx, viewer.id, passkeyId, name))) return refuseField("form", secondFactorFormWords().noSuchPasskey);
    await recordAccountEvent(ctx, tx, viewer.id, { action: "account.passkey_renamed" });
    return { ok: true };
  });
}
