import { noticeAfter, noticeState } from "#app/moderation/legal-notice.ts";
import { findNotice, updateOpenNotice } from "#app/moderation/legal-notice-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/** The job at the end of the author's five days: without an answer it is a moderator's turn. Nothing is taken down by it. Run too early it does nothing. */
export async function endNoticeTime(ctx: Ctx, noticeId: string): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const notice = await findNotice(tx, noticeId);
    if (!notice || noticeAfter(noticeState(notice), "time_out") === null) return;
    if (notice.authorDueAt === null || now < notice.authorDueAt) return;
    await updateOpenNotice(tx, noticeId, { authorAnswer: "no_answer", authorAnsweredAt: notice.authorDueAt });
    await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId, letter: "answered" } }, now);
    await recordEvent(tx, { actorId: null, action: "legal_notice.timed_out", subjectKind: "legal_notice", subjectId: noticeId }, now);
  });
}
