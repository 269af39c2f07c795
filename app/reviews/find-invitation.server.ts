import { findAccount } from "#app/accounts/account-repository.server.ts";
import { listCaseLinks } from "#app/cases/case-link-repository.server.ts";
import { type Case, findCase, listSessionDays } from "#app/cases/case-repository.server.ts";
import { type Clinic, findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import { addDays } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findInvitationByToken, findInvitedReview, type Invitation, type Invited } from "#app/reviews/invitation-repository.server.ts";
import { type Chapter, findClientReview, listChapters, type Review } from "#app/reviews/review-repository.server.ts";

/** A treatment that somebody can be asked about, and what its client has written of it so far. */
export interface InvitedTreatment {
  clinic: Clinic;
  /** Null: their review rests on none. */
  treated: Case | null;
  /** Null: the case is tied to no account. */
  holderId: string | null;
  /** Null: not written yet. */
  review: Review | null;
  chapters: Chapter[];
  lastSessionOn: Day | null;
}

/** Null: there is no such case or review, or its clinic is not shown. */
export async function findInvitedTreatment(db: Db, about: Invited): Promise<InvitedTreatment | null> {
  return "caseId" in about ? ofCase(db, about.caseId) : ofReview(db, about.reviewId);
}

async function ofCase(db: Db, caseId: string): Promise<InvitedTreatment | null> {
  const treated = await findCase(db, caseId);
  const clinic = treated && (await findShown(db, treated.clinicId));
  if (!treated || !clinic) return null;
  const holderId = (await listCaseLinks(db, caseId)).find((link) => link.accountId !== null)?.accountId ?? null;
  const review = (await findInvitedReview(db, { caseId })) ?? (holderId === null ? null : await findClientReview(db, clinic.id, holderId));
  const chapters = review === null ? [] : await listChapters(db, review.id);
  return { clinic, treated, holderId, review, chapters, lastSessionOn: (await listSessionDays(db, caseId)).at(-1) ?? null };
}

async function ofReview(db: Db, reviewId: string): Promise<InvitedTreatment | null> {
  const review = await findInvitedReview(db, { reviewId });
  const clinic = review && (await findShown(db, review.clinicId));
  if (!review || !clinic) return null;
  const chapters = await listChapters(db, reviewId);
  const [first] = chapters;
  const lastSessionOn = first === undefined ? null : addDays(first.writtenOn, -first.daysSinceSession);
  return { clinic, treated: null, holderId: review.accountId, review, chapters, lastSessionOn };
}

async function findShown(db: Db, clinicId: number): Promise<Clinic | null> {
  const clinic = await findClinicById(db, clinicId);
  return clinic?.hiddenAt === null ? clinic : null;
}

/** Whether anybody is to be asked about it now: a review that was taken down has no next chapter, and neither has a case that is not confirmed or belongs to no review of this client's any more. */
export function mayBeAsked({ treated, review }: InvitedTreatment): boolean {
  if (review !== null && review.state !== "published") return false;
  if (treated === null) return review !== null && review.caseId === null;
  return treated.confirmedAt !== null && (review === null || review.caseId === null || review.caseId === treated.id);
}

/** The person took it down after they could have been asked: that ends the mails too. Somebody who never let it be shown, but lets us write, is asked. */
export const wasWithdrawn = ({ treated }: InvitedTreatment, { createdAt }: Pick<Invitation, "createdAt">): boolean =>
  treated?.withdrawnAt != null && treated.withdrawnAt > createdAt;

/** Where to write to. Null: nowhere, or to nobody who wants mail. */
export async function findInvitedAddress(db: Db, { accountId, email }: Pick<Invitation, "accountId" | "email">): Promise<string | null> {
  if (accountId === null) return email;
  const account = await findAccount(db, accountId);
  return account && account.suspendedAt === null && account.erasedAt === null && account.emailVerifiedAt !== null ? account.email : null;
}

export const aboutOf = ({ caseId, reviewId }: Pick<Invitation, "caseId" | "reviewId">): Invited | null =>
  caseId !== null ? { caseId } : reviewId !== null ? { reviewId } : null;

/** "gone": it is asked about no longer, since the case or the review went or the person took it down. */
export type InvitationState = "open" | "answered" | "declined" | "expired" | "gone";

/** What a link is about and whether it still works. Null: it opens nothing. */
export async function readInvitation(
  db: Db,
  token: string,
  now: Date,
): Promise<{ invitation: Invitation; treatment: InvitedTreatment; state: InvitationState } | null> {
  const invitation = await findInvitationByToken(db, token);
  const about = invitation && aboutOf(invitation);
  const treatment = about && (await findInvitedTreatment(db, about));
  return invitation && treatment ? { invitation, treatment, state: stateOf(invitation, treatment, now) } : null;
}

export function stateOf(invitation: Invitation, treatment: InvitedTreatment, now: Date): InvitationState {
  if (invitation.declinedAt !== null) return "declined";
  if (invitation.usedAt !== null) return "answered";
  if (!mayBeAsked(treatment) || wasWithdrawn(treatment, invitation)) return "gone";
  return invitation.expiresAt <= now ? "expired" : "open";
}
