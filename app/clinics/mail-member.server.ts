import { findAccount } from "#app/accounts/account-repository.server.ts";
import { invitationSecret } from "#app/clinics/invite-member.server.ts";
import { invitationLetter, memberLetter } from "#app/clinics/member-mail.ts";
import { findInvitation, listMembers } from "#app/clinics/member-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { JobPayloads } from "#app/platform/job.ts";

/** The job that sends an invitation, unless it has ended meanwhile. */
export async function mailMemberInvitation(ctx: Ctx, invitationId: string): Promise<void> {
  const invitation = await findInvitation(ctx.store.read, invitationId);
  if (!invitation || invitation.acceptedAt !== null || invitation.withdrawnAt !== null || invitation.expiresAt <= ctx.now()) return;
  const clinic = await findClinicById(ctx.store.read, invitation.clinicId);
  if (!clinic) return;
  const letter = invitationLetter(clinic.name, invitation.role, ctx.env.APP_ORIGIN, invitationSecret(ctx, invitation.id));
  await ctx.mailer.send({ to: invitation.email, ...letter });
}

/** The job that tells the owners, and whom it is about, of a change among the members. */
export async function mailMemberNotice(ctx: Ctx, { clinicId, accountId, notice }: JobPayloads["mail_member_notice"]): Promise<void> {
  const db = ctx.store.read;
  const clinic = await findClinicById(db, clinicId);
  const about = await findAccount(db, accountId);
  if (!clinic || !about) return;
  const owners = (await listMembers(db, clinicId)).filter((member) => member.role === "owner").map((member) => member.email);
  const letter = memberLetter(notice, clinic.name, about.email, `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/members`);
  for (const to of new Set([...owners, about.email])) await ctx.mailer.send({ to, ...letter });
}
