import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { ReportSubject } from "#app/moderation/report.ts";
import type { Db } from "#app/platform/store.server.ts";
import { reports } from "#db/schema/moderation.ts";

export type Report = typeof reports.$inferSelect;

/** A person's report of this review, photo or page that nobody has answered yet; with `detail` only one that says just that. */
export async function findOpenReport(
  db: Db,
  reporterId: string,
  subjectKind: ReportSubject,
  subjectId: string,
  detail?: string,
): Promise<Report | null> {
  return (
    (await db
      .select()
      .from(reports)
      .where(
        and(
          eq(reports.subjectKind, subjectKind),
          eq(reports.subjectId, subjectId),
          eq(reports.reporterId, reporterId),
          isNull(reports.answeredAt),
          detail === undefined ? undefined : eq(reports.detail, detail),
        ),
      )
      .get()) ?? null
  );
}

/** Which of these somebody has reported and nobody has answered for yet. */
export async function listReportedIds(db: Db, subjectKind: ReportSubject, subjectIds: readonly string[]): Promise<Set<string>> {
  if (subjectIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ subjectId: reports.subjectId })
    .from(reports)
    .where(and(eq(reports.subjectKind, subjectKind), inArray(reports.subjectId, [...subjectIds]), isNull(reports.answeredAt)))
    .all();
  return new Set(rows.map((row) => row.subjectId));
}

export async function countReportsSince(db: Db, reporterId: string, since: Date): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(reports)
    .where(and(eq(reports.reporterId, reporterId), gt(reports.createdAt, since)))
    .get();
  return row?.total ?? 0;
}

/** The newest report of this thing that somebody found right. */
export async function findUpheldReport(db: Db, subjectKind: ReportSubject, subjectId: string): Promise<Report | null> {
  return (
    (await db
      .select()
      .from(reports)
      .where(and(eq(reports.subjectKind, subjectKind), eq(reports.subjectId, subjectId), eq(reports.upheld, true)))
      .orderBy(desc(reports.answeredAt))
      .get()) ?? null
  );
}

/** The other open reports of the same thing for the same reason, oldest first. */
export async function listSameReports(db: Db, { id, subjectKind, subjectId, reason }: Report): Promise<Report[]> {
  return db
    .select()
    .from(reports)
    .where(
      and(
        eq(reports.subjectId, subjectId),
        eq(reports.subjectKind, subjectKind),
        eq(reports.reason, reason),
        ne(reports.id, id),
        isNull(reports.answeredAt),
      ),
    )
    .orderBy(asc(reports.createdAt), asc(reports.id))
    .all();
}

export async function insertReport(tx: Db, row: typeof reports.$inferInsert): Promise<void> {
  await tx.insert(reports).values(row);
}

export async function findReport(db: Db, id: string): Promise<Report | null> {
  return (await db.select().from(reports).where(eq(reports.id, id)).get()) ?? null;
}

/** Compare and set: false when somebody else has answered in the meantime. How the person could be reached is needed no longer, and goes. */
export async function updateReportAnswered(
  tx: Db,
  id: string,
  answer: { upheld: boolean; answeredBy: string; answeredAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(reports)
    .set({ ...answer, contact: null })
    .where(and(eq(reports.id, id), isNull(reports.answeredAt)))
    .returning({ id: reports.id });
  return rows.length === 1;
}

/** It waits again, since two looks at it differed. Null: nobody has answered it. */
export async function updateReportReopened(tx: Db, id: string): Promise<Report | null> {
  const [row] = await tx
    .update(reports)
    .set({ upheld: null, answeredBy: null, answeredAt: null })
    .where(and(eq(reports.id, id), isNotNull(reports.answeredAt)))
    .returning();
  return row ?? null;
}
