import { type AccountRefusal, refuseField } from "#app/accounts/account-refusal.ts";
import { deletePasskey } from "#app/accounts/passkey-repository.server.ts";
import { hasSecondFactor, readSecondFactor } from "#app/accounts/read-second-factor.server.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";
import { deleteRecoveryCodes, deleteTotp } from "#app/accounts/second-factor-repository.server.ts";
import { needsSecondFactor } from "#app/accounts/session-standing.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/**
 * Removes the authenticator app or one passkey. The last one takes the recovery codes with it, which stand in for nothing any more; whoever decides
 * about others keeps one.
 */
export async function removeSecondFactor(
  ctx: Ctx,
  viewer: Viewer,
  which: "app" | { passkeyId: string },
): Promise<{ ok: true } | AccountRefusal> {
  const say = secondFactorFormWords();
  return ctx.store.write(async (tx) => {
    const before = await readSecondFactor(tx, viewer.id);
    const factors = before.passkeys + (before.appSince === null ? 0 : 1);
    if (needsSecondFactor(viewer.role) && factors === 1) return refuseField("form", say.roleNeedsOne);
    const removed = which === "app" ? await deleteTotp(tx, viewer.id) : await deletePasskey(tx, viewer.id, which.passkeyId);
    if (!removed) return refuseField("form", say.nothingToRemove);
    if (!hasSecondFactor(await readSecondFactor(tx, viewer.id))) await deleteRecoveryCodes(tx, viewer.id);
    await recordAccountEvent(
      ctx,
      tx,
      viewer.id,
      which === "app"
        ? { action: "account.totp_removed", notice: "totp_off" }
        : { action: "account.passkey_removed", notice: "passkey_removed" },
    );
    return { ok: true };
  });
}
