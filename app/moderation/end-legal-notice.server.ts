import { noticeState } from "#app/moderation/legal-notice.ts";
import { type LegalNotice, updateOpenNotice } from "#app/moderation/legal-notice-repository.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

export interface NoticeEnd {
  outcome: NonNullable<LegalNotice["outcome"]>;
  /** Null: nobody decided it, as the review was gone. */
  by: string | null;
  reasons: string | null;
  /** The line of the public log; null: there is none. */
  decisionId: string | null;
}

/** Ends a notice inside the caller's transaction and has both sides told. False: it has ended already. */
export async function endNotice(tx: Db, notice: LegalNotice, end: NoticeEnd, now: Date): Promise<boolean> {
  const { outcome, by, reasons, decisionId } = end;
  if (!(await updateOpenNotice(tx, notice.id, { outcome, outcomeReasons: reasons, decidedBy: by, decidedAt: now }))) return false;
  await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId: notice.id, letter: "decided" } }, now);
  // An author who was never told of a notice need not hear that it is over.
  if (noticeState(notice) !== "received")
    await enqueue(tx, { kind: "mail_legal_notice", payload: { noticeId: notice.id, letter: "decided_author" } }, now);
  const detail = { outcome, decisionId };
  await recordEvent(tx, { actorId: by, action: "legal_notice.decided", subjectKind: "legal_notice", subjectId: notice.id, detail }, now);
  return true;
}
