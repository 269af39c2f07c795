import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { isUniqueViolation } from "#app/platform/store.server.ts";
import { reviewRefusalWords } from "#app/reviews/review-refusal-words.ts";
import { findPublishedReview, findReply, insertReply } from "#app/reviews/review-repository.server.ts";

export type ReplyResult = { ok: true } | { ok: false; errors: Record<string, string> };

/** Publishes the clinic's one answer to a review. It never enters the score. Null: no published review of a clinic this account speaks for. */
export async function replyToReview(ctx: Ctx, viewer: Viewer, reviewId: string, body: string): Promise<ReplyResult | null> {
  if (!may(viewer, "review.reply")) return null;
  const now = ctx.now();
  const refusal: ReplyResult = { ok: false, errors: { form: reviewRefusalWords().hasReply } };
  try {
    return await ctx.store.write(async (tx): Promise<ReplyResult | null> => {
      const review = await findPublishedReview(tx, reviewId);
      if (!review || !(await isMember(tx, review.clinicId, viewer.id))) return null;
      const known = await findReply(tx, reviewId);
      // The same page sent twice is a success twice.
      if (known) return known.accountId === viewer.id && known.body === body ? { ok: true } : refusal;
      await insertReply(tx, { reviewId, accountId: viewer.id, body, createdAt: now });
      const detail = { clinicId: review.clinicId };
      await recordEvent(tx, { actorId: viewer.id, action: "review.replied", subjectKind: "review", subjectId: reviewId, detail }, now);
      return { ok: true };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refusal;
    throw error;
  }
}
