import { findReviewPause } from "#app/clinics/sanction-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addDays, dayOf, toTime } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { MILESTONES } from "#app/reviews/chapter.ts";
import { findInvitedAddress, type InvitedTreatment, stateOf } from "#app/reviews/find-invitation.server.ts";
import { type InvitationStanding, invitationExpiry, mailDue, QUIET_DAYS } from "#app/reviews/invitation.ts";
import {
  type Invitation,
  type Invited,
  listInvitations,
  listToInvite,
  updateEndedAddresses,
  updateInvitationReminded,
  updateInvitationSent,
  wasInvitedSince,
} from "#app/reviews/invitation-repository.server.ts";
import { planInvitations } from "#app/reviews/plan-invitations.server.ts";

/**
 * The daily look at whom to ask: every confirmed case and every published review, whoever is happy. Each treatment is one transaction of its own, so that a
 * worker that dies goes on where it was; run again the same day it does nothing. Returns how many mails it asked for.
 */
export async function inviteClients(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const today = dayOf(now);
  await ctx.store.write((tx) => updateEndedAddresses(tx, now));
  const look = {
    today,
    now,
    quietSince: toTime(addDays(today, 1 - QUIET_DAYS)),
    youngest: addDays(today, -Math.max(...MILESTONES.map(({ days }) => days))),
  };
  let asked = 0;
  for (const about of await listToInvite(ctx.store.read, look)) if (await inviteTo(ctx, about)) asked += 1;
  return asked;
}

/** The job that follows what a client said about their case: it plans, and asks for the mail that is due. True: one is. */
export async function inviteTo(ctx: Ctx, about: Invited): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const treatment = await planInvitations(ctx, tx, about, now);
    return treatment !== null && (await askForMail(tx, about, treatment, now));
  });
}

async function askForMail(tx: Db, about: Invited, treatment: InvitedTreatment, now: Date): Promise<boolean> {
  const today = dayOf(now);
  const invitations = await listInvitations(tx, about);
  const written = treatment.chapters.map((chapter) => chapter.writtenOn);
  const due = mailDue(invitations.map(standingOf), written, today);
  const invitation = invitations.find((one) => one.chapter === due?.chapter);
  if (due === null || invitation === undefined) return false;
  const state = stateOf({ ...invitation, expiresAt: due.reminder ? invitation.expiresAt : invitationExpiry(now) }, treatment, now);
  const address = await findInvitedAddress(tx, invitation);
  // Nobody is sent to a form that is closed. The daily look asks once it is open again.
  if (treatment.review === null && (await findReviewPause(tx, treatment.clinic.id, now)) !== null) return false;
  // Somebody with several treatments hears of one a day.
  if (state !== "open" || address === null || (await wasInvitedSince(tx, address, toTime(today)))) return false;
  const { id: invitationId } = invitation;
  const marked = due.reminder
    ? await updateInvitationReminded(tx, invitationId, now)
    : await updateInvitationSent(tx, invitationId, now, invitationExpiry(now));
  if (!marked) return false;
  const event = { actorId: null, action: due.reminder ? "invitation.reminded" : "invitation.sent", subjectKind: "review_invitation" };
  await recordEvent(tx, { ...event, subjectId: invitationId, detail: { chapter: due.chapter } }, now);
  await enqueue(tx, { kind: "mail_review_invitation", payload: { invitationId, reminder: due.reminder } }, now);
  return true;
}

const standingOf = (one: Invitation): InvitationStanding => ({
  chapter: one.chapter,
  dueOn: one.dueOn,
  sentOn: one.sentAt && dayOf(one.sentAt),
  remindedOn: one.remindedAt && dayOf(one.remindedAt),
  answered: one.usedAt !== null,
  declined: one.declinedAt !== null,
});
