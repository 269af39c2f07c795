import { issueRecoveryCodes } from "#app/accounts/issue-recovery-codes.server.ts";
import { insertTotp, updateTotpAsConfirmed } from "#app/accounts/second-factor-repository.server.ts";
import { sealTotpSecret } from "#app/accounts/spend-code.server.ts";
import { codeAt } from "#app/accounts/totp.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** RFC 6238's own secret, "12345678901234567890", in base32. */
export const TEST_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/** An account with an authenticator app that has used no code yet. Returns its recovery codes as printed. */
export async function giveTotp(ctx: Ctx, accountId: string): Promise<string[]> {
  return ctx.store.write(async (tx) => {
    await insertTotp(tx, { accountId, sealedSecret: sealTotpSecret(ctx, accountId, TEST_SECRET), createdAt: ctx.now() });
    await updateTotpAsConfirmed(tx, accountId, 0, ctx.now());
    return issueRecoveryCodes(ctx, tx, accountId);
  });
}

/** What the app shows now, or `steps` of 30 seconds from now. */
export const codeNow = (ctx: Ctx, steps = 0) => codeAt(TEST_SECRET, new Date(ctx.now().getTime() + steps * 30_000)).code;
