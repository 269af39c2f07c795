import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Day } from "#app/platform/date.ts";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { caseSessions, cases } from "#db/schema/cases.ts";

export type Case = typeof cases.$inferSelect;

const ofClinics = hotQuery((db) =>
  db
    .select()
    .from(cases)
    .where(isAmong(cases.clinicId, sql.placeholder("clinicIds")))
    .orderBy(asc(cases.createdAt))
    .prepare(),
);

/** Oldest first. */
export async function listCases(db: Db, ...clinicIds: number[]): Promise<Case[]> {
  return ofClinics(db).all({ clinicIds: asList(clinicIds) });
}

/** A practitioner's cases at every clinic: they belong to the person and to the clinic. */
export async function listCasesOfPractitioner(db: Db, practitionerId: number): Promise<Case[]> {
  return db.select().from(cases).where(eq(cases.practitionerId, practitionerId)).orderBy(desc(cases.createdAt)).all();
}

export async function findCase(db: Db, id: string): Promise<Case | null> {
  return (await db.select().from(cases).where(eq(cases.id, id)).get()) ?? null;
}

/** A clinic's own case; another's is not found. */
export async function findClinicCase(db: Db, clinicId: number, id: string): Promise<Case | null> {
  return (
    (await db
      .select()
      .from(cases)
      .where(and(eq(cases.id, id), eq(cases.clinicId, clinicId)))
      .get()) ?? null
  );
}

/** Session dates of one treated head, first to last. */
export async function listSessionDays(db: Db, caseId: string): Promise<Day[]> {
  return (await listSessionsOf(db, [caseId])).get(caseId) ?? [];
}

/** The same of several, by case. */
export async function listSessionsOf(db: Db, caseIds: readonly string[]): Promise<Map<string, Day[]>> {
  const days = new Map<string, Day[]>();
  if (caseIds.length === 0) return days;
  const rows = await db
    .select()
    .from(caseSessions)
    .where(inArray(caseSessions.caseId, [...caseIds]))
    .orderBy(asc(caseSessions.heldOn))
    .all();
  for (const { caseId, heldOn } of rows) days.set(caseId, [...(days.get(caseId) ?? []), heldOn]);
  return days;
}

export async function insertCase(tx: Db, row: typeof cases.$inferInsert, sessions: readonly Day[]): Promise<void> {
  await tx.insert(cases).values(row);
  await tx.insert(caseSessions).values(sessions.map((heldOn) => ({ caseId: row.id, heldOn })));
}

type CaseFacts = Pick<Case, "practitionerId" | "treatment" | "grade" | "skinType" | "pigment" | "pigmentBatch">;

/** Compare and set: false when somebody else has changed the case since `version`. */
export async function updateCaseFacts(
  tx: Db,
  { id, version }: Pick<Case, "id" | "version">,
  facts: CaseFacts & Partial<Pick<Case, "confirmedAt">>,
  sessions: readonly Day[],
): Promise<boolean> {
  const rows = await tx
    .update(cases)
    .set({ ...facts, version: version + 1 })
    .where(and(eq(cases.id, id), eq(cases.version, version)))
    .returning({ id: cases.id });
  if (rows.length === 0) return false;
  await tx.delete(caseSessions).where(eq(caseSessions.caseId, id));
  await tx.insert(caseSessions).values(sessions.map((heldOn) => ({ caseId: id, heldOn })));
  return true;
}

/** What the client's answers make of it. The version is the clinic's text alone and stays. */
export async function updateCaseStanding(tx: Db, id: string, standing: Partial<Pick<Case, "confirmedAt" | "withdrawnAt">>): Promise<void> {
  if (Object.keys(standing).length > 0) await tx.update(cases).set(standing).where(eq(cases.id, id));
}
