import type { Ctx } from "#app/platform/context.server.ts";
import { aboutOf, findInvitedAddress, findInvitedTreatment, stateOf } from "#app/reviews/find-invitation.server.ts";
import { invitationLetter } from "#app/reviews/invitation.ts";
import { findInvitation } from "#app/reviews/invitation-repository.server.ts";
import { invitationToken } from "#app/reviews/plan-invitations.server.ts";

/** The job that writes to a client. Answered, declined, withdrawn or without an address in the meantime, nothing is sent. */
export async function mailInvitation(ctx: Ctx, invitationId: string, reminder: boolean): Promise<void> {
  const db = ctx.store.read;
  const invitation = await findInvitation(db, invitationId);
  const about = invitation && aboutOf(invitation);
  const treatment = about && (await findInvitedTreatment(db, about));
  if (!invitation || !treatment || stateOf(invitation, treatment, ctx.now()) !== "open") return;
  const to = await findInvitedAddress(db, invitation);
  if (to === null) return;
  // In the query string, which no log of ours holds.
  const token = invitationToken(ctx, invitationId);
  const letter = invitationLetter({
    clinicName: treatment.clinic.name,
    chapter: invitation.chapter,
    hasWritten: treatment.chapters.length > 0,
    reminder,
    url: `${ctx.env.APP_ORIGIN}/review-invitation?token=${token}`,
  });
  await ctx.mailer.send({ to, ...letter, unsubscribeUrl: `${ctx.env.APP_ORIGIN}/review-invitation/stop?token=${token}` });
}
