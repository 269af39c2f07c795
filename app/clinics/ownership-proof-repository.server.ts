import { and, asc, eq, gt, inArray, lte, ne, or, sql } from "drizzle-orm";
import type { OwnershipProofKind } from "#app/clinics/ownership-proof.ts";
import type { OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { clinics, ownershipClaims, ownershipProofs } from "#db/schema/clinics.ts";

export type OwnershipProof = typeof ownershipProofs.$inferSelect;

const LIVE: OwnershipClaim["state"][] = ["open", "held", "disputed"];

export async function findOwnershipProof(db: Db, id: string): Promise<{ proof: OwnershipProof; claim: OwnershipClaim } | null> {
  return (
    (await db
      .select({ proof: ownershipProofs, claim: ownershipClaims })
      .from(ownershipProofs)
      .innerJoin(ownershipClaims, eq(ownershipClaims.id, ownershipProofs.claimId))
      .where(eq(ownershipProofs.id, id))
      .get()) ?? null
  );
}

/** By the secret of its mailed link, whatever became of it. */
export async function findProofByLink(db: Db, secret: string): Promise<{ proof: OwnershipProof; claim: OwnershipClaim } | null> {
  const row = await db
    .select({ id: ownershipProofs.id })
    .from(ownershipProofs)
    .where(eq(ownershipProofs.tokenHash, sha256(secret)))
    .get();
  return row ? findOwnershipProof(db, row.id) : null;
}

/** Oldest first. */
export async function listClaimProofs(db: Db, claimId: string): Promise<OwnershipProof[]> {
  return db
    .select()
    .from(ownershipProofs)
    .where(eq(ownershipProofs.claimId, claimId))
    .orderBy(asc(ownershipProofs.createdAt), asc(ownershipProofs.id))
    .all();
}

const proofsOfClinic = hotQuery((db) =>
  db
    .select({ proof: ownershipProofs })
    .from(ownershipProofs)
    .innerJoin(ownershipClaims, eq(ownershipClaims.id, ownershipProofs.claimId))
    .where(
      and(
        eq(ownershipClaims.clinicId, sql.placeholder("clinicId")),
        eq(ownershipClaims.state, "held"),
        inArray(ownershipProofs.state, ["verified", "lapsed"]),
        // An owner who was taken off the members took their proofs along.
        sql`exists (select 1 from clinic_members m where m.clinic_id = ${ownershipClaims.clinicId} and m.account_id = ${ownershipClaims.accountId} and m.role = 'owner')`,
      ),
    )
    .orderBy(asc(ownershipProofs.verifiedAt), asc(ownershipProofs.id))
    .prepare(),
);

/** The proofs by which whoever holds a clinic's profile holds it, lapsed ones included. */
export async function listHeldProofs(db: Db, clinicId: number): Promise<OwnershipProof[]> {
  return (await proofsOfClinic(db).all({ clinicId })).map((row) => row.proof);
}

/** Documents and calls of these claims that wait for a moderator, oldest first. */
export async function listProofsForModerators(
  db: Db,
  claimIds: readonly string[],
): Promise<{ proof: OwnershipProof; claim: OwnershipClaim; name: string }[]> {
  return db
    .select({ proof: ownershipProofs, claim: ownershipClaims, name: clinics.name })
    .from(ownershipProofs)
    .innerJoin(ownershipClaims, eq(ownershipClaims.id, ownershipProofs.claimId))
    .innerJoin(clinics, eq(clinics.id, ownershipClaims.clinicId))
    .where(
      and(
        isAmong(ownershipClaims.id, claimIds),
        inArray(ownershipClaims.state, LIVE),
        or(
          and(eq(ownershipProofs.kind, "document"), eq(ownershipProofs.state, "checking")),
          and(eq(ownershipProofs.kind, "moderator_call"), eq(ownershipProofs.state, "pending")),
        ),
      ),
    )
    .orderBy(asc(ownershipProofs.createdAt), asc(ownershipProofs.id))
    .all();
}

export async function countProofsSince(db: Db, claimId: string, kind: OwnershipProofKind, since: Date): Promise<number> {
  const where = and(eq(ownershipProofs.claimId, claimId), eq(ownershipProofs.kind, kind), gt(ownershipProofs.createdAt, since));
  return db.$count(ownershipProofs, where);
}

export async function insertOwnershipProof(tx: Db, row: typeof ownershipProofs.$inferInsert): Promise<void> {
  await tx.insert(ownershipProofs).values(row);
}

/** Compare and set: false when it is no longer in `from`. */
export async function updateProof(
  tx: Db,
  id: string,
  from: OwnershipProof["state"],
  change: Partial<Omit<OwnershipProof, "id" | "claimId">>,
): Promise<boolean> {
  const rows = await tx
    .update(ownershipProofs)
    .set(change)
    .where(and(eq(ownershipProofs.id, id), eq(ownershipProofs.state, from)))
    .returning({ id: ownershipProofs.id });
  return rows.length === 1;
}

/** Begun proofs whose time is over; a document that a moderator has not looked at yet is not late by its sender's fault. */
export async function updateProofsExpired(tx: Db, now: Date): Promise<void> {
  await tx
    .update(ownershipProofs)
    .set({ state: "failed" })
    .where(and(eq(ownershipProofs.state, "pending"), lte(ownershipProofs.expiresAt, now), ne(ownershipProofs.kind, "moderator_call")));
}

/** Records and files of live claims that are to be looked at again on this day. */
export async function listProofsDue(db: Db, day: Day, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: ownershipProofs.id })
    .from(ownershipProofs)
    .innerJoin(ownershipClaims, eq(ownershipClaims.id, ownershipProofs.claimId))
    .where(and(eq(ownershipProofs.state, "verified"), lte(ownershipProofs.nextCheckOn, day), inArray(ownershipClaims.state, LIVE)))
    .orderBy(asc(ownershipProofs.nextCheckOn))
    .limit(limit)
    .all();
  return rows.map((row) => row.id);
}
