import { and, asc, eq, gte, inArray, lte } from "drizzle-orm";
import { type EvidenceDocument, STANDS } from "#app/clinics/evidence-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { evidence, evidenceReminders } from "#db/schema/clinics.ts";

/** Accepted and standing documents whose due day is in these days, both included. */
export async function listDocumentsDue(db: Db, from: Day, to: Day): Promise<EvidenceDocument[]> {
  return db
    .select()
    .from(evidence)
    .where(and(gte(evidence.dueOn, from), lte(evidence.dueOn, to), inArray(evidence.state, ["accepted", "accepted_in_part"]), STANDS))
    .orderBy(asc(evidence.dueOn), asc(evidence.id))
    .all();
}

export async function listReminderSteps(db: Db, evidenceId: string, dueOn: Day): Promise<number[]> {
  const rows = await db
    .select({ step: evidenceReminders.daysBefore })
    .from(evidenceReminders)
    .where(and(eq(evidenceReminders.evidenceId, evidenceId), eq(evidenceReminders.dueOn, dueOn)))
    .all();
  return rows.map(({ step }) => step);
}

/** False: it was sent before. */
export async function insertReminder(tx: Db, row: typeof evidenceReminders.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(evidenceReminders).values(row).onConflictDoNothing().returning();
  return rows.length === 1;
}
