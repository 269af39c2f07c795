import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { caseSessions, cases } from "#db/schema/cases.ts";

export type Case = typeof cases.$inferSelect;

const ofClinic = hotQuery((db) =>
  db
    .select()
    .from(cases)
    .where(eq(cases.clinicId, sql.placeholder("clinicId")))
    .orderBy(asc(cases.createdAt))
    .prepare(),
);

export async function listCases(db: Db, clinicId: number): Promise<Case[]> {
  return ofClinic(db).all({ clinicId });
}

/** Session dates of one treated head, first to last. */
export async function listSessionDays(db: Db, caseId: string): Promise<string[]> {
  const rows = db
    .select({ heldOn: caseSessions.heldOn })
    .from(caseSessions)
    .where(eq(caseSessions.caseId, caseId))
    .orderBy(asc(caseSessions.heldOn))
    .all();
  return rows.map((row) => row.heldOn);
}
