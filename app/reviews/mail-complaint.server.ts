import { findAccount } from "#app/accounts/account-repository.server.ts";
import { mailMembers } from "#app/clinics/mail-members.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { complaintAnswerLetter, complaintLetter } from "#app/reviews/complaint.ts";
import { findComplaint } from "#app/reviews/complaint-repository.server.ts";

/** The job that tells a clinic's members of a complaint nobody has answered yet. */
export async function mailComplaint(ctx: Ctx, complaintId: string): Promise<void> {
  const complaint = await findComplaint(ctx.store.read, complaintId);
  const clinic = complaint && complaint.answeredAt === null ? await findClinicById(ctx.store.read, complaint.clinicId) : null;
  if (!clinic) return;
  await mailMembers(ctx, clinic.id, complaintLetter(clinic.name, `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/complaints/${complaintId}`));
}

/** The job that tells a client that their complaint was answered. */
export async function mailComplaintAnswer(ctx: Ctx, complaintId: string): Promise<void> {
  const complaint = await findComplaint(ctx.store.read, complaintId);
  const clinic = complaint && (await findClinicById(ctx.store.read, complaint.clinicId));
  const account = complaint && (await findAccount(ctx.store.read, complaint.accountId));
  if (!clinic || !account?.emailVerifiedAt || account.suspendedAt !== null) return;
  await ctx.mailer.send({ to: account.email, ...complaintAnswerLetter(clinic.name, `${ctx.env.APP_ORIGIN}/account/complaints`) });
}
