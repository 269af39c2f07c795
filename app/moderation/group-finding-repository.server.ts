import { and, asc, eq, isNull } from "drizzle-orm";
import { settles } from "#app/moderation/group-finding.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listGroupReviewIds } from "#app/reviews/review-group-repository.server.ts";
import { groupFindings } from "#db/schema/moderation.ts";

export type GroupFinding = typeof groupFindings.$inferSelect;

/** Oldest first. */
export async function listGroupFindings(db: Db, clinicId: number): Promise<GroupFinding[]> {
  return db
    .select()
    .from(groupFindings)
    .where(eq(groupFindings.clinicId, clinicId))
    .orderBy(asc(groupFindings.proposedAt), asc(groupFindings.id))
    .all();
}

export async function findGroupFinding(db: Db, id: string): Promise<GroupFinding | null> {
  return (await db.select().from(groupFindings).where(eq(groupFindings.id, id)).get()) ?? null;
}

const isOpen = and(eq(groupFindings.outcome, "procured"), isNull(groupFindings.answer));

/** The proposal against a clinic that waits for a second person. */
export async function findOpenGroupFinding(db: Db, clinicId: number): Promise<GroupFinding | null> {
  return (
    (await db
      .select()
      .from(groupFindings)
      .where(and(eq(groupFindings.clinicId, clinicId), isOpen))
      .get()) ?? null
  );
}

/** Reviews of a clinic that may be linked and of which nobody has found anything yet. */
export async function listUnsettledIds(db: Db, clinicId: number): Promise<string[]> {
  const settled = new Set((await listGroupFindings(db, clinicId)).filter(settles).flatMap(({ reviewIds }) => reviewIds));
  return (await listGroupReviewIds(db, clinicId)).filter((id) => !settled.has(id));
}

export async function insertGroupFinding(tx: Db, row: typeof groupFindings.$inferInsert): Promise<void> {
  await tx.insert(groupFindings).values(row);
}

/** Compare and set: false when somebody else has answered in the meantime. */
export async function updateGroupFindingAnswered(
  tx: Db,
  id: string,
  answer: { answer: "confirmed" | "declined"; answeredBy: string; answeredAt: Date; answerReasons: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(groupFindings)
    .set(answer)
    .where(and(eq(groupFindings.id, id), isNull(groupFindings.answer)))
    .returning({ id: groupFindings.id });
  return rows.length === 1;
}

/** False: the clinic has said something already, or the matter is over. */
export async function updateGroupStatement(
  tx: Db,
  id: string,
  said: { statement: string; statementBy: string; statementAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(groupFindings)
    .set(said)
    .where(and(eq(groupFindings.id, id), isOpen, isNull(groupFindings.statement)))
    .returning({ id: groupFindings.id });
  return rows.length === 1;
}
