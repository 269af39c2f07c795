import { noticeState, PARTIES_KEPT_DAYS } from "#app/moderation/legal-notice.ts";
import { listOpenNotices, updatePartiesForgotten } from "#app/moderation/legal-notice-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

const DAY_MS = 86_400_000;

/**
 * Once a day: what a job should have done about a legal notice and has not is asked for again, as its job may have died with the mail server; and names and
 * addresses of notices that ended a year ago are forgotten.
 */
export async function keepLegalNotices(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const forgotten = await ctx.store.write(async (tx) => {
    for (const { notice } of await listOpenNotices(tx, null)) {
      const payload = { noticeId: notice.id };
      const state = noticeState(notice);
      if (state === "received") await enqueue(tx, { kind: "tell_notice_author", payload }, now);
      if (state === "author_told" && notice.authorDueAt !== null && notice.authorDueAt <= now)
        await enqueue(tx, { kind: "end_notice_time", payload }, now);
    }
    return updatePartiesForgotten(tx, new Date(now.getTime() - PARTIES_KEPT_DAYS * DAY_MS));
  });
  if (forgotten > 0) ctx.log.info("parties of legal notices forgotten", { count: forgotten });
}
