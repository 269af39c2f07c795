import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Case } from "#app/cases/case-repository.server.ts";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { caseLinks, cases, corrections } from "#db/schema/cases.ts";
import { reviews } from "#db/schema/reviews.ts";

const reviewsOfCases = hotQuery((db) =>
  db
    .select({ id: reviews.id, caseId: reviews.caseId })
    .from(reviews)
    .where(and(isAmong(reviews.caseId, sql.placeholder("caseIds")), eq(reviews.state, "published")))
    .prepare(),
);

/** The published review that the treated person wrote of each case, by case id. */
export async function listReviewsOfCases(db: Db, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await reviewsOfCases(db).all({ caseIds: asList(caseIds) });
  return new Map(rows.flatMap(({ id, caseId }) => (caseId === null ? [] : [[caseId, id] as const])));
}

export async function listReviewedCaseIds(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  return new Set((await listReviewsOfCases(db, caseIds)).keys());
}

/** The confirmed cases of this clinic that the account claimed and that no review has yet: what a review of theirs can rest on. */
export async function listReviewableCases(db: Db, clinicId: number, accountId: string): Promise<Case[]> {
  const rows = await db
    .select({ treated: cases })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.caseId))
    .leftJoin(reviews, eq(reviews.caseId, cases.id))
    .where(and(eq(caseLinks.accountId, accountId), eq(cases.clinicId, clinicId), isNotNull(cases.confirmedAt), isNull(reviews.id)))
    .orderBy(desc(cases.createdAt))
    .all();
  return rows.map((row) => row.treated);
}

/** The case a new review names. Null: it names none. Undefined: none of this person's that it can rest on. */
export async function findCaseToRestOn(
  db: Db,
  clinicId: number,
  accountId: string,
  caseId: string | undefined,
): Promise<Case | null | undefined> {
  if (caseId === undefined) return null;
  return (await listReviewableCases(db, clinicId, accountId)).find((one) => one.id === caseId);
}

/** A confirmed correction that this account's client holds and that they say mended this clinic's work. */
export async function findCorrectionCase(db: Db, accountId: string, earlierClinicId: number): Promise<Case | null> {
  const row = await db
    .select({ treated: cases })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.caseId))
    .innerJoin(corrections, eq(corrections.caseId, cases.id))
    .where(and(eq(caseLinks.accountId, accountId), eq(corrections.earlierClinicId, earlierClinicId), isNotNull(cases.confirmedAt)))
    .get();
  return row?.treated ?? null;
}

/** False: it rests on a case already. */
export async function updateReviewCase(tx: Db, reviewId: string, caseId: string): Promise<boolean> {
  const rows = await tx
    .update(reviews)
    .set({ caseId })
    .where(and(eq(reviews.id, reviewId), isNull(reviews.caseId)))
    .returning({ id: reviews.id });
  return rows.length === 1;
}
