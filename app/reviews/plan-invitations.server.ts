import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf, toTime } from "#app/platform/date.ts";
import { hmacSha256, newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findInvitedTreatment, type InvitedTreatment, mayBeAsked, wasWithdrawn } from "#app/reviews/find-invitation.server.ts";
import { invitationExpiry, type PlannedInvitation, planForCase, planForReview } from "#app/reviews/invitation.ts";
import {
  deleteInvitation,
  deleteUnsentInvitations,
  holdsConfirmedCase,
  type Invited,
  insertInvitation,
  listInvitations,
  updateInvitation,
  updateInvitationsAddressed,
  updateInvitationsDeclined,
  updateInvitationsHeld,
} from "#app/reviews/invitation-repository.server.ts";

/** The 128 bits in the link, made from the row's id and the server's secret: whoever reads the database alone cannot make them. */
export const invitationToken = (ctx: Pick<Ctx, "env">, invitationId: string) =>
  hmacSha256(ctx.env.APP_SECRET, `review invitation ${invitationId}`).slice(0, 32);

/**
 * Makes the invitations of a treatment follow what its client has said and written: planned once, moved with the dates of the sessions while unsent, sent to the
 * account that holds the case, and ended when the case is taken down. `email`: the address its client has just let us keep. Run again, it changes nothing.
 */
export async function planInvitations(
  ctx: Pick<Ctx, "env">,
  tx: Db,
  about: Invited,
  now: Date,
  email?: string,
): Promise<InvitedTreatment | null> {
  const treatment = await findInvitedTreatment(tx, about);
  if (treatment === null) return null;
  const { treated, holderId } = treatment;
  if (treated?.withdrawnAt != null) await updateInvitationsDeclined(tx, about, now, treated.withdrawnAt);
  if (treated !== null && holderId !== null) await updateInvitationsHeld(tx, treated.id, holderId);
  const known = await listInvitations(tx, about);
  const closed = known.some((one) => one.declinedAt !== null || wasWithdrawn(treatment, one));
  const hidden = treated?.withdrawnAt != null && email === undefined && known.length === 0;
  if (!mayBeAsked(treatment) || closed || hidden || (await isAskedByCase(tx, treatment))) return treatment;
  const plan = planOf(treatment);
  for (const one of known) {
    if (one.sentAt !== null) continue;
    const planned = plan.find(({ chapter }) => chapter === one.chapter);
    if (planned === undefined) await deleteInvitation(tx, one.id);
    else if (planned.dueOn !== one.dueOn) await updateInvitation(tx, one.id, dated(planned));
  }
  for (const planned of plan) {
    if (known.some((one) => one.chapter === planned.chapter)) continue;
    const id = newId();
    await insertInvitation(tx, {
      id,
      clinicId: treatment.clinic.id,
      caseId: treated?.id ?? null,
      reviewId: treated === null ? (treatment.review?.id ?? null) : null,
      accountId: holderId,
      email: holderId === null ? (email ?? null) : null,
      chapter: planned.chapter,
      tokenHash: sha256(invitationToken(ctx, id)),
      createdAt: now,
      ...dated(planned),
    });
  }
  if (treated !== null && holderId === null && email !== undefined) await updateInvitationsAddressed(tx, treated.id, email);
  if (treated !== null && treatment.review?.caseId === null) await deleteUnsentInvitations(tx, { reviewId: treatment.review.id });
  return treatment;
}

const dated = ({ dueOn }: PlannedInvitation) => ({ dueOn, expiresAt: invitationExpiry(toTime(dueOn)) });

function planOf({ treated, chapters, lastSessionOn }: InvitedTreatment): PlannedInvitation[] {
  if (lastSessionOn === null) return [];
  if (treated?.confirmedAt != null) return planForCase(lastSessionOn, dayOf(treated.confirmedAt));
  const [first] = chapters;
  return first === undefined ? [] : planForReview(lastSessionOn, first.writtenOn);
}

/** A client with a confirmed case here is asked about that, also while their review does not rest on it yet. */
async function isAskedByCase(db: Db, { clinic, treated, holderId }: InvitedTreatment): Promise<boolean> {
  return treated === null && holderId !== null && (await holdsConfirmedCase(db, clinic.id, holderId));
}
