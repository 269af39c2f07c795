import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findClinicById, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { findDispute } from "#app/moderation/dispute-repository.server.ts";
import { disputeLetter, protectedMatchLetter } from "#app/moderation/moderation-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Party } from "#app/platform/job.ts";
import type { Mail } from "#app/platform/mailer.server.ts";

/** The job that tells a party of a match, while there is still something to say. */
export async function mailDisputeNotice(ctx: Ctx, disputeId: string, party: Party): Promise<void> {
  const dispute = await findDispute(ctx.store.read, disputeId);
  if (!dispute || dispute.state === "decided") return;
  const url = `${ctx.env.APP_ORIGIN}/disputes/${disputeId}`;
  if (!("clinicId" in party)) return mailParty(ctx, party, protectedMatchLetter(url));
  const clinic = await findClinicById(ctx.store.read, party.clinicId);
  if (clinic) await mailParty(ctx, party, disputeLetter(clinic.name, url));
}

/** To every member of a clinic, or to the one account, whose address is verified and who is not suspended. */
export async function mailParty(ctx: Ctx, party: Party, letter: Omit<Mail, "to">): Promise<void> {
  const accountIds = "clinicId" in party ? await listMemberAccountIds(ctx.store.read, party.clinicId) : [party.accountId];
  for (const accountId of accountIds) {
    const account = await findAccount(ctx.store.read, accountId);
    if (account?.emailVerifiedAt && account.suspendedAt === null) await ctx.mailer.send({ to: account.email, ...letter });
  }
}
