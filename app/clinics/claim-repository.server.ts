import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { ClaimRow } from "#app/clinics/profile-repository.server.ts";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { claimAnswers, claims, evidence } from "#db/schema/clinics.ts";

/** Withdrawn or not. */
export async function findClaim(db: Db, id: string): Promise<ClaimRow | null> {
  return (await db.select().from(claims).where(eq(claims.id, id)).get()) ?? null;
}

/** A claim of this clinic that still stands on its page. Null: there is none such. */
export async function findStandingClaim(db: Db, clinicId: number, id: string): Promise<ClaimRow | null> {
  return (
    (await db
      .select()
      .from(claims)
      .where(and(eq(claims.id, id), eq(claims.clinicId, clinicId), isNull(claims.withdrawnAt)))
      .get()) ?? null
  );
}

export async function countStandingClaims(db: Db, clinicId: number): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(claims)
    .where(and(eq(claims.clinicId, clinicId), isNull(claims.withdrawnAt)))
    .get();
  return row?.total ?? 0;
}

export async function insertClaim(tx: Db, row: typeof claims.$inferInsert): Promise<void> {
  await tx.insert(claims).values(row);
}

/** False: it was withdrawn before. */
export async function updateClaimWithdrawn(tx: Db, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(claims)
    .set({ withdrawnAt: now })
    .where(and(eq(claims.id, id), isNull(claims.withdrawnAt)))
    .returning({ id: claims.id });
  return rows.length === 1;
}

/** The decision that refutes it; null: none any more. */
export async function updateClaimRefuted(tx: Db, id: string, decisionId: string | null): Promise<void> {
  await tx.update(claims).set({ refutedBy: decisionId }).where(eq(claims.id, id));
}

/** What the clinic said to a claim's sum, with the document it points at as far as readers may know of it. */
export interface ClaimAnswer {
  id: string;
  claimId: string;
  body: string;
  createdAt: Date;
  evidence: { title: string; state: (typeof evidence.$inferSelect)["state"] } | null;
}

const answersTo = hotQuery((db) =>
  db
    .select({ answer: claimAnswers, title: evidence.title, state: evidence.state, withdrawnAt: evidence.withdrawnAt })
    .from(claimAnswers)
    .leftJoin(evidence, eq(evidence.id, claimAnswers.evidenceId))
    .where(isAmong(claimAnswers.claimId, sql.placeholder("claimIds")))
    .orderBy(asc(claimAnswers.createdAt), asc(claimAnswers.id))
    .prepare(),
);

/** Oldest first. */
export async function listClaimAnswers(db: Db, claimIds: readonly string[]): Promise<ClaimAnswer[]> {
  if (claimIds.length === 0) return [];
  const rows = await answersTo(db).all({ claimIds: asList(claimIds) });
  return rows.map(({ answer: { id, claimId, body, createdAt }, title, state, withdrawnAt }) => ({
    id,
    claimId,
    body,
    createdAt,
    evidence: title !== null && state !== null && withdrawnAt === null ? { title, state } : null,
  }));
}

export async function insertClaimAnswer(tx: Db, row: typeof claimAnswers.$inferInsert): Promise<void> {
  await tx.insert(claimAnswers).values(row);
}
