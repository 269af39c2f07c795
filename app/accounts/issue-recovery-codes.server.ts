import { randomBytes } from "node:crypto";
import { type AccountRefusal, refuseField } from "#app/accounts/account-refusal.ts";
import { hasSecondFactor, readSecondFactor } from "#app/accounts/read-second-factor.server.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { printedRecoveryCode, RECOVERY_CODES } from "#app/accounts/second-factor.ts";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";
import { deleteRecoveryCodes, insertRecoveryCodes } from "#app/accounts/second-factor-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** 80 random bits: too many to try, so that a plain SHA-256 is enough to keep. */
const newCode = () => Array.from(randomBytes(16), (byte) => ALPHABET[byte % 32]).join("");

/** Ten new codes in place of all earlier ones, in the caller's transaction. They are in the answer, to be shown once, and nowhere else. */
export async function issueRecoveryCodes(ctx: Ctx, tx: Db, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await deleteRecoveryCodes(tx, accountId);
  await insertRecoveryCodes(
    tx,
    codes.map((code) => ({ id: newId(), accountId, codeHash: sha256(code), createdAt: ctx.now() })),
  );
  return codes.map(printedRecoveryCode);
}

/** New recovery codes for somebody who has a second factor they can stand in for. */
export async function replaceRecoveryCodes(ctx: Ctx, viewer: Viewer): Promise<{ ok: true; codes: string[] } | AccountRefusal> {
  return ctx.store.write(async (tx) => {
    if (!hasSecondFactor(await readSecondFactor(tx, viewer.id))) return refuseField("form", secondFactorFormWords().noFactorYet);
    const codes = await issueRecoveryCodes(ctx, tx, viewer.id);
    await recordAccountEvent(ctx, tx, viewer.id, { action: "account.recovery_codes_replaced", notice: "recovery_codes_replaced" });
    return { ok: true, codes };
  });
}
