import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { updateInvitationsAnswered } from "#app/reviews/invitation-repository.server.ts";

/** Uses up what the author was asked by mail, in the transaction of what they write: by the link or of their own accord, there is no reminder any more. */
export async function answerInvitations(
  tx: Db,
  written: { clinicId: number; accountId: string; reviewId: string },
  now: Date,
): Promise<void> {
  for (const subjectId of await updateInvitationsAnswered(tx, written, now)) {
    const event = { actorId: written.accountId, action: "invitation.answered", subjectKind: "review_invitation", subjectId };
    await recordEvent(tx, { ...event, detail: { reviewId: written.reviewId } }, now);
  }
}
