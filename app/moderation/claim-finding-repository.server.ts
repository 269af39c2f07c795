import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { claims, clinics } from "#db/schema/clinics.ts";
import { claimFindings } from "#db/schema/moderation.ts";

export type ClaimFinding = typeof claimFindings.$inferSelect;

/** Oldest first. */
export async function listFindings(db: Db, claimIds: readonly string[]): Promise<ClaimFinding[]> {
  if (claimIds.length === 0) return [];
  return db
    .select()
    .from(claimFindings)
    .where(inArray(claimFindings.claimId, [...claimIds]))
    .orderBy(asc(claimFindings.proposedAt), asc(claimFindings.id))
    .all();
}

const isOpen = and(eq(claimFindings.outcome, "refuted"), isNull(claimFindings.answer));

/** The proposal to call a claim refuted that waits for a second person. */
export async function findOpenFinding(db: Db, claimId: string): Promise<ClaimFinding | null> {
  return (
    (await db
      .select()
      .from(claimFindings)
      .where(and(eq(claimFindings.claimId, claimId), isOpen))
      .get()) ?? null
  );
}

export async function findFinding(db: Db, id: string): Promise<ClaimFinding | null> {
  return (await db.select().from(claimFindings).where(eq(claimFindings.id, id)).get()) ?? null;
}

/** The proposals about these claims that wait, with the clinic they are about. */
export async function listOpenFindings(db: Db, claimIds: readonly string[]) {
  return db
    .select({ finding: claimFindings, wording: claims.wording, clinicId: clinics.id, clinicName: clinics.name })
    .from(claimFindings)
    .innerJoin(claims, eq(claims.id, claimFindings.claimId))
    .innerJoin(clinics, eq(clinics.id, claims.clinicId))
    .where(and(isAmong(claimFindings.claimId, claimIds), isOpen))
    .orderBy(asc(claimFindings.proposedAt))
    .all();
}

export async function insertFinding(tx: Db, row: typeof claimFindings.$inferInsert): Promise<void> {
  await tx.insert(claimFindings).values(row);
}

/** Compare and set: false when somebody else has answered in the meantime. */
export async function updateFindingAnswered(
  tx: Db,
  id: string,
  answer: { answer: "confirmed" | "declined"; answeredBy: string; answeredAt: Date; answerReasons: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(claimFindings)
    .set(answer)
    .where(and(eq(claimFindings.id, id), isNull(claimFindings.answer)))
    .returning({ id: claimFindings.id });
  return rows.length === 1;
}
