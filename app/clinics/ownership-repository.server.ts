import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { OwnershipClaimState } from "#app/clinics/ownership-claim.ts";
import type { OwnershipProofKind } from "#app/clinics/ownership-proof.ts";
import type { Day } from "#app/platform/date.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { clinicMembers, clinics, ownershipClaims, ownershipProofs } from "#db/schema/clinics.ts";
import { reviews } from "#db/schema/reviews.ts";

export type OwnershipClaim = typeof ownershipClaims.$inferSelect;
export type OwnershipProof = typeof ownershipProofs.$inferSelect;

const LIVE: OwnershipClaimState[] = ["open", "held", "disputed"];

export async function findOwnershipClaim(db: Db, id: string): Promise<OwnershipClaim | null> {
  return db.select().from(ownershipClaims).where(eq(ownershipClaims.id, id)).get() ?? null;
}

/** What this account has going on about this clinic. */
export async function findLiveClaim(db: Db, clinicId: number, accountId: string): Promise<OwnershipClaim | null> {
  return (
    db
      .select()
      .from(ownershipClaims)
      .where(and(eq(ownershipClaims.clinicId, clinicId), eq(ownershipClaims.accountId, accountId), inArray(ownershipClaims.state, LIVE)))
      .get() ?? null
  );
}

/** Newest first, with the clinic each is about. */
export async function listClaimsOfAccount(db: Db, accountId: string): Promise<{ claim: OwnershipClaim; slug: string; name: string }[]> {
  return db
    .select({ claim: ownershipClaims, slug: clinics.slug, name: clinics.name })
    .from(ownershipClaims)
    .innerJoin(clinics, eq(clinics.id, ownershipClaims.clinicId))
    .where(eq(ownershipClaims.accountId, accountId))
    .orderBy(desc(ownershipClaims.openedAt), asc(ownershipClaims.id))
    .limit(50)
    .all();
}

export async function listHeldClaims(db: Db, clinicId: number): Promise<OwnershipClaim[]> {
  return db
    .select()
    .from(ownershipClaims)
    .where(and(eq(ownershipClaims.clinicId, clinicId), eq(ownershipClaims.state, "held")))
    .orderBy(asc(ownershipClaims.heldAt))
    .all();
}

/** Accounts that hold the profile or held it before: they are told of a change and may object. */
export async function listHolders(db: Db, clinicId: number): Promise<string[]> {
  const owners = await listOwners(db, clinicId);
  const earlier = db
    .select({ accountId: ownershipClaims.accountId })
    .from(ownershipClaims)
    .where(and(eq(ownershipClaims.clinicId, clinicId), isNotNull(ownershipClaims.heldAt)))
    .all();
  return [...new Set([...owners, ...earlier.map((row) => row.accountId)])];
}

/** Members with the role owner: who is in control now. */
export async function listOwners(db: Db, clinicId: number): Promise<string[]> {
  const rows = db
    .select({ accountId: clinicMembers.accountId })
    .from(clinicMembers)
    .where(and(eq(clinicMembers.clinicId, clinicId), eq(clinicMembers.role, "owner")))
    .all();
  return rows.map((row) => row.accountId);
}

export async function countClaimsSince(db: Db, accountId: string, since: Date): Promise<number> {
  return db.$count(ownershipClaims, and(eq(ownershipClaims.accountId, accountId), gt(ownershipClaims.openedAt, since)));
}

export async function wasRefusedSince(db: Db, clinicId: number, accountId: string, since: Date): Promise<boolean> {
  const where = and(
    eq(ownershipClaims.clinicId, clinicId),
    eq(ownershipClaims.accountId, accountId),
    eq(ownershipClaims.state, "refused"),
    gt(ownershipClaims.endedAt, since),
  );
  return (await db.$count(ownershipClaims, where)) > 0;
}

/** Whoever reviewed a clinic cannot take it over: one would speak for both sides. */
export async function hasReviewed(db: Db, clinicId: number, accountId: string): Promise<boolean> {
  return (await db.$count(reviews, and(eq(reviews.clinicId, clinicId), eq(reviews.accountId, accountId)))) > 0;
}

export async function insertOwnershipClaim(tx: Db, row: typeof ownershipClaims.$inferInsert): Promise<void> {
  await tx.insert(ownershipClaims).values(row);
}

/** Compare and set: false when it is no longer in `from`. */
export async function updateClaimState(
  tx: Db,
  id: string,
  from: OwnershipClaimState,
  to: Partial<Pick<OwnershipClaim, "heldAt" | "endedAt">> & { state: OwnershipClaimState },
): Promise<boolean> {
  const rows = await tx
    .update(ownershipClaims)
    .set(to)
    .where(and(eq(ownershipClaims.id, id), eq(ownershipClaims.state, from)))
    .returning({ id: ownershipClaims.id });
  return rows.length === 1;
}

/** Open claims begun before `before` that nothing is under way for. */
export async function updateClaimsLapsed(tx: Db, before: Date, now: Date): Promise<OwnershipClaim[]> {
  return tx
    .update(ownershipClaims)
    .set({ state: "lapsed", endedAt: now })
    .where(
      and(
        eq(ownershipClaims.state, "open"),
        lte(ownershipClaims.openedAt, before),
        sql`not exists (select 1 from ownership_proofs p where p.claim_id = ${ownershipClaims.id} and p.state in ('pending', 'checking', 'verified'))`,
      ),
    )
    .returning();
}

export async function findOwnershipProof(db: Db, id: string): Promise<{ proof: OwnershipProof; claim: OwnershipClaim } | null> {
  return (
    db
      .select({ proof: ownershipProofs, claim: ownershipClaims })
      .from(ownershipProofs)
      .innerJoin(ownershipClaims, eq(ownershipClaims.id, ownershipProofs.claimId))
      .where(eq(ownershipProofs.id, id))
      .get() ?? null
  );
}

/** By the secret of its mailed link, whatever became of it. */
export async function findProofByLink(db: Db, secret: string): Promise<{ proof: OwnershipProof; claim: OwnershipClaim } | null> {
  const row = db
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
      ),
    )
    .orderBy(asc(ownershipProofs.verifiedAt), asc(ownershipProofs.id))
    .prepare(),
);

/** The proofs by which whoever holds a clinic's profile holds it, lapsed ones included. */
export async function listHeldProofs(db: Db, clinicId: number): Promise<OwnershipProof[]> {
  return proofsOfClinic(db)
    .all({ clinicId })
    .map((row) => row.proof);
}

/** Documents and calls that wait for a moderator, oldest first. */
export async function listProofsForModerators(
  db: Db,
  limit: number,
): Promise<{ proof: OwnershipProof; claim: OwnershipClaim; name: string }[]> {
  return db
    .select({ proof: ownershipProofs, claim: ownershipClaims, name: clinics.name })
    .from(ownershipProofs)
    .innerJoin(ownershipClaims, eq(ownershipClaims.id, ownershipProofs.claimId))
    .innerJoin(clinics, eq(clinics.id, ownershipClaims.clinicId))
    .where(
      and(
        inArray(ownershipClaims.state, LIVE),
        or(
          and(eq(ownershipProofs.kind, "document"), eq(ownershipProofs.state, "checking")),
          and(eq(ownershipProofs.kind, "moderator_call"), eq(ownershipProofs.state, "pending")),
        ),
      ),
    )
    .orderBy(asc(ownershipProofs.createdAt))
    .limit(limit)
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
  const rows = db
    .select({ id: ownershipProofs.id })
    .from(ownershipProofs)
    .innerJoin(ownershipClaims, eq(ownershipClaims.id, ownershipProofs.claimId))
    .where(and(eq(ownershipProofs.state, "verified"), lte(ownershipProofs.nextCheckOn, day), inArray(ownershipClaims.state, LIVE)))
    .orderBy(asc(ownershipProofs.nextCheckOn))
    .limit(limit)
    .all();
  return rows.map((row) => row.id);
}

export async function insertOwner(tx: Db, clinicId: number, accountId: string, now: Date): Promise<void> {
  await tx
    .insert(clinicMembers)
    .values({ clinicId, accountId, role: "owner", createdAt: now })
    .onConflictDoUpdate({ target: [clinicMembers.clinicId, clinicMembers.accountId], set: { role: "owner" } });
}

export async function deleteMember(tx: Db, clinicId: number, accountId: string): Promise<void> {
  await tx.delete(clinicMembers).where(and(eq(clinicMembers.clinicId, clinicId), eq(clinicMembers.accountId, accountId)));
}

/** The day a profile was first claimed stays, whoever holds it later. */
export async function updateClinicClaimed(tx: Db, clinicId: number, now: Date): Promise<void> {
  await tx
    .update(clinics)
    .set({ claimedAt: now })
    .where(and(eq(clinics.id, clinicId), isNull(clinics.claimedAt)));
}
