import type { Viewer } from "#app/accounts/role.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { endNotice } from "#app/moderation/end-legal-notice.server.ts";
import { noticeAfter, noticeState } from "#app/moderation/legal-notice.ts";
import { AUTHOR_WITHDREW, type NoticeAnswer } from "#app/moderation/legal-notice-form.ts";
import { findNotice, type LegalNotice, listOpenNoticesAbout, updateOpenNotice } from "#app/moderation/legal-notice-repository.server.ts";
import { type ModerationRefusal, refuse } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { removeReview } from "#app/reviews/remove-review.server.ts";
import { findOwnReview } from "#app/reviews/review-repository.server.ts";

/**
 * The author of a review answers a legal notice about it: withdraws the review, which comes down at once by a line in the public log, or stands by it.
 * Null: no such notice about a review of this account.
 */
export async function answerLegalNotice(
  ctx: Ctx,
  viewer: Viewer,
  reviewId: string,
  input: NoticeAnswer,
): Promise<{ ok: true } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<{ ok: true } | ModerationRefusal | null> => {
    const notice = await findNotice(tx, input.notice);
    const review = await findOwnReview(tx, reviewId, viewer.id);
    if (!notice || !review || notice.reviewId !== reviewId) return null;
    const move = input.answer === "stands" ? "author_stands" : "author_withdraws";
    if (noticeAfter(noticeState(notice), move) === null) return refuse(409, moderationRefusalWords().notice.answeredMeanwhile);
    if (input.answer === "withdraws") {
      await withdraw(ctx, tx, viewer.id, notice, review.clinicId);
      return { ok: true };
    }
    await updateOpenNotice(tx, notice.id, {
      authorAnswer: "stands",
      authorName: input.name ?? null,
      authorAddress: input.address ?? null,
      authorConsents: input.consents === "yes",
      authorReasons: input.reasons ?? null,
      authorAnsweredAt: now,
    });
    await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId: notice.id, letter: "answered" } }, now);
    const detail = { answer: input.answer, consents: input.consents === "yes" };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "legal_notice.answered", subjectKind: "legal_notice", subjectId: notice.id, detail },
      now,
    );
    return { ok: true };
  });
}

/** One withdrawal ends every notice about the review. */
async function withdraw(ctx: Ctx, tx: Db, authorId: string, answered: LegalNotice, clinicId: number): Promise<void> {
  const now = ctx.now();
  const decisionId = (await removeReview(ctx, answered.reviewId, authorId, AUTHOR_WITHDREW)) ? newId() : null;
  if (decisionId !== null) {
    await insertDecision(tx, {
      id: decisionId,
      kind: "review_removed",
      clinicId,
      reviewId: answered.reviewId,
      count: 0,
      rule: AUTHOR_WITHDREW,
      facts: ruleWords()[AUTHOR_WITHDREW].sentence,
      proposedBy: authorId,
      confirmedBy: authorId,
      decidedOn: dayOf(now),
      decidedAt: now,
    });
  }
  for (const notice of await listOpenNoticesAbout(tx, answered.reviewId)) {
    await updateOpenNotice(tx, notice.id, { authorAnswer: "withdraws", authorAnsweredAt: now });
    await endNotice(tx, notice, { outcome: "removed", by: authorId, reasons: null, decisionId }, now);
  }
}
