import { type AnonymousForm, admitAnonymous, openAnonymousForm, type SendingRefusal } from "#app/moderation/anonymous-sending.server.ts";
import { isQuotedFrom } from "#app/moderation/legal-notice.ts";
import { type LegalNoticeInput, MOST_OPEN_NOTICES, NOTICE_LIMIT, NOTICES_PER_ADDRESS } from "#app/moderation/legal-notice-form.ts";
import { countNoticesFrom, insertNotice, listOpenNoticesAbout } from "#app/moderation/legal-notice-repository.server.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { findPublishedReview, listChapters } from "#app/reviews/review-repository.server.ts";

const DAY_MS = 86_400_000;

const FORM: AnonymousForm = {
  purpose: "legal notice",
  limit: NOTICE_LIMIT,
  tooMany: (minutes) => moderationRefusalWords().sending.noticesAtMost(NOTICE_LIMIT.points, minutes),
};

export const openLegalNoticeForm = (ctx: Ctx): string => openAnonymousForm(ctx, FORM);

export interface Complainant {
  clientIp: string;
  /** Null: without an account. */
  accountId: string | null;
}

export type SendNoticeResult = { ok: true; complete: boolean } | SendingRefusal;

/**
 * Takes a notice of complaint about a review from anybody. The review stays. The author is told at once by a job; from a notice that does not confirm what
 * the Regulations want confirmed no time runs, and its sender is told what is missing. Null: nobody is shown such a review.
 */
export async function sendLegalNotice(
  ctx: Ctx,
  complainant: Complainant,
  reviewId: string,
  input: LegalNoticeInput,
): Promise<SendNoticeResult | null> {
  const review = await findPublishedReview(ctx.store.read, reviewId);
  if (!review) return null;
  if (review.accountId === complainant.accountId) return refused("form", moderationRefusalWords().notice.ownReview);
  const texts = (await listChapters(ctx.store.read, reviewId)).map((chapter) =>
    [chapter.title, chapter.body, chapter.promised, chapter.delivered].join("\n"),
  );
  if (!isQuotedFrom(input.statement, texts)) return refused("statement", moderationRefusalWords().notice.notQuoted);
  const admitted = await admitAnonymous(ctx, complainant.clientIp, FORM, input);
  const complete = input.knowsAuthor === "no";
  if (admitted === "machine") return { ok: true, complete };
  if (admitted !== "person") return admitted;
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<SendNoticeResult> => {
    const open = await listOpenNoticesAbout(tx, reviewId);
    const own = open.find((notice) => notice.complainantEmail === input.email);
    if (own?.statement === input.statement) return { ok: true, complete };
    if (own) return refused("form", moderationRefusalWords().notice.openAlready);
    const today = await countNoticesFrom(tx, input.email, new Date(now.getTime() - DAY_MS));
    if (today >= NOTICES_PER_ADDRESS || open.length >= MOST_OPEN_NOTICES)
      return { ok: false, status: 429, errors: { form: moderationRefusalWords().notice.tooMany } };
    const id = newId();
    await insertNotice(tx, {
      id,
      reviewId,
      complainantName: input.name,
      complainantEmail: input.email,
      accountId: complainant.accountId,
      statement: input.statement,
      meaning: input.meaning,
      untrue: input.untrue,
      withholdIdentity: input.passOn === "no",
      receivedAt: now,
      ...(complete ? {} : { defect: "knows_author", decidedAt: now }),
    });
    await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId: id, letter: complete ? "received" : "defective" } }, now);
    if (complete) await enqueue(tx, { kind: "tell_notice_author", payload: { noticeId: id } }, now);
    const event = { actorId: complainant.accountId, action: "legal_notice.received", subjectKind: "legal_notice", subjectId: id };
    await recordEvent(tx, { ...event, detail: { reviewId, complete } }, now);
    return { ok: true, complete };
  });
}

const refused = (field: string, message: string): SendingRefusal => ({ ok: false, status: 422, errors: { [field]: message } });
