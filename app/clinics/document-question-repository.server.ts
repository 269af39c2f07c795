import { and, desc, eq, isNull } from "drizzle-orm";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { documentQuestions } from "#db/schema/clinics.ts";

export type DocumentQuestion = typeof documentQuestions.$inferSelect;

/** What was asked about one document, newest first. */
export async function listQuestions(db: Db, evidenceId: string): Promise<DocumentQuestion[]> {
  return listQuestionsOf(db, [evidenceId]);
}

/** The same of many documents. */
export async function listQuestionsOf(db: Db, evidenceIds: readonly string[]): Promise<DocumentQuestion[]> {
  if (evidenceIds.length === 0) return [];
  return db
    .select()
    .from(documentQuestions)
    .where(isAmong(documentQuestions.evidenceId, evidenceIds))
    .orderBy(desc(documentQuestions.askedAt), desc(documentQuestions.id))
    .all();
}

export async function findQuestion(db: Db, id: string): Promise<DocumentQuestion | null> {
  return (await db.select().from(documentQuestions).where(eq(documentQuestions.id, id)).get()) ?? null;
}

export async function insertQuestion(tx: Db, row: typeof documentQuestions.$inferInsert): Promise<void> {
  await tx.insert(documentQuestions).values(row);
}

type Answer = Pick<DocumentQuestion, "answer" | "answeredBy" | "answeredAt" | "fileSha256" | "fileFormat">;

/** Compare and set: false when it was answered before. */
export async function updateQuestionAnswered(tx: Db, id: string, answer: Answer): Promise<boolean> {
  const rows = await tx
    .update(documentQuestions)
    .set(answer)
    .where(and(eq(documentQuestions.id, id), isNull(documentQuestions.answeredAt)))
    .returning({ id: documentQuestions.id });
  return rows.length === 1;
}

/** Nothing names the files that came with answers any more; the daily sweep removes them. What was written stays. */
export async function updateQuestionFilesForgotten(tx: Db, evidenceId: string): Promise<void> {
  await tx.update(documentQuestions).set({ fileSha256: null }).where(eq(documentQuestions.evidenceId, evidenceId));
}
