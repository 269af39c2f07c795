import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicBySlug, listMemberClinics } from "#app/clinics/profile-repository.server.ts";
import { findReviewPause } from "#app/clinics/sanction-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { hmacSha256, newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { type Db, isUniqueViolation } from "#app/platform/store.server.ts";
import { listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import { addChapter } from "#app/reviews/add-chapter.server.ts";
import { findCaseToRestOn } from "#app/reviews/case-review-repository.server.ts";
import { receiveFiles, type SentFiles } from "#app/reviews/chapter-files.server.ts";
import { pausedWords, REVIEWS_PER_DAY } from "#app/reviews/review.ts";
import { daysSinceLastSession, type ReviewInput } from "#app/reviews/review-form.ts";
import { reviewRefusalWords } from "#app/reviews/review-refusal-words.ts";
import { countReviewsSince, findClientReview, insertReview, listChapters, type Review } from "#app/reviews/review-repository.server.ts";
import { findStaffTie } from "#app/reviews/staff-tie-repository.server.ts";

const DAY_MS = 86_400_000;

export interface ReviewRefusal {
  ok: false;
  status: 403 | 409 | 422 | 429;
  errors: Record<string, string>;
  /** The review this client has already written of this clinic. */
  existing?: Pick<Review, "id" | "state">;
}

export type WriteReviewResult = { ok: true; reviewId: string } | ReviewRefusal;

/**
 * Publishes a client's review of a clinic with its first chapter, proofs and photos, at once and whatever its stars. Null: there is no such clinic.
 * Sending one page of the form again gives the same answer and writes nothing. `deviceHash` is of the mark of the browser it is written in.
 */
export async function writeReview(
  ctx: Ctx,
  viewer: Viewer,
  clinicSlug: string,
  input: ReviewInput,
  sent: SentFiles,
  deviceHash: string | null = null,
): Promise<WriteReviewResult | null> {
  const say = reviewRefusalWords();
  const clinic = await findClinicBySlug(ctx.store.read, clinicSlug);
  if (!clinic) return null;
  // Not taken from the form as it is: an id somebody else could have chosen is not a random one.
  const reviewId = hmacSha256(ctx.env.APP_SECRET, `review:${viewer.id}:${clinic.id}:${input.formKey}`).slice(0, 32);
  // Only a machine fills in the field that people do not see. It is told what it wants to hear.
  if (input.website !== undefined) return { ok: true, reviewId };

  const now = ctx.now();
  const early = await findObstacle(ctx.store.read, viewer, clinic.id, reviewId, input, now);
  if (early) return early;
  const practitionerId = await findPractitionerId(ctx.store.read, clinic.id, input.practitioner);
  if (practitionerId === undefined) return refuse("practitioner", say.personListed);
  const restsOn = await findCaseToRestOn(ctx.store.read, clinic.id, viewer.id, input.case);
  if (restsOn === undefined) return refuse("case", say.caseNotFree);
  const received = await receiveFiles(ctx, clinic.id, sent, input.photoConsent === "yes");
  if (!received.ok) {
    // The same page may have been published while these files were read: then its photos are known, and all is well.
    const answer = await findObstacle(ctx.store.read, viewer, clinic.id, reviewId, input, now);
    return answer ?? { ok: false, status: 422, errors: received.errors };
  }

  try {
    return await ctx.store.write(async (tx) => {
      const obstacle = await findObstacle(tx, viewer, clinic.id, reviewId, input, now);
      if (obstacle) return obstacle;
      if ((await findCaseToRestOn(tx, clinic.id, viewer.id, input.case)) === undefined) return refuse("case", say.caseHasReview);
      await insertReview(tx, {
        id: reviewId,
        clinicId: clinic.id,
        accountId: viewer.id,
        practitionerId: practitionerId ?? restsOn?.practitionerId ?? null,
        caseId: restsOn?.id ?? null,
        treatment: input.treatment,
        deviceHash,
        state: "published",
        createdAt: now,
      });
      await addChapter(ctx, tx, {
        id: newId(),
        review: { id: reviewId, clinicId: clinic.id, treatment: input.treatment },
        viewer,
        input,
        daysSinceSession: daysSinceLastSession(input, dayOf(now)),
        kept: received.kept,
      });
      await recordEvent(
        tx,
        {
          actorId: viewer.id,
          action: "review.published",
          subjectKind: "review",
          subjectId: reviewId,
          detail: {
            clinicId: clinic.id,
            proofs: received.kept.proofs.length,
            photos: received.kept.photos.length,
            incentive: input.incentive,
          },
        },
        now,
      );
      await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId: clinic.id } }, now);
      await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: clinic.id } }, now);
      return { ok: true, reviewId };
    });
  } catch (error) {
    // Another process was quicker with the same client's review: what it wrote decides the answer.
    const answer = isUniqueViolation(error) ? await findObstacle(ctx.store.read, viewer, clinic.id, reviewId, input, now) : null;
    if (answer) return answer;
    throw error;
  }
}

/** Whether this account may write about this clinic as a client, a review or a further chapter. Null: it may. */
export async function findAuthorObstacle(db: Db, viewer: Viewer, clinicId: number): Promise<ReviewRefusal | null> {
  return (await findRoleObstacle(db, viewer)) ?? (await findTieObstacle(db, viewer, clinicId));
}

/** Whether this account may begin a review of this clinic at all: asked before anybody fills in a form. Null: it may. */
export async function findReviewObstacle(db: Db, viewer: Viewer, clinicId: number, now: Date): Promise<ReviewRefusal | null> {
  const say = reviewRefusalWords();
  const unfit = await findRoleObstacle(db, viewer);
  if (unfit) return unfit;
  const existing = await findClientReview(db, clinicId, viewer.id);
  if (existing) {
    const message = existing.state === "published" ? say.reviewedBefore : say.removedBefore;
    return { ...refuse("form", message), existing: { id: existing.id, state: existing.state } };
  }
  const tied = await findTieObstacle(db, viewer, clinicId);
  if (tied) return tied;
  const pausedUntil = await findReviewPause(db, clinicId, now);
  if (pausedUntil !== null) return { ...refuse("form", pausedWords(pausedUntil)), status: 409 };
  if ((await countReviewsSince(db, viewer.id, new Date(now.getTime() - DAY_MS))) >= REVIEWS_PER_DAY) {
    const message = say.mostADay(REVIEWS_PER_DAY);
    return { ...refuse("form", message), status: 429 };
  }
  return null;
}

async function findRoleObstacle(db: Db, viewer: Viewer): Promise<ReviewRefusal | null> {
  if (may(viewer, "review.write") && (await listMemberClinics(db, viewer.id)).length === 0) return null;
  const message = reviewRefusalWords().clientsOnly;
  return { ...refuse("form", message), status: 403 };
}

async function findTieObstacle(db: Db, viewer: Viewer, clinicId: number): Promise<ReviewRefusal | null> {
  const tie = await findStaffTie(db, clinicId, viewer.id);
  return tie === null ? null : { ...refuse("form", reviewRefusalWords().staff[tie]), status: 403 };
}

/** As `findReviewObstacle`, but the same page sent twice is a success twice. */
async function findObstacle(
  db: Db,
  viewer: Viewer,
  clinicId: number,
  reviewId: string,
  input: ReviewInput,
  now: Date,
): Promise<WriteReviewResult | null> {
  const obstacle = await findReviewObstacle(db, viewer, clinicId, now);
  if (obstacle?.existing?.id !== reviewId) return obstacle;
  const [first] = await listChapters(db, reviewId);
  const same = first?.title === input.title && first.body === input.body && first.overall === input.overall;
  return same ? { ok: true, reviewId } : obstacle;
}

const refuse = (field: string, message: string): ReviewRefusal => ({ ok: false, status: 422, errors: { [field]: message } });

/** Undefined: nobody of that name works or worked at this clinic. Null: the client did not say. */
async function findPractitionerId(db: Db, clinicId: number, slug: string | undefined): Promise<number | null | undefined> {
  if (slug === undefined) return null;
  return (await listTeam(db, clinicId)).find(({ practitioner }) => practitioner.slug === slug)?.practitioner.id;
}
