import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics, ownershipDisputes, ownershipStatements } from "#db/schema/clinics.ts";

export type OwnershipDispute = typeof ownershipDisputes.$inferSelect;
export type OwnershipOutcome = NonNullable<OwnershipDispute["outcome"]>;

export async function findOwnershipDispute(db: Db, id: string): Promise<OwnershipDispute | null> {
  return (await db.select().from(ownershipDisputes).where(eq(ownershipDisputes.id, id)).get()) ?? null;
}

export async function findOpenDisputeOfClaim(db: Db, claimId: string): Promise<OwnershipDispute | null> {
  return (
    (await db
      .select()
      .from(ownershipDisputes)
      .where(and(eq(ownershipDisputes.claimId, claimId), isNull(ownershipDisputes.decidedAt)))
      .get()) ?? null
  );
}

export async function findDisputeOfChange(db: Db, changeId: string): Promise<OwnershipDispute | null> {
  return (await db.select().from(ownershipDisputes).where(eq(ownershipDisputes.changeId, changeId)).get()) ?? null;
}

/** Newest first. */
export async function listDisputesOfClinic(db: Db, clinicId: number): Promise<OwnershipDispute[]> {
  return db
    .select()
    .from(ownershipDisputes)
    .where(eq(ownershipDisputes.clinicId, clinicId))
    .orderBy(desc(ownershipDisputes.openedAt), asc(ownershipDisputes.id))
    .all();
}

/** Those of these that are undecided. */
export async function listUndecidedOwnershipDisputes(
  db: Db,
  ids: readonly string[],
): Promise<{ dispute: OwnershipDispute; name: string }[]> {
  return db
    .select({ dispute: ownershipDisputes, name: clinics.name })
    .from(ownershipDisputes)
    .innerJoin(clinics, eq(clinics.id, ownershipDisputes.clinicId))
    .where(and(isAmong(ownershipDisputes.id, ids), isNull(ownershipDisputes.decidedAt)))
    .all();
}

export async function insertOwnershipDispute(tx: Db, row: typeof ownershipDisputes.$inferInsert): Promise<void> {
  await tx.insert(ownershipDisputes).values(row);
}

/** Decides once: false when somebody was first. */
export async function updateDisputeDecided(
  tx: Db,
  id: string,
  decision: { outcome: OwnershipOutcome; facts: string; decidedBy: string | null; decidedAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(ownershipDisputes)
    .set(decision)
    .where(and(eq(ownershipDisputes.id, id), isNull(ownershipDisputes.decidedAt)))
    .returning({ id: ownershipDisputes.id });
  return rows.length === 1;
}

export interface OwnershipStatement {
  id: string;
  accountId: string;
  name: string;
  body: string;
  createdAt: Date;
}

/** Oldest first, with the name each account shows. */
export async function listOwnershipStatements(db: Db, disputeId: string): Promise<OwnershipStatement[]> {
  return db
    .select({
      id: ownershipStatements.id,
      accountId: ownershipStatements.accountId,
      name: accounts.displayName,
      body: ownershipStatements.body,
      createdAt: ownershipStatements.createdAt,
    })
    .from(ownershipStatements)
    .innerJoin(accounts, eq(accounts.id, ownershipStatements.accountId))
    .where(eq(ownershipStatements.disputeId, disputeId))
    .orderBy(asc(ownershipStatements.createdAt), asc(ownershipStatements.id))
    .all();
}

export async function insertOwnershipStatement(tx: Db, row: typeof ownershipStatements.$inferInsert): Promise<void> {
  await tx.insert(ownershipStatements).values(row);
}
