import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findClinicById, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { findDispute } from "#app/moderation/dispute-repository.server.ts";
import { disputeLetter } from "#app/moderation/moderation-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Mail } from "#app/platform/mailer.server.ts";

/** The job that tells a clinic's members of a match, while there is still something to say. */
export async function mailDisputeNotice(ctx: Ctx, disputeId: string, clinicId: number): Promise<void> {
  const dispute = await findDispute(ctx.store.read, disputeId);
  const clinic = await findClinicById(ctx.store.read, clinicId);
  if (!dispute || dispute.state === "decided" || !clinic) return;
  await mailMembers(ctx, clinicId, disputeLetter(clinic.name, `${ctx.env.APP_ORIGIN}/disputes/${disputeId}`));
}

/** To every member whose address is verified and whose account is not suspended. */
export async function mailMembers(ctx: Ctx, clinicId: number, letter: Omit<Mail, "to">): Promise<void> {
  for (const accountId of await listMemberAccountIds(ctx.store.read, clinicId)) {
    const account = await findAccount(ctx.store.read, accountId);
    if (account?.emailVerifiedAt && account.suspendedAt === null) await ctx.mailer.send({ to: account.email, ...letter });
  }
}
