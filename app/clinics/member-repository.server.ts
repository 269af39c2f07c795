import { and, asc, count, desc, eq, gt, isNull } from "drizzle-orm";
import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers, memberInvitations } from "#db/schema/clinics.ts";

export type Invitation = typeof memberInvitations.$inferSelect;

export interface Member {
  accountId: string;
  displayName: string;
  email: string;
  role: MemberRole;
  since: Date;
}

/** Who speaks for a clinic, longest first. The addresses are for its owners' eyes. */
export async function listMembers(db: Db, clinicId: number): Promise<Member[]> {
  return db
    .select({
      accountId: accounts.id,
      displayName: accounts.displayName,
      email: accounts.email,
      role: clinicMembers.role,
      since: clinicMembers.createdAt,
    })
    .from(clinicMembers)
    .innerJoin(accounts, eq(accounts.id, clinicMembers.accountId))
    .where(eq(clinicMembers.clinicId, clinicId))
    .orderBy(asc(clinicMembers.createdAt), asc(accounts.id))
    .all();
}

export async function countOwners(db: Db, clinicId: number): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(clinicMembers)
    .where(and(eq(clinicMembers.clinicId, clinicId), eq(clinicMembers.role, "owner")))
    .get();
  return row?.total ?? 0;
}

export async function insertMember(tx: Db, row: typeof clinicMembers.$inferInsert): Promise<void> {
  await tx.insert(clinicMembers).values(row);
}

const memberIs = (clinicId: number, accountId: string) => and(eq(clinicMembers.clinicId, clinicId), eq(clinicMembers.accountId, accountId));

export async function updateMemberRole(tx: Db, clinicId: number, accountId: string, role: MemberRole): Promise<void> {
  await tx.update(clinicMembers).set({ role }).where(memberIs(clinicId, accountId));
}

export async function deleteMember(tx: Db, clinicId: number, accountId: string): Promise<void> {
  await tx.delete(clinicMembers).where(memberIs(clinicId, accountId));
}

const open = (now: Date) =>
  and(isNull(memberInvitations.acceptedAt), isNull(memberInvitations.withdrawnAt), gt(memberInvitations.expiresAt, now));

/** Those that would still work, newest first. */
export async function listOpenInvitations(db: Db, clinicId: number, now: Date): Promise<Invitation[]> {
  return db
    .select()
    .from(memberInvitations)
    .where(and(eq(memberInvitations.clinicId, clinicId), open(now)))
    .orderBy(desc(memberInvitations.createdAt))
    .all();
}

export async function findInvitation(db: Db, id: string): Promise<Invitation | null> {
  return (await db.select().from(memberInvitations).where(eq(memberInvitations.id, id)).get()) ?? null;
}

/** The invitation of this link's text if it would still work. Looking does not use it up: mail scanners follow links. */
export async function findOpenInvitation(db: Db, token: string, now: Date): Promise<Invitation | null> {
  return (
    (await db
      .select()
      .from(memberInvitations)
      .where(and(eq(memberInvitations.tokenHash, sha256(token)), open(now)))
      .get()) ?? null
  );
}

export async function insertInvitation(tx: Db, row: typeof memberInvitations.$inferInsert): Promise<void> {
  await tx.insert(memberInvitations).values(row);
}

/** Ends an open invitation one way or the other. Of two at once, one gets true. */
export async function updateInvitationEnded(
  tx: Db,
  id: string,
  end: { acceptedAt: Date } | { withdrawnAt: Date },
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(memberInvitations)
    .set(end)
    .where(and(eq(memberInvitations.id, id), open(now)))
    .returning({ id: memberInvitations.id });
  return rows.length === 1;
}
