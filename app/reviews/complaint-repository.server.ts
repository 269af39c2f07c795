import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics } from "#db/schema/clinics.ts";
import { complaints } from "#db/schema/reviews.ts";

export type Complaint = typeof complaints.$inferSelect;

export async function findComplaint(db: Db, id: string): Promise<Complaint | null> {
  return (await db.select().from(complaints).where(eq(complaints.id, id)).get()) ?? null;
}

/** The complaint of this person that the clinic has not answered yet. */
export async function findUnansweredComplaint(db: Db, clinicId: number, accountId: string): Promise<Complaint | null> {
  const open = and(eq(complaints.clinicId, clinicId), eq(complaints.accountId, accountId), isNull(complaints.answeredAt));
  return (await db.select().from(complaints).where(open).get()) ?? null;
}

export async function countComplaintsSince(db: Db, accountId: string, since: Date): Promise<number> {
  return db.$count(complaints, and(eq(complaints.accountId, accountId), gt(complaints.createdAt, since)));
}

export async function countUnansweredComplaints(db: Db, clinicId: number): Promise<number> {
  return db.$count(complaints, and(eq(complaints.clinicId, clinicId), isNull(complaints.answeredAt)));
}

/** A complaint as its clinic reads it: with the name its client shows here, and nothing else of them. */
export type ReceivedComplaint = Complaint & { clientName: string };

/** Those without an answer first, oldest first; then the answered ones, newest first. */
export async function listClinicComplaints(db: Db, clinicId: number, limit: number): Promise<ReceivedComplaint[]> {
  return (
    await db
      .select({ complaint: complaints, clientName: accounts.displayName })
      .from(complaints)
      .innerJoin(accounts, eq(accounts.id, complaints.accountId))
      .where(eq(complaints.clinicId, clinicId))
      .orderBy(
        sql`${complaints.answeredAt} is not null`,
        sql`case when ${complaints.answeredAt} is null then ${complaints.createdAt} else -${complaints.answeredAt} end`,
        asc(complaints.id),
      )
      .limit(limit)
      .all()
  ).map(({ complaint, clientName }) => ({ ...complaint, clientName }));
}

export async function findClinicComplaint(db: Db, clinicId: number, id: string): Promise<ReceivedComplaint | null> {
  const row = await db
    .select({ complaint: complaints, clientName: accounts.displayName })
    .from(complaints)
    .innerJoin(accounts, eq(accounts.id, complaints.accountId))
    .where(and(eq(complaints.id, id), eq(complaints.clinicId, clinicId)))
    .get();
  return row ? { ...row.complaint, clientName: row.clientName } : null;
}

/** What a client has sent, newest first. */
export async function listOwnComplaints(db: Db, accountId: string): Promise<(Complaint & { clinicName: string; clinicSlug: string })[]> {
  return (
    await db
      .select({ complaint: complaints, clinicName: clinics.name, clinicSlug: clinics.slug })
      .from(complaints)
      .innerJoin(clinics, eq(clinics.id, complaints.clinicId))
      .where(eq(complaints.accountId, accountId))
      .orderBy(desc(complaints.createdAt), desc(complaints.id))
      .all()
  ).map(({ complaint, clinicName, clinicSlug }) => ({ ...complaint, clinicName, clinicSlug }));
}

export async function insertComplaint(tx: Db, row: typeof complaints.$inferInsert): Promise<void> {
  await tx.insert(complaints).values(row);
}

/** Compare and set: false when a colleague has answered in the meantime. */
export async function updateComplaintAnswered(
  tx: Db,
  id: string,
  answer: { answer: string; answeredBy: string; answeredAt: Date },
): Promise<boolean> {
  const open = and(eq(complaints.id, id), isNull(complaints.answeredAt));
  return (await tx.update(complaints).set(answer).where(open).returning({ id: complaints.id })).length === 1;
}
