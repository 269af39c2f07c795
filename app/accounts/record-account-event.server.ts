import type { Ctx } from "#app/platform/context.server.ts";
import { type EventRecord, recordEvent } from "#app/platform/event-log.server.ts";
import type { AccountNotice } from "#app/platform/job.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Records what somebody did with their own account, in its transaction, and has them told by mail where `notice` says of what. */
export async function recordAccountEvent(
  ctx: Ctx,
  tx: Db,
  accountId: string,
  what: { action: string; detail?: EventRecord["detail"]; notice?: AccountNotice; noticeTo?: string },
): Promise<void> {
  const now = ctx.now();
  if (what.notice !== undefined) {
    const to = what.noticeTo === undefined ? {} : { to: what.noticeTo };
    await enqueue(tx, { kind: "mail_account_notice", payload: { accountId, notice: what.notice, ...to } }, now);
  }
  const subject = { subjectKind: "account", subjectId: accountId };
  await recordEvent(
    tx,
    { actorId: accountId, action: what.action, ...subject, ...(what.detail === undefined ? {} : { detail: what.detail }) },
    now,
  );
}
