import { and, eq, sql } from "drizzle-orm";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { reviews } from "#db/schema/reviews.ts";

const reviewsOfCases = hotQuery((db) =>
  db
    .select({ id: reviews.id, caseId: reviews.caseId })
    .from(reviews)
    .where(and(sql`${reviews.caseId} in (select value from json_each(${sql.placeholder("caseIds")}))`, eq(reviews.state, "published")))
    .prepare(),
);

/** The published review that the treated person wrote of each case, by case id. */
export async function listReviewsOfCases(db: Db, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = reviewsOfCases(db).all({ caseIds: JSON.stringify(caseIds) });
  return new Map(rows.flatMap(({ id, caseId }) => (caseId === null ? [] : [[caseId, id] as const])));
}

export async function listReviewedCaseIds(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  return new Set((await listReviewsOfCases(db, caseIds)).keys());
}
