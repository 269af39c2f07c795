import { noticeLetter } from "#app/accounts/account-mail.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { AccountNotice } from "#app/platform/job.ts";

/** The job that tells somebody about their own account. */
export async function mailAccountNotice(ctx: Ctx, accountId: string, notice: AccountNotice, to?: string): Promise<void> {
  const account = await findAccount(ctx.store.read, accountId);
  if (account === null || account.erasedAt !== null) return;
  await ctx.mailer.send({ to: to ?? account.email, ...noticeLetter(notice, ctx.env.APP_ORIGIN) });
}
