import { and, asc, eq, isNull } from "drizzle-orm";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { chargeProposals } from "#db/schema/moderation.ts";

export type ChargeProposal = typeof chargeProposals.$inferSelect;

export async function findCharge(db: Db, id: string): Promise<ChargeProposal | null> {
  return (await db.select().from(chargeProposals).where(eq(chargeProposals.id, id)).get()) ?? null;
}

/** Of one clinic, oldest first. */
export async function listCharges(db: Db, clinicId: number): Promise<ChargeProposal[]> {
  return db.select().from(chargeProposals).where(eq(chargeProposals.clinicId, clinicId)).orderBy(asc(chargeProposals.proposedAt)).all();
}

/** Those of these that wait for a second person, with the name of the clinic. */
export async function listOpenCharges(db: Db, ids: readonly string[]): Promise<{ charge: ChargeProposal; clinicName: string }[]> {
  return db
    .select({ charge: chargeProposals, clinicName: clinics.name })
    .from(chargeProposals)
    .innerJoin(clinics, eq(clinics.id, chargeProposals.clinicId))
    .where(and(isAmong(chargeProposals.id, ids), isNull(chargeProposals.answer)))
    .all();
}

/** Whether a document is held to be forged by a proposal that waits for a second person, who has to see its file. */
export async function isChargeOpen(db: Db, evidenceId: string): Promise<boolean> {
  return db
    .$count(chargeProposals, and(eq(chargeProposals.evidenceId, evidenceId), isNull(chargeProposals.answer)))
    .then((open) => open > 0);
}

export async function insertCharge(tx: Db, row: typeof chargeProposals.$inferInsert): Promise<void> {
  await tx.insert(chargeProposals).values(row);
}

type Answer = Pick<ChargeProposal, "answer" | "answeredBy" | "answeredAt" | "answerReasons" | "decisionId">;

/** Compare and set: false when somebody else has answered in the meantime. */
export async function updateChargeAnswered(tx: Db, id: string, answer: Answer): Promise<boolean> {
  const open = and(eq(chargeProposals.id, id), isNull(chargeProposals.answer));
  return (await tx.update(chargeProposals).set(answer).where(open).returning({ id: chargeProposals.id })).length === 1;
}

/** False: the clinic has said something already, or it is decided. */
export async function updateChargeStatement(
  tx: Db,
  id: string,
  said: { statement: string; statementBy: string; statementAt: Date },
): Promise<boolean> {
  const open = and(eq(chargeProposals.id, id), isNull(chargeProposals.answer), isNull(chargeProposals.statement));
  return (await tx.update(chargeProposals).set(said).where(open).returning({ id: chargeProposals.id })).length === 1;
}
