import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf, daysBetween } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { hmacSha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { type Db, isUniqueViolation } from "#app/platform/store.server.ts";
import { addChapter } from "#app/reviews/add-chapter.server.ts";
import { MAX_PROOFS } from "#app/reviews/add-review-proof.server.ts";
import { daysByNow, nextChapterFrom } from "#app/reviews/chapter.ts";
import { receiveFiles, type SentFiles } from "#app/reviews/chapter-files.server.ts";
import { knownHashes } from "#app/reviews/proof.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import type { ChapterInput } from "#app/reviews/review-form.ts";
import { reviewRefusalWords } from "#app/reviews/review-refusal-words.ts";
import { type Chapter, findOwnReview, listChapters, type Review } from "#app/reviews/review-repository.server.ts";
import { findAuthorObstacle } from "#app/reviews/write-review.server.ts";

export interface ChapterRefusal {
  ok: false;
  status: 403 | 422;
  errors: Record<string, string>;
}

export type WriteChapterResult = { ok: true; chapterId: string } | ChapterRefusal;

/**
 * Adds a chapter to the client's own review: nothing earlier is changed, and from now on this chapter counts in the score. Null: no such review of theirs.
 * Sending one page of the form again gives the same answer and writes nothing.
 */
export async function writeChapter(
  ctx: Ctx,
  viewer: Viewer,
  reviewId: string,
  input: ChapterInput,
  sent: SentFiles,
): Promise<WriteChapterResult | null> {
  const review = await findOwnReview(ctx.store.read, reviewId, viewer.id);
  if (!review) return null;
  const chapterId = hmacSha256(ctx.env.APP_SECRET, `chapter:${viewer.id}:${reviewId}:${input.formKey}`).slice(0, 32);
  // Only a machine fills in the field that people do not see. It is told what it wants to hear.
  if (input.website !== undefined) return { ok: true, chapterId };

  const now = ctx.now();
  const early = await findAnswer(ctx.store.read, viewer, review, chapterId, input, now);
  if (early) return early;
  const pieces = await listReviewProofs(ctx.store.read, [reviewId]);
  const [tooMany] = pieces.length + sent.proofs.length > MAX_PROOFS ? sent.proofs : [];
  if (tooMany) return refuse(tooMany.field, reviewRefusalWords().mostProofs(MAX_PROOFS, pieces.length));
  const known = knownHashes(pieces);
  const received = await receiveFiles(ctx, review.clinicId, sent, input.photoConsent === "yes", known);
  if (!received.ok) {
    // The same page may have been taken in while these files were read: then its files are known, and all is well.
    const answer = await findAnswer(ctx.store.read, viewer, review, chapterId, input, now);
    return answer ?? { ok: false, status: 422, errors: received.errors };
  }

  try {
    return await ctx.store.write(async (tx): Promise<WriteChapterResult> => {
      const current = (await findOwnReview(tx, reviewId, viewer.id)) ?? review;
      const answer = await findAnswer(tx, viewer, current, chapterId, input, now);
      if (answer) return answer;
      const daysSinceSession = daysOf(input, await newestOf(tx, reviewId), now);
      await addChapter(ctx, tx, { id: chapterId, review, viewer, input, daysSinceSession, kept: received.kept });
      const { proofs, photos } = received.kept;
      await recordEvent(
        tx,
        {
          actorId: viewer.id,
          action: "review.chapter_added",
          subjectKind: "review",
          subjectId: reviewId,
          detail: {
            clinicId: review.clinicId,
            chapterId,
            daysSinceSession,
            proofs: proofs.length,
            photos: photos.length,
            incentive: input.incentive,
          },
        },
        now,
      );
      await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId: review.clinicId } }, now);
      await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: review.clinicId } }, now);
      return { ok: true, chapterId };
    });
  } catch (error) {
    // Another process was quicker with the same page: what it wrote decides the answer.
    const answer = isUniqueViolation(error) ? await findAnswer(ctx.store.read, viewer, review, chapterId, input, now) : null;
    if (answer) return answer;
    throw error;
  }
}

/** Why the author cannot add a chapter now: asked before anybody fills in a form. Null: they can. */
export async function findChapterObstacle(db: Db, viewer: Viewer, review: Review, now: Date): Promise<ChapterRefusal | null> {
  const unfit = await findAuthorObstacle(db, viewer, review.clinicId);
  if (unfit) return { ok: false, status: 403, errors: unfit.errors };
  if (review.state !== "published") return refuse("form", reviewRefusalWords().removed);
  const newest = await newestOf(db, review.id);
  const from = nextChapterFrom(newest);
  if (dayOf(now) >= from) return null;
  return refuse("form", reviewRefusalWords().nextFrom(newest.writtenOn, from));
}

/** As above and by the form's own fields, but the same page sent twice is a success twice. Null: it may be written. */
async function findAnswer(
  db: Db,
  viewer: Viewer,
  review: Review,
  chapterId: string,
  input: ChapterInput,
  now: Date,
): Promise<WriteChapterResult | null> {
  const written = await listChapters(db, review.id);
  const same = written.find((chapter) => chapter.id === chapterId);
  if (same?.title === input.title && same.body === input.body && same.overall === input.overall) return { ok: true, chapterId };
  const obstacle = await findChapterObstacle(db, viewer, review, now);
  if (obstacle) return obstacle;
  const newest = await newestOf(db, review.id);
  if (daysOf(input, newest, now) >= newest.daysSinceSession) return null;
  return refuse("lastSessionOn", reviewRefusalWords().fewerDays(newest.daysSinceSession));
}

async function newestOf(db: Db, reviewId: string): Promise<Chapter> {
  const newest = (await listChapters(db, reviewId)).at(-1);
  if (!newest) throw new RangeError("A review has at least one chapter");
  return newest;
}

/** Days since the last session: by its date where the author gives it anew, else counted on from the last chapter. */
function daysOf(input: ChapterInput, newest: Chapter, now: Date): number {
  const today = dayOf(now);
  return input.lastSessionOn === undefined ? daysByNow(newest, today) : daysBetween(input.lastSessionOn, today);
}

const refuse = (field: string, message: string): ChapterRefusal => ({ ok: false, status: 422, errors: { [field]: message } });
