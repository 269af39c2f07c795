import { findAccount } from "#app/accounts/account-repository.server.ts";
import { listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Mail } from "#app/platform/mailer.server.ts";

/** To every member of a clinic whose address is verified and who is not suspended. */
export async function mailMembers(ctx: Ctx, clinicId: number, letter: Omit<Mail, "to">): Promise<void> {
  for (const accountId of await listMemberAccountIds(ctx.store.read, clinicId)) {
    const account = await findAccount(ctx.store.read, accountId);
    if (account?.emailVerifiedAt && account.suspendedAt === null) await ctx.mailer.send({ to: account.email, ...letter });
  }
}
