import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { aboutOf } from "#app/reviews/find-invitation.server.ts";
import { findInvitationByToken, type Invited, updateInvitationsDeclined } from "#app/reviews/invitation-repository.server.ts";

/** Whoever has the link ends all mail about this treatment, at once and for good, and the address kept for it goes. False: the link opens nothing. */
export async function declineInvitation(ctx: Ctx, token: string): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    const invitation = await findInvitationByToken(tx, token);
    const about: Invited | null = invitation && aboutOf(invitation);
    if (!invitation || !about) return false;
    const now = ctx.now();
    await updateInvitationsDeclined(tx, about, now);
    if (invitation.declinedAt === null) {
      const event = { actorId: null, action: "invitation.declined", subjectKind: "review_invitation", subjectId: invitation.id };
      await recordEvent(tx, event, now);
    }
    return true;
  });
}
