import { and, asc, count, eq, gt, isNull, sql } from "drizzle-orm";
import type { Day } from "#app/platform/date.ts";
import { among, asList, gathered, NO_INDEX } from "#app/platform/engine-words.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery, hotStatement } from "#app/platform/store.server.ts";
import type { ProofClass, ProofPiece } from "#app/reviews/proof.ts";
import { hasProvenCorrection, proofClass } from "#app/reviews/proof.ts";
import type { ReviewStage } from "#app/reviews/review.ts";
import { reviewStage } from "#app/reviews/review.ts";
import { cases } from "#db/schema/cases.ts";
import { chapters, replies, reviewPhotos, reviewProofs, reviews } from "#db/schema/reviews.ts";

export type Review = typeof reviews.$inferSelect;
export type Chapter = typeof chapters.$inferSelect;
export type Reply = typeof replies.$inferSelect;

/** A published review by its public id. */
export async function findPublishedReview(db: Db, id: string): Promise<Review | null> {
  return (
    (await db
      .select()
      .from(reviews)
      .where(and(eq(reviews.id, id), eq(reviews.state, "published")))
      .get()) ?? null
  );
}

/** The clinic a review is about, published or removed; null: no such review. */
export async function findReviewClinicId(db: Db, id: string): Promise<number | null> {
  return (await db.select({ clinicId: reviews.clinicId }).from(reviews).where(eq(reviews.id, id)).get())?.clinicId ?? null;
}

export async function findReviewAuthor(db: Db, id: string): Promise<string | null> {
  return (await db.select({ accountId: reviews.accountId }).from(reviews).where(eq(reviews.id, id)).get())?.accountId ?? null;
}

/** The one review a client has of a clinic, published or removed. */
export async function findClientReview(db: Db, clinicId: number, accountId: string): Promise<Review | null> {
  return (
    (await db
      .select()
      .from(reviews)
      .where(and(eq(reviews.clinicId, clinicId), eq(reviews.accountId, accountId)))
      .get()) ?? null
  );
}

/** The client's own review, whatever its state. Null for anybody else's. */
export async function findOwnReview(db: Db, id: string, accountId: string): Promise<Review | null> {
  return (
    (await db
      .select()
      .from(reviews)
      .where(and(eq(reviews.id, id), eq(reviews.accountId, accountId)))
      .get()) ?? null
  );
}

export async function countReviewsSince(db: Db, accountId: string, since: Date): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(reviews)
    .where(and(eq(reviews.accountId, accountId), gt(reviews.createdAt, since)))
    .get();
  return row?.total ?? 0;
}

/** Oldest first: the last is the one that counts. */
export async function listChapters(db: Db, reviewId: string): Promise<Chapter[]> {
  return db
    .select()
    .from(chapters)
    .where(eq(chapters.reviewId, reviewId))
    .orderBy(asc(chapters.writtenOn), asc(chapters.createdAt), asc(chapters.id))
    .all();
}

export async function findReply(db: Db, reviewId: string): Promise<Reply | null> {
  return (await db.select().from(replies).where(eq(replies.reviewId, reviewId)).get()) ?? null;
}

export async function insertReview(tx: Db, row: typeof reviews.$inferInsert): Promise<void> {
  await tx.insert(reviews).values(row);
}

/** The clinic whose published review this was; null: it is not published. */
export async function updateReviewRemoved(tx: Db, id: string): Promise<number | null> {
  const [row] = await tx
    .update(reviews)
    .set({ state: "removed" })
    .where(and(eq(reviews.id, id), eq(reviews.state, "published")))
    .returning({ clinicId: reviews.clinicId });
  return row?.clinicId ?? null;
}

/** Published again. Returns the clinic; null: there is no such review that was taken down. */
export async function updateReviewRestored(tx: Db, id: string): Promise<number | null> {
  const [row] = await tx
    .update(reviews)
    .set({ state: "published" })
    .where(and(eq(reviews.id, id), eq(reviews.state, "removed")))
    .returning({ clinicId: reviews.clinicId });
  return row?.clinicId ?? null;
}

/** What its author was found to be to the clinic, or null again. Returns the clinic; null: there is no such published review, or it says so already. */
export async function updateReviewRelation(tx: Db, id: string, relation: Review["relation"]): Promise<number | null> {
  const [row] = await tx
    .update(reviews)
    .set({ relation })
    .where(and(eq(reviews.id, id), eq(reviews.state, "published"), sql`${reviews.relation} is distinct from ${relation}`))
    .returning({ clinicId: reviews.clinicId });
  return row?.clinicId ?? null;
}

export async function insertChapter(tx: Db, row: typeof chapters.$inferInsert): Promise<void> {
  await tx.insert(chapters).values(row);
}

export async function insertReply(tx: Db, row: typeof replies.$inferInsert): Promise<void> {
  await tx.insert(replies).values(row);
}

export async function insertReviewPhoto(tx: Db, row: typeof reviewPhotos.$inferInsert): Promise<void> {
  await tx.insert(reviewPhotos).values(row);
}

/** One review as the trust score reads it: its newest chapter, and what was accepted as proof. The author is a code that differs from clinic to clinic. */
export interface ReviewFacts {
  id: string;
  client: string;
  writtenOn: Day;
  stage: ReviewStage;
  overall: number;
  /** In the order of DIMENSIONS. */
  dimensions: [number, number, number, number, number, number];
  provenCorrection: boolean;
  proof: ProofClass;
  linkCluster: string | null;
  suspicion: { p: number; signals: number } | null;
}

// The plus keeps SQLite from starting at the index of states, whose "accepted" are most of all proofs ever sent.
const isAccepted = sql`${sql.raw(NO_INDEX)}${reviewProofs.state} = 'accepted'`;

/** What the score reads, and no more: the words of five thousand reviews take longer to fetch than the score to compute. */
const COUNTED = {
  id: reviews.id,
  accountId: reviews.accountId,
  linkCluster: reviews.linkCluster,
  suspicionP: reviews.suspicionP,
  suspicionSignals: reviews.suspicionSignals,
  caseConfirmedAt: cases.confirmedAt,
  writtenOn: chapters.writtenOn,
  daysSinceSession: chapters.daysSinceSession,
  overall: chapters.overall,
  naturalness: chapters.naturalness,
  dotSize: chapters.dotSize,
  densityEvenness: chapters.densityEvenness,
  colourMatch: chapters.colourMatch,
  hairline: chapters.hairline,
  honestyOfClaims: chapters.honestyOfClaims,
};

const chaptersOfClinic = hotQuery((db) =>
  db
    .select(COUNTED)
    .from(reviews)
    .innerJoin(chapters, eq(chapters.reviewId, reviews.id))
    .leftJoin(cases, eq(cases.id, reviews.caseId))
    .where(and(eq(reviews.clinicId, sql.placeholder("clinicId")), eq(reviews.state, "published"), isNull(reviews.relation)))
    .orderBy(asc(reviews.id), asc(chapters.writtenOn), asc(chapters.createdAt), asc(chapters.id))
    .prepare(),
);

const acceptedOfClinic = hotQuery((db) =>
  db
    .select({ reviewId: reviewProofs.reviewId, kind: reviewProofs.kind, state: reviewProofs.state })
    .from(reviewProofs)
    .innerJoin(reviews, eq(reviews.id, reviewProofs.reviewId))
    .where(and(eq(reviews.clinicId, sql.placeholder("clinicId")), isAccepted))
    .prepare(),
);

/** All published reviews of a clinic as the score counts them, by id. One whose author was found to belong to the clinic is no client's and not among them. */
export async function listReviewFacts(db: Db, clinicId: number): Promise<ReviewFacts[]> {
  const accepted = new Map<string, ProofPiece[]>();
  for (const { reviewId, ...piece } of await acceptedOfClinic(db).all({ clinicId })) {
    const known = accepted.get(reviewId);
    if (known) known.push(piece);
    else accepted.set(reviewId, [piece]);
  }
  const facts = new Map<string, ReviewFacts>();
  // A later chapter of the same review takes the place of the one before.
  for (const row of await chaptersOfClinic(db).all({ clinicId })) {
    const pieces = accepted.get(row.id) ?? [];
    facts.set(row.id, {
      id: row.id,
      client: sha256(`${clinicId}:${row.accountId}`).slice(0, 32),
      writtenOn: row.writtenOn,
      stage: reviewStage(row.daysSinceSession),
      overall: row.overall,
      dimensions: [row.naturalness, row.dotSize, row.densityEvenness, row.colourMatch, row.hairline, row.honestyOfClaims],
      provenCorrection: hasProvenCorrection(pieces),
      proof: proofClass(pieces, row.caseConfirmedAt !== null),
      linkCluster: row.linkCluster,
      suspicion: row.suspicionP === null || row.suspicionSignals === null ? null : { p: row.suspicionP, signals: row.suspicionSignals },
    });
  }
  return [...facts.values()];
}

// A practitioner may have thousands: in one row they are read in a fifth of the time that as many rows take.
const VERIFIED_DAYS = `
  select practitioner_id as "practitionerId",
      string_agg(first_on, '') filter (where case_id is null) as apart,
      ${gathered("case_id", "case_id is not null")} as "caseIds",
      string_agg(first_on, '') filter (where case_id is not null) as "caseDays"
    from (select practitioner_id, first_on, case_id from review_summaries
      where ${among("practitioner_id")} and verified = 1 and relation is null
      order by practitioner_id, first_on, case_id) as listed
    group by practitioner_id`;

/** Reviews with accepted proof that one practitioner did the treatment, by the days they were first written. */
export interface VerifiedReviewDays {
  practitionerId: number;
  earliest: Day;
  /** The days of those that are tied to no case, in order, one behind the other: of thousands, nobody asks for more than how many there were by some day. */
  apart: string;
  /** Each of the others, with its case. */
  tied: readonly { caseId: string; on: Day }[];
}

/** Characters of a day. */
const DAY_LENGTH = 10;

/** How many of the days in a text of days in order are this one or earlier. */
export function countDaysBy(days: string, last: Day): number {
  let known = 0;
  for (let end = days.length / DAY_LENGTH; known < end; ) {
    const middle = (known + end) >> 1;
    if (dayAt(days, middle) <= last) known = middle + 1;
    else end = middle;
  }
  return known;
}

/** Of each practitioner who has any, at whichever clinic the treatment was. */
export async function listVerifiedReviewDays(db: Db, practitionerIds: readonly number[]): Promise<VerifiedReviewDays[]> {
  const rows = (await hotStatement(db, VERIFIED_DAYS).all(asList(practitionerIds))) as {
    practitionerId: number;
    apart: string | null;
    caseIds: string | null;
    caseDays: string | null;
  }[];
  return rows.map(({ practitionerId, apart, caseIds, caseDays }) => {
    const first = [apart, caseDays].flatMap((days) => (days === null ? [] : dayAt(days, 0))).sort();
    const cases = JSON.parse(caseIds ?? "[]") as string[];
    return {
      practitionerId,
      earliest: first[0] ?? "",
      apart: apart ?? "",
      tied: cases.map((caseId, place) => ({ caseId, on: dayAt(caseDays ?? "", place) })),
    };
  });
}

const dayAt = (days: string, place: number): Day => days.slice(place * DAY_LENGTH, (place + 1) * DAY_LENGTH);
