import type { SignUpInput, Visitor } from "#app/accounts/account.ts";
import { MAIL_ADDRESS_LIMIT, SIGN_UP_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseAsBusy, refuseForNow } from "#app/accounts/account-refusal.ts";
import { findAccountByEmail, insertAccount, updateAccount } from "#app/accounts/account-repository.server.ts";
import { issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { endSessionsOfAccount } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";

/**
 * Opens an account that waits for its address to be verified. The answer, and the work done for it, are the same whether the address is new,
 * waiting or known; only the mail tells, and only whoever reads that mailbox.
 */
export async function signUpAccount(ctx: Ctx, visitor: Visitor, input: SignUpInput): Promise<{ ok: true } | AccountRefusal> {
  const wait = await ctx.limits.take(SIGN_UP_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const passwordHash = await hashPassword(ctx, input.password);
  if (passwordHash === null) return refuseAsBusy();
  const mailAllowed = (await ctx.limits.take(MAIL_ADDRESS_LIMIT, input.email)) === null;
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const known = await findAccountByEmail(tx, input.email);
    if (known !== null && (known.emailVerifiedAt !== null || known.suspendedAt !== null)) {
      if (mailAllowed) await enqueue(tx, { kind: "mail_account_notice", payload: { accountId: known.id, notice: "address_known" } }, now);
      await recordEvent(tx, { actorId: null, action: "account.sign_up_repeated", subjectKind: "account", subjectId: known.id }, now);
      return;
    }
    const chosen = { passwordHash, displayName: input.displayName, role: input.role };
    const id = known?.id ?? newId();
    if (known === null) {
      await insertAccount(tx, { id, email: input.email, ...chosen, createdAt: now });
    } else {
      // Nobody has shown that the address is theirs yet, so the latest sign-up counts; the link will ask for its password.
      await updateAccount(tx, id, chosen);
      await endSessionsOfAccount(ctx, id);
    }
    if (mailAllowed) await issueEmailToken(ctx, tx, { id, email: input.email }, "verify_email");
    await recordEvent(
      tx,
      { actorId: id, action: "account.signed_up", subjectKind: "account", subjectId: id, detail: { role: input.role } },
      now,
    );
  });
  return { ok: true };
}
