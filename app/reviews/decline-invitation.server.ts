import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { aboutOf } from "#app/reviews/find-invitation.server.ts";
import {
  findInvitationByToken,
  type Invited,
  listInvitations,
  updateInvitationsDeclined,
} from "#app/reviews/invitation-repository.server.ts";

/** Whoever has the link ends all mail about this treatment, at once and for good, and the address kept for it goes. False: the link opens nothing. */
export async function declineInvitation(ctx: Ctx, token: string): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    const invitation = await findInvitationByToken(tx, token);
    const about = invitation && aboutOf(invitation);
    return about !== null && decline(tx, about, ctx.now());
  });
}

/** The same by whoever holds the case, before any mail came. False: nobody was to be written to. */
export async function declineForCase(ctx: Ctx, caseId: string): Promise<boolean> {
  return ctx.store.write((tx) => decline(tx, { caseId }, ctx.now()));
}

async function decline(tx: Db, about: Invited, now: Date): Promise<boolean> {
  const invitations = await listInvitations(tx, about);
  const [open] = invitations.filter((one) => one.declinedAt === null);
  await updateInvitationsDeclined(tx, about, now);
  if (open) {
    const event = { actorId: null, action: "invitation.declined", subjectKind: "review_invitation", subjectId: open.id };
    await recordEvent(tx, event, now);
  }
  return invitations.length > 0;
}
