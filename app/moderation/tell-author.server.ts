import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findReviewAuthor } from "#app/reviews/review-repository.server.ts";

/** The author of a review that was taken down is told by which decision, and that they can appeal. In the caller's transaction. */
export async function tellAuthor(tx: Db, reviewId: string, decisionId: string, now: Date): Promise<void> {
  const author = await findReviewAuthor(tx, reviewId);
  if (author !== null) await enqueue(tx, { kind: "mail_decision", payload: { decisionId, accountId: author } }, now);
}
