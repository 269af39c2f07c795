import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Day } from "#app/platform/date.ts";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery, hotStatement } from "#app/platform/store.server.ts";
import type { DatedPiece } from "#app/reviews/chapter-check.ts";
import { listDatedPieces, listReviewProofs, type Proof } from "#app/reviews/proof-repository.server.ts";
import type { ReviewCursor } from "#app/reviews/review-cursor.ts";
import type { Chapter, Reply, Review } from "#app/reviews/review-repository.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import { clinics } from "#db/schema/clinics.ts";
import { practitioners } from "#db/schema/practitioners.ts";
import { chapters, replies, reviewPhotos, reviews } from "#db/schema/reviews.ts";

/** A review as readers see it. Nothing in it tells who the author is beyond the name they chose to show. */
export interface PublishedReview {
  id: string;
  clinicId: number;
  authorName: string;
  treatment: string;
  practitioner: { slug: string; name: string } | null;
  caseConfirmed: boolean;
  /** Written after a mail by which Scalpmark asked about its case. */
  invited: boolean;
  /** "staff": a decision found its author to belong to the clinic, and it does not count in the score. */
  relation: Review["relation"];
  /** Oldest first, at least one: the last counts in the score. */
  chapters: Chapter[];
  proofs: DatedPiece[];
  reply: Pick<Reply, "body" | "createdAt"> | null;
  /** With the chapter each came with. */
  photos: { photoId: string; chapterId: string | null }[];
}

// Which reviews are on the page is found first: to join everything of thousands and then show twenty takes three times as long.
const PLACES = `
  select review_id as id, latest_on as latest from review_summaries
    where clinic_id = :clinicId and (latest_on, review_id) < (:writtenOn, :id)
    order by latest_on desc, review_id desc limit :limit`;

/** Any number of ids bound as one list, so that the query is prepared once. */
const amongIds = (column: SQLiteColumn) => isAmong(column, sql.placeholder("ids"));

const rowsOf = hotQuery((db) =>
  db
    .select(columns())
    .from(reviews)
    .innerJoin(accounts, eq(accounts.id, reviews.accountId))
    .leftJoin(practitioners, eq(practitioners.id, reviews.practitionerId))
    .leftJoin(cases, eq(cases.id, reviews.caseId))
    .where(amongIds(reviews.id))
    .prepare(),
);

function columns() {
  return {
    id: reviews.id,
    clinicId: reviews.clinicId,
    authorName: accounts.displayName,
    treatment: reviews.treatment,
    relation: reviews.relation,
    practitionerSlug: practitioners.slug,
    practitionerName: practitioners.name,
    caseConfirmedAt: cases.confirmedAt,
    invited: sql<
      0 | 1
    >`exists (select 1 from review_invitations i where i.case_id = ${reviews.caseId} and i.sent_at is not null and i.used_at is not null)`,
  };
}

/**
 * A clinic's published reviews, newest chapter first, never by their stars. `next` is where the following page begins; null at the end.
 */
export async function listPublishedReviews(
  db: Db,
  clinicId: number,
  after: ReviewCursor | null,
  limit: number,
): Promise<{ reviews: PublishedReview[]; next: ReviewCursor | null }> {
  // "A" sorts after every day: the first page begins before nothing.
  const from = after ?? { writtenOn: "A", id: "" };
  const places = (await hotStatement(db, PLACES).all({ clinicId, ...from, limit: limit + 1 })) as { id: string; latest: Day }[];
  const shown = places.slice(0, limit);
  const last = places.length > limit ? shown.at(-1) : undefined;
  const rows = new Map((await rowsOf(db).all({ ids: asList(shown.map(({ id }) => id)) })).map((row) => [row.id, row]));
  const inOrder = shown.flatMap(({ id }) => rows.get(id) ?? []);
  return { reviews: await complete(db, inOrder), next: last ? { writtenOn: last.latest, id: last.id } : null };
}

export type ReviewToShow = PublishedReview & { clinicSlug: string; clinicName: string };

/** One published review, for the pages about it alone. */
export const findReviewToShow = (db: Db, id: string): Promise<ReviewToShow | null> => findWritten(db, id, eq(reviews.state, "published"));

/** A review as it was written, be it published or taken down, for moderators who judge it again. */
export const findReviewAsWritten = (db: Db, id: string): Promise<ReviewToShow | null> => findWritten(db, id, undefined);

async function findWritten(db: Db, id: string, state: SQL | undefined): Promise<ReviewToShow | null> {
  const row = await db
    .select({ ...columns(), clinicSlug: clinics.slug, clinicName: clinics.name })
    .from(reviews)
    .innerJoin(accounts, eq(accounts.id, reviews.accountId))
    .innerJoin(clinics, eq(clinics.id, reviews.clinicId))
    .leftJoin(practitioners, eq(practitioners.id, reviews.practitionerId))
    .leftJoin(cases, eq(cases.id, reviews.caseId))
    .where(and(eq(reviews.id, id), state))
    .get();
  if (!row) return null;
  const [review] = await complete(db, [row]);
  return review ? { ...review, clinicSlug: row.clinicSlug, clinicName: row.clinicName } : null;
}

interface Row {
  id: string;
  clinicId: number;
  authorName: string;
  treatment: string;
  relation: Review["relation"];
  practitionerSlug: string | null;
  practitionerName: string | null;
  caseConfirmedAt: Date | null;
  invited: 0 | 1;
}

const chaptersOf = hotQuery((db) =>
  db
    .select()
    .from(chapters)
    .where(amongIds(chapters.reviewId))
    .orderBy(asc(chapters.writtenOn), asc(chapters.createdAt), asc(chapters.id))
    .prepare(),
);
const repliesTo = hotQuery((db) => db.select().from(replies).where(amongIds(replies.reviewId)).prepare());
const picturesOf = hotQuery((db) =>
  db.select().from(reviewPhotos).where(amongIds(reviewPhotos.reviewId)).orderBy(asc(reviewPhotos.photoId)).prepare(),
);

async function complete(db: Db, rows: readonly Row[]): Promise<PublishedReview[]> {
  const reviewIds = rows.map((row) => row.id);
  if (reviewIds.length === 0) return [];
  const ids = asList(reviewIds);
  const written = await chaptersOf(db).all({ ids });
  const proofs = await listDatedPieces(db, reviewIds);
  const answers = await repliesTo(db).all({ ids });
  const pictures = await picturesOf(db).all({ ids });
  return rows.map((row) => {
    const reply = answers.find((answer) => answer.reviewId === row.id);
    return {
      id: row.id,
      clinicId: row.clinicId,
      authorName: row.authorName,
      treatment: row.treatment,
      practitioner:
        row.practitionerSlug !== null && row.practitionerName !== null ? { slug: row.practitionerSlug, name: row.practitionerName } : null,
      caseConfirmed: row.caseConfirmedAt !== null,
      invited: row.invited === 1,
      relation: row.relation,
      chapters: written.filter((chapter) => chapter.reviewId === row.id),
      proofs: proofs
        .filter((proof) => proof.reviewId === row.id)
        .map(({ kind, state, submittedAt, checkedAt }) => ({ kind, state, submittedAt, checkedAt })),
      reply: reply ? { body: reply.body, createdAt: reply.createdAt } : null,
      photos: pictures.filter((picture) => picture.reviewId === row.id).map(({ photoId, chapterId }) => ({ photoId, chapterId })),
    };
  });
}

/** A client's own review with everything they may see of it, refused proof included. */
export interface OwnReview {
  review: Review;
  clinicSlug: string;
  clinicName: string;
  chapters: Chapter[];
  proofs: Proof[];
  hasReply: boolean;
}

/** Newest first. */
export async function listOwnReviews(db: Db, accountId: string): Promise<OwnReview[]> {
  const rows = await db
    .select({ review: reviews, clinicSlug: clinics.slug, clinicName: clinics.name, repliedAt: replies.createdAt })
    .from(reviews)
    .innerJoin(clinics, eq(clinics.id, reviews.clinicId))
    .leftJoin(replies, eq(replies.reviewId, reviews.id))
    .where(eq(reviews.accountId, accountId))
    .orderBy(desc(reviews.createdAt), desc(reviews.id))
    .all();
  const ids = rows.map((row) => row.review.id);
  const proofs = await listReviewProofs(db, ids);
  const written =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(chapters)
          .where(inArray(chapters.reviewId, ids))
          .orderBy(asc(chapters.writtenOn), asc(chapters.createdAt), asc(chapters.id))
          .all();
  return rows.map(({ review, clinicSlug, clinicName, repliedAt }) => ({
    review,
    clinicSlug,
    clinicName,
    chapters: written.filter((chapter) => chapter.reviewId === review.id),
    proofs: proofs.filter((proof) => proof.reviewId === review.id),
    hasReply: repliedAt !== null,
  }));
}
