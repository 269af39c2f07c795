import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { isClinicAddress, type StaffTie } from "#app/reviews/staff-tie.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers, clinics, memberInvitations, ownershipClaims, ownershipProofs } from "#db/schema/clinics.ts";

/** What ties an account to a clinic so that it cannot review it; null: nothing that is known. */
export async function findStaffTie(db: Db, clinicId: number, accountId: string): Promise<StaffTie | null> {
  const account = await db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, accountId)).get();
  const clinic = await db.select({ website: clinics.website }).from(clinics).where(eq(clinics.id, clinicId)).get();
  if (!account || !clinic) return null;
  const isMember = and(eq(clinicMembers.clinicId, clinicId), eq(clinicMembers.accountId, accountId));
  if ((await db.$count(clinicMembers, isMember)) > 0) return "member";
  const wasMember = and(
    eq(memberInvitations.clinicId, clinicId),
    eq(memberInvitations.email, account.email),
    isNotNull(memberInvitations.acceptedAt),
  );
  if ((await db.$count(memberInvitations, wasMember)) > 0) return "former_member";
  const wasHeld = and(eq(ownershipClaims.clinicId, clinicId), eq(ownershipClaims.accountId, accountId), isNotNull(ownershipClaims.heldAt));
  if ((await db.$count(ownershipClaims, wasHeld)) > 0) return "claimant";
  return isClinicAddress(account.email, clinic.website, await listProvedDomains(db, clinicId)) ? "mail_domain" : null;
}

/** The domains by which the clinic proved who runs its profile, lapsed proofs included: they were the clinic's own. */
async function listProvedDomains(db: Db, clinicId: number): Promise<(string | null)[]> {
  return (
    await db
      .selectDistinct({ domain: ownershipProofs.domain })
      .from(ownershipProofs)
      .innerJoin(ownershipClaims, eq(ownershipClaims.id, ownershipProofs.claimId))
      .where(
        and(
          eq(ownershipClaims.clinicId, clinicId),
          inArray(ownershipProofs.state, ["verified", "lapsed"]),
          isNotNull(ownershipProofs.domain),
        ),
      )
      .all()
  ).map((row) => row.domain);
}
