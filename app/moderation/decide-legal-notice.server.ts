import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { endNotice } from "#app/moderation/end-legal-notice.server.ts";
import { type NoticeMove, namesSomebody, noticeAfter, noticeState } from "#app/moderation/legal-notice.ts";
import { NOTICE_RULES, type NoticeDecision, type NoticeRule } from "#app/moderation/legal-notice-form.ts";
import { findNotice, type LegalNotice, updateOpenNotice } from "#app/moderation/legal-notice-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { tellAuthor } from "#app/moderation/tell-author.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { removeReview } from "#app/reviews/remove-review.server.ts";
import { findReviewClinicId } from "#app/reviews/review-repository.server.ts";

export type DecideNoticeResult = { ok: true; decisionId: string | null } | ModerationRefusal | null;

/**
 * A moderator ends a legal notice: the review is removed or kept by a published rule, the complainant took the notice back, or it is given back as
 * incomplete. Removed and kept are lines of the public log, which name nobody but the clinic. Null: no such notice.
 */
export async function decideLegalNotice(ctx: Ctx, viewer: Viewer, noticeId: string, input: NoticeDecision): Promise<DecideNoticeResult> {
  if (!may(viewer, "notice.decide")) return refuse(403, moderationRefusalWords().notice.moderatorsDecide);
  return ctx.store.write(async (tx): Promise<DecideNoticeResult> => {
    const notice = await findNotice(tx, noticeId);
    const clinicId = notice && (await findReviewClinicId(tx, notice.reviewId));
    if (!notice || clinicId === null) return null;
    if (await hasConflict(tx, viewer.id, [clinicId])) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, ctx.now());
    if (barred) return barred;
    if (notice.accountId === viewer.id) return refuse(403, moderationRefusalWords().notice.sentYourself);
    const { decision } = input;
    const move: NoticeMove = decision === "defective" ? "find_defective" : decision === "withdrawn" ? "take_back" : "decide";
    const state = noticeState(notice);
    if (noticeAfter(state, move) === null) {
      if (state === "received" || state === "author_told") return refuse(409, moderationRefusalWords().notice.authorHasTime);
      return refuseAsStale();
    }
    const done = await carryOut(ctx, tx, viewer, notice, clinicId, input);
    if (done?.ok) await recordJudgement(ctx, tx, viewer, { kind: "legal_notice", subjectId: noticeId, outcome: decision });
    return done;
  });
}

async function carryOut(
  ctx: Ctx,
  tx: Db,
  viewer: Viewer,
  notice: LegalNotice,
  clinicId: number,
  { decision, defects, facts }: NoticeDecision,
): Promise<DecideNoticeResult> {
  if (decision === "defective") return giveBack(ctx, tx, viewer, notice, defects ?? []);
  if (decision === "withdrawn") {
    await endNotice(tx, notice, { outcome: "withdrawn", by: viewer.id, reasons: facts ?? null, decisionId: null }, ctx.now());
    return { ok: true, decisionId: null };
  }
  return decide(ctx, tx, viewer, notice, clinicId, decision, facts ?? "");
}

async function decide(
  ctx: Ctx,
  tx: Db,
  viewer: Viewer,
  notice: LegalNotice,
  clinicId: number,
  rule: NoticeRule,
  facts: string,
): Promise<DecideNoticeResult> {
  const now = ctx.now();
  if (rule === "legal_author_stands" && noticeState(notice) !== "answered")
    return refuse(422, moderationRefusalWords().notice.authorSilent, "decision");
  if (namesSomebody(facts, [notice.complainantName, notice.complainantEmail, notice.authorName, notice.authorAddress]))
    return refuse(422, moderationRefusalWords().notice.namesSomebody, "facts");
  const { outcome } = NOTICE_RULES[rule];
  // A review that is gone already needs no second line in the log.
  const stands = outcome === "kept" || (await removeReview(ctx, notice.reviewId, viewer.id, rule));
  const decisionId = stands ? newId() : null;
  if (decisionId !== null) {
    await insertDecision(tx, {
      id: decisionId,
      kind: outcome === "kept" ? "review_kept" : "review_removed",
      clinicId,
      reviewId: notice.reviewId,
      count: 0,
      rule,
      facts,
      proposedBy: viewer.id,
      confirmedBy: viewer.id,
      decidedOn: dayOf(now),
      decidedAt: now,
    });
  }
  if (decisionId !== null && outcome === "removed") await tellAuthor(tx, notice.reviewId, decisionId, now);
  await endNotice(tx, notice, { outcome, by: viewer.id, reasons: facts, decisionId }, now);
  return { ok: true, decisionId };
}

async function giveBack(ctx: Ctx, tx: Db, viewer: Viewer, notice: LegalNotice, defects: readonly string[]): Promise<DecideNoticeResult> {
  const now = ctx.now();
  await updateOpenNotice(tx, notice.id, { defect: defects.join(","), decidedBy: viewer.id, decidedAt: now });
  await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId: notice.id, letter: "defective" } }, now);
  if (notice.authorToldAt !== null)
    await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId: notice.id, letter: "nothing_to_answer" } }, now);
  const event = { actorId: viewer.id, action: "legal_notice.given_back", subjectKind: "legal_notice", subjectId: notice.id };
  await recordEvent(tx, { ...event, detail: { defects: defects.join(",") } }, now);
  return { ok: true, decisionId: null };
}
