import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { OwnershipClaimState } from "#app/clinics/ownership-claim.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinicMembers, clinics, ownershipClaims } from "#db/schema/clinics.ts";
import { reviews } from "#db/schema/reviews.ts";

export type OwnershipClaim = typeof ownershipClaims.$inferSelect;

const LIVE: OwnershipClaimState[] = ["open", "held", "disputed"];

export async function findOwnershipClaim(db: Db, id: string): Promise<OwnershipClaim | null> {
  return (await db.select().from(ownershipClaims).where(eq(ownershipClaims.id, id)).get()) ?? null;
}

/** What this account has going on about this clinic. */
export async function findLiveClaim(db: Db, clinicId: number, accountId: string): Promise<OwnershipClaim | null> {
  return (
    (await db
      .select()
      .from(ownershipClaims)
      .where(and(eq(ownershipClaims.clinicId, clinicId), eq(ownershipClaims.accountId, accountId), inArray(ownershipClaims.state, LIVE)))
      .get()) ?? null
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

/** Accounts that hold the profile, or held it after `since`: they are told of a change and may object. */
export async function listHolders(db: Db, clinicId: number, since: Date): Promise<string[]> {
  const owners = await listOwners(db, clinicId);
  const earlier = await db
    .select({ accountId: ownershipClaims.accountId })
    .from(ownershipClaims)
    .where(
      and(
        eq(ownershipClaims.clinicId, clinicId),
        isNotNull(ownershipClaims.heldAt),
        or(isNull(ownershipClaims.endedAt), gt(ownershipClaims.endedAt, since)),
      ),
    )
    .all();
  return [...new Set([...owners, ...earlier.map((row) => row.accountId)])];
}

/** Members with the role owner: who is in control now. */
export async function listOwners(db: Db, clinicId: number): Promise<string[]> {
  const rows = await db
    .select({ accountId: clinicMembers.accountId })
    .from(clinicMembers)
    .where(and(eq(clinicMembers.clinicId, clinicId), eq(clinicMembers.role, "owner")))
    .orderBy(asc(clinicMembers.createdAt), asc(clinicMembers.accountId))
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

export async function insertOwner(tx: Db, clinicId: number, accountId: string, now: Date): Promise<void> {
  await tx
    .insert(clinicMembers)
    .values({ clinicId, accountId, role: "owner", createdAt: now })
    .onConflictDoUpdate({ target: [clinicMembers.clinicId, clinicMembers.accountId], set: { role: "owner" } });
}

/** The day a profile was first claimed stays, whoever holds it later. */
export async function updateClinicClaimed(tx: Db, clinicId: number, now: Date): Promise<void> {
  await tx
    .update(clinics)
    .set({ claimedAt: now })
    .where(and(eq(clinics.id, clinicId), isNull(clinics.claimedAt)));
}
