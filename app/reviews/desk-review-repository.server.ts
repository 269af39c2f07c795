import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { listReviewProofs, type Proof } from "#app/reviews/proof-repository.server.ts";
import type { Review } from "#app/reviews/review-repository.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import { chapters, replies, reviews } from "#db/schema/reviews.ts";

/** A review as the clinic's desk lists it. */
export interface DeskReview {
  id: string;
  state: Review["state"];
  authorName: string;
  caseConfirmed: boolean;
  /** Of its newest chapter. */
  title: string;
  writtenOn: string;
  daysSinceSession: number;
  overall: number;
  chapterCount: number;
  repliedAt: Date | null;
  proofs: Proof[];
}

const newest = sql`${chapters.id} = (select id from chapters where review_id = ${reviews.id} order by written_on desc, created_at desc, id desc limit 1)`;

/** Every review of a clinic, those taken down too, newest chapter first; a page at a time from `offset`. */
export async function listDeskReviews(db: Db, clinicId: number, limit: number, offset: number): Promise<DeskReview[]> {
  const rows = await db
    .select({
      id: reviews.id,
      state: reviews.state,
      authorName: accounts.displayName,
      confirmedAt: cases.confirmedAt,
      title: chapters.title,
      writtenOn: chapters.writtenOn,
      daysSinceSession: chapters.daysSinceSession,
      overall: chapters.overall,
      chapterCount: sql<number>`(select count(*) from chapters where review_id = ${reviews.id})`,
      repliedAt: replies.createdAt,
    })
    .from(reviews)
    .innerJoin(accounts, eq(accounts.id, reviews.accountId))
    .innerJoin(chapters, newest)
    .leftJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(replies, eq(replies.reviewId, reviews.id))
    .where(eq(reviews.clinicId, clinicId))
    .orderBy(desc(chapters.writtenOn), desc(reviews.id))
    .limit(limit)
    .offset(offset)
    .all();
  const proofs = await listReviewProofs(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ confirmedAt, ...row }) => ({
    ...row,
    caseConfirmed: confirmedAt !== null,
    proofs: proofs.filter((proof) => proof.reviewId === row.id),
  }));
}

/** All of a clinic's reviews, and how many published ones have no reply. */
export async function countDeskReviews(db: Db, clinicId: number): Promise<{ all: number; unanswered: number }> {
  const all = await db.select({ total: count() }).from(reviews).where(eq(reviews.clinicId, clinicId)).get();
  const unanswered = await db
    .select({ total: count() })
    .from(reviews)
    .leftJoin(replies, eq(replies.reviewId, reviews.id))
    .where(and(eq(reviews.clinicId, clinicId), eq(reviews.state, "published"), isNull(replies.reviewId)))
    .get();
  return { all: all?.total ?? 0, unanswered: unanswered?.total ?? 0 };
}
