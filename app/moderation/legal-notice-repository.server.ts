import { and, asc, eq, gt, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { legalNotices, reviews } from "#db/schema/reviews.ts";

export type LegalNotice = typeof legalNotices.$inferSelect;

export async function findNotice(db: Db, id: string): Promise<LegalNotice | null> {
  return (await db.select().from(legalNotices).where(eq(legalNotices.id, id)).get()) ?? null;
}

/** Notices about a review that are not ended, oldest first. */
export async function listOpenNoticesAbout(db: Db, reviewId: string): Promise<LegalNotice[]> {
  const open = and(eq(legalNotices.reviewId, reviewId), isNull(legalNotices.decidedAt));
  return db.select().from(legalNotices).where(open).orderBy(asc(legalNotices.receivedAt), asc(legalNotices.id)).all();
}

export async function countNoticesFrom(db: Db, email: string, since: Date): Promise<number> {
  return db.$count(legalNotices, and(eq(legalNotices.complainantEmail, email), gt(legalNotices.receivedAt, since)));
}

export interface OpenNotice {
  notice: LegalNotice;
  clinicId: number;
  clinicName: string;
}

/** All that are not ended, or those of these, with the clinic the review is about, oldest first. */
export async function listOpenNotices(db: Db, among: readonly string[] | null): Promise<OpenNotice[]> {
  return db
    .select({ notice: legalNotices, clinicId: clinics.id, clinicName: clinics.name })
    .from(legalNotices)
    .innerJoin(reviews, eq(reviews.id, legalNotices.reviewId))
    .innerJoin(clinics, eq(clinics.id, reviews.clinicId))
    .where(and(among === null ? undefined : isAmong(legalNotices.id, among), isNull(legalNotices.decidedAt)))
    .orderBy(asc(legalNotices.receivedAt), asc(legalNotices.id))
    .all();
}

/** Those about reviews that this account wrote, oldest first. */
export async function listOpenNoticesToAuthor(db: Db, accountId: string): Promise<OpenNotice[]> {
  return db
    .select({ notice: legalNotices, clinicId: clinics.id, clinicName: clinics.name })
    .from(legalNotices)
    .innerJoin(reviews, eq(reviews.id, legalNotices.reviewId))
    .innerJoin(clinics, eq(clinics.id, reviews.clinicId))
    .where(and(eq(reviews.accountId, accountId), isNull(legalNotices.decidedAt)))
    .orderBy(asc(legalNotices.receivedAt), asc(legalNotices.id))
    .all();
}

export async function insertNotice(tx: Db, row: typeof legalNotices.$inferInsert): Promise<void> {
  await tx.insert(legalNotices).values(row);
}

/** False: it has ended in the meantime. The caller has looked at its state in the same transaction. */
export async function updateOpenNotice(
  tx: Db,
  id: string,
  change: Partial<Omit<LegalNotice, "id" | "reviewId" | "receivedAt">>,
): Promise<boolean> {
  const open = and(eq(legalNotices.id, id), isNull(legalNotices.decidedAt));
  return (await tx.update(legalNotices).set(change).where(open).returning({ id: legalNotices.id })).length === 1;
}

/** Takes names and addresses out of notices that ended before `before`. Returns how many. */
export async function updatePartiesForgotten(tx: Db, before: Date): Promise<number> {
  const named = or(ne(legalNotices.complainantEmail, ""), isNotNull(legalNotices.authorName), isNotNull(legalNotices.authorAddress));
  const rows = await tx
    .update(legalNotices)
    .set({ complainantName: "", complainantEmail: "", authorName: null, authorAddress: null })
    .where(and(lt(legalNotices.decidedAt, before), named))
    .returning({ id: legalNotices.id });
  return rows.length;
}
