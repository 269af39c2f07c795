import type { GivenCode } from "#app/accounts/second-factor.ts";
import { findTotp, updateRecoveryCodeAsUsed, updateTotpStep } from "#app/accounts/second-factor-repository.server.ts";
import { stepOfCode } from "#app/accounts/totp.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { seal, unseal } from "#app/platform/seal.server.ts";
import type { Db } from "#app/platform/store.server.ts";

const KIND = "totp secret";

export const sealTotpSecret = (ctx: Ctx, accountId: string, secret: string) => seal(ctx.env.APP_SECRET, KIND, accountId, secret);

/** Null: sealed under another server's secret, as after a move without it. */
export const openTotpSecret = (ctx: Ctx, accountId: string, sealed: string) => unseal(ctx.env.APP_SECRET, KIND, accountId, sealed);

/** Uses up a code of this account inside the transaction of what it is given for. False: not one of theirs, or used already. */
export async function spendCode(ctx: Ctx, tx: Db, accountId: string, code: GivenCode): Promise<boolean> {
  if (code.kind === "recovery") return updateRecoveryCodeAsUsed(tx, accountId, sha256(code.text), ctx.now());
  const row = await findTotp(tx, accountId);
  const secret = row === null ? null : openTotpSecret(ctx, accountId, row.sealedSecret);
  const step = secret === null ? null : stepOfCode(secret, code.text, ctx.now());
  return step !== null && updateTotpStep(tx, accountId, step);
}
