import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { endNotice } from "#app/moderation/end-legal-notice.server.ts";
import { noticeAfter, noticeState } from "#app/moderation/legal-notice.ts";
import { authorToldLetter } from "#app/moderation/legal-notice-mail.ts";
import { findNotice, type LegalNotice, updateOpenNotice } from "#app/moderation/legal-notice-repository.server.ts";
import { authorDue } from "#app/moderation/working-time.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { findPublishedReview } from "#app/reviews/review-repository.server.ts";

/**
 * The job that sends a notice to the author of the review, whose five days begin with it. Sent before it is written down: a job that dies in between sends
 * the same mail again. An author who cannot be reached is one who does not answer, and a moderator decides within 48 working hours of the receipt.
 */
export async function tellNoticeAuthor(ctx: Ctx, noticeId: string): Promise<void> {
  const notice = await findNotice(ctx.store.read, noticeId);
  if (!notice || noticeAfter(noticeState(notice), "tell_author") === null) return;
  const review = await findPublishedReview(ctx.store.read, notice.reviewId);
  if (!review) return endAsGone(ctx, notice);
  const clinic = await findClinicById(ctx.store.read, review.clinicId);
  const author = await findAccount(ctx.store.read, review.accountId);
  if (!author?.emailVerifiedAt || author.suspendedAt !== null) return markUnreachable(ctx, notice);
  const now = ctx.now();
  const authorDueAt = authorDue(now);
  const reviewUrl = `${ctx.env.APP_ORIGIN}/reviews/${notice.reviewId}`;
  await ctx.mailer.send({ to: author.email, ...authorToldLetter(clinic?.name ?? null, reviewUrl, notice, authorDueAt) });
  await ctx.store.write(async (tx) => {
    const current = await findNotice(tx, noticeId);
    if (!current || noticeState(current) !== "received") return;
    await updateOpenNotice(tx, noticeId, { authorToldAt: now, authorDueAt });
    await enqueue(tx, { kind: "end_notice_time", payload: { noticeId }, runAt: authorDueAt }, now);
    await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId, letter: "author_told" } }, now);
    await recordEvent(tx, { actorId: null, action: "legal_notice.author_told", subjectKind: "legal_notice", subjectId: noticeId }, now);
  });
}

async function markUnreachable(ctx: Ctx, { id, receivedAt }: LegalNotice): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const current = await findNotice(tx, id);
    if (!current || noticeAfter(noticeState(current), "cannot_tell") === null) return;
    await updateOpenNotice(tx, id, { authorAnswer: "no_answer", authorAnsweredAt: receivedAt });
    await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId: id, letter: "answered" } }, now);
    await recordEvent(tx, { actorId: null, action: "legal_notice.author_unreachable", subjectKind: "legal_notice", subjectId: id }, now);
  });
}

/** The review came down by another way before its author could be told. */
async function endAsGone(ctx: Ctx, notice: LegalNotice): Promise<void> {
  await ctx.store.write((tx) => endNotice(tx, notice, { outcome: "removed", by: null, reasons: null, decisionId: null }, ctx.now()));
}
