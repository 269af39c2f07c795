import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findDecisionAboutReview } from "#app/moderation/decision-repository.server.ts";
import { operatorDue } from "#app/moderation/legal-notice.ts";
import {
  nothingToAnswerLetter,
  noticeAnsweredLetter,
  noticeDecidedLetter,
  noticeDefectiveLetter,
  noticeReceivedLetter,
  toldComplainantLetter,
} from "#app/moderation/legal-notice-mail.ts";
import { findNotice, type LegalNotice } from "#app/moderation/legal-notice-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { NoticeLetter } from "#app/platform/job.ts";
import type { Mail } from "#app/platform/mailer.server.ts";
import { findReviewAuthor, findReviewClinicId } from "#app/reviews/review-repository.server.ts";

/** The job that tells one side of a legal notice where it stands. A name that was forgotten in the meantime is told nothing. */
export async function mailLegalNotice(ctx: Ctx, noticeId: string, letter: NoticeLetter): Promise<void> {
  const notice = await findNotice(ctx.store.read, noticeId);
  const clinicId = notice && (await findReviewClinicId(ctx.store.read, notice.reviewId));
  const clinic = clinicId === null ? null : await findClinicById(ctx.store.read, clinicId);
  if (!notice || !clinic) return;
  const written = await write(ctx, letter, notice, clinic.name);
  if (letter !== "decided_author" && letter !== "nothing_to_answer") {
    if (notice.complainantEmail !== "") await ctx.mailer.send({ to: notice.complainantEmail, ...written });
    return;
  }
  const authorId = await findReviewAuthor(ctx.store.read, notice.reviewId);
  const author = authorId === null ? null : await findAccount(ctx.store.read, authorId);
  if (author?.emailVerifiedAt && author.suspendedAt === null) await ctx.mailer.send({ to: author.email, ...written });
}

async function write(ctx: Ctx, letter: NoticeLetter, notice: LegalNotice, clinicName: string): Promise<Omit<Mail, "to">> {
  const url = `${ctx.env.APP_ORIGIN}/reviews/${notice.reviewId}`;
  if (letter === "received") return noticeReceivedLetter(clinicName, url, notice);
  if (letter === "defective") return noticeDefectiveLetter(clinicName, url, notice);
  if (letter === "author_told") return toldComplainantLetter(clinicName, url, notice);
  if (letter === "answered") return noticeAnsweredLetter(clinicName, url, notice, operatorDue(notice));
  if (letter === "nothing_to_answer") return nothingToAnswerLetter(clinicName, url);
  const decision = notice.outcome === "withdrawn" ? null : await findDecisionAboutReview(ctx.store.read, notice.reviewId);
  return noticeDecidedLetter(clinicName, url, notice, decision && `${ctx.env.APP_ORIGIN}/decisions/${decision.id}`);
}
