import { and, eq } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { consultationAnswers } from "#db/schema/shortlists.ts";

export type ConsultationRecord = typeof consultationAnswers.$inferSelect;

const of = (accountId: string, clinicId: number) =>
  and(eq(consultationAnswers.accountId, accountId), eq(consultationAnswers.clinicId, clinicId));

/** What somebody wrote down after a consultation at a clinic; null: nothing. Nobody else may read it. */
export async function findConsultation(db: Db, accountId: string, clinicId: number): Promise<ConsultationRecord | null> {
  return (await db.select().from(consultationAnswers).where(of(accountId, clinicId)).get()) ?? null;
}

export async function replaceConsultation(tx: Db, row: ConsultationRecord): Promise<void> {
  const { visitedOn, answers, note, updatedAt } = row;
  await tx
    .insert(consultationAnswers)
    .values(row)
    .onConflictDoUpdate({
      target: [consultationAnswers.accountId, consultationAnswers.clinicId],
      set: { visitedOn, answers, note, updatedAt },
    });
}

export async function deleteConsultation(tx: Db, accountId: string, clinicId: number): Promise<void> {
  await tx.delete(consultationAnswers).where(of(accountId, clinicId));
}
