import { and, count, desc, eq, gt, isNull } from "drizzle-orm";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { engagementQuestions, engagements } from "#db/schema/practitioners.ts";

export type EngagementQuestion = typeof engagementQuestions.$inferSelect;

export async function findQuestion(db: Db, id: string): Promise<EngagementQuestion | null> {
  return (await db.select().from(engagementQuestions).where(eq(engagementQuestions.id, id)).get()) ?? null;
}

/** By the secret of its link, answered and expired ones included. Looking does not use it up: mail scanners follow links. */
export async function findQuestionByLink(db: Db, secret: string): Promise<EngagementQuestion | null> {
  return (
    (await db
      .select()
      .from(engagementQuestions)
      .where(eq(engagementQuestions.tokenHash, sha256(secret)))
      .get()) ?? null
  );
}

/** Newest first. */
export async function listQuestions(db: Db, engagementId: number): Promise<EngagementQuestion[]> {
  return db
    .select()
    .from(engagementQuestions)
    .where(eq(engagementQuestions.engagementId, engagementId))
    .orderBy(desc(engagementQuestions.createdAt), desc(engagementQuestions.id))
    .all();
}

/** How often a clinic has had this person asked, over all the times it named them. */
export async function countQuestionsTo(db: Db, clinicId: number, practitionerId: number): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(engagementQuestions)
    .innerJoin(engagements, eq(engagements.id, engagementQuestions.engagementId))
    .where(and(eq(engagements.clinicId, clinicId), eq(engagements.practitionerId, practitionerId)))
    .get();
  return row?.total ?? 0;
}

export async function countQuestionsSince(db: Db, clinicId: number, since: Date): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(engagementQuestions)
    .innerJoin(engagements, eq(engagements.id, engagementQuestions.engagementId))
    .where(and(eq(engagements.clinicId, clinicId), gt(engagementQuestions.createdAt, since)))
    .get();
  return row?.total ?? 0;
}

export async function insertQuestion(tx: Db, row: typeof engagementQuestions.$inferInsert): Promise<void> {
  await tx.insert(engagementQuestions).values(row);
}

/** Answers once and forgets the address. Of two at once, one gets true. `answeredBy`: a moderator, whom no expiry binds. */
export async function updateQuestionAnswered(
  tx: Db,
  id: string,
  answer: "confirmed" | "declined",
  answeredBy: string | null,
  now: Date,
): Promise<boolean> {
  const open = and(eq(engagementQuestions.id, id), isNull(engagementQuestions.answeredAt));
  const rows = await tx
    .update(engagementQuestions)
    .set({ answer, answeredAt: now, answeredBy, email: null })
    .where(answeredBy === null ? and(open, gt(engagementQuestions.expiresAt, now)) : open)
    .returning({ id: engagementQuestions.id });
  return rows.length === 1;
}

/** A moderator has looked at an answer that came by the link, once. Of two at once, one gets true. */
export async function updateAnswerSeen(tx: Db, id: string, answer: "confirmed" | "declined", seenBy: string): Promise<boolean> {
  const rows = await tx
    .update(engagementQuestions)
    .set({ answer, answeredBy: seenBy })
    .where(and(eq(engagementQuestions.id, id), eq(engagementQuestions.answer, "confirmed"), isNull(engagementQuestions.answeredBy)))
    .returning({ id: engagementQuestions.id });
  return rows.length === 1;
}
