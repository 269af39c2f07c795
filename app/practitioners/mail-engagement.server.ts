import { mailMembers } from "#app/clinics/mail-members.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { findAsked, isOpen } from "#app/practitioners/answer-engagement-question.server.ts";
import { engagementLinkSecret } from "#app/practitioners/ask-engagement.server.ts";
import { confirmedLetter, engagementLetter } from "#app/practitioners/engagement-question.ts";
import { findEngagement } from "#app/practitioners/engagement-repository.server.ts";
import { findPractitionerById } from "#app/practitioners/practitioner-repository.server.ts";

/** The job that asks the person named. A question answered, expired or taken back in the meantime is not sent. */
export async function mailEngagementQuestion(ctx: Ctx, questionId: string): Promise<void> {
  const asked = await findAsked(ctx.store.read, questionId);
  if (!asked?.question.email || !isOpen(asked, ctx.now())) return;
  // In the query string, which no log of ours holds.
  const url = `${ctx.env.APP_ORIGIN}/confirm-engagement?token=${engagementLinkSecret(ctx, questionId)}`;
  await ctx.mailer.send({ to: asked.question.email, ...engagementLetter(asked.clinic.name, asked.practitioner.name, url) });
}

/** The job that tells another clinic of theirs that somebody has said where else they work. */
export async function mailEngagementNotice(ctx: Ctx, engagementId: number, clinicId: number): Promise<void> {
  const engagement = await findEngagement(ctx.store.read, engagementId);
  if (engagement?.state !== "confirmed") return;
  const [person, there, told] = [
    await findPractitionerById(ctx.store.read, engagement.practitionerId),
    await findClinicById(ctx.store.read, engagement.clinicId),
    await findClinicById(ctx.store.read, clinicId),
  ];
  if (!person || !there || !told) return;
  await mailMembers(ctx, clinicId, confirmedLetter(person.name, there.name, `${ctx.env.APP_ORIGIN}/manage/${told.slug}/practitioners`));
}
