import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { DisputedPhoto, DisputeState } from "#app/moderation/dispute.ts";
import type { Party } from "#app/platform/job.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";
import { disputePhotos, disputes, proposals, statements } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";

export type Dispute = typeof disputes.$inferSelect;
export type Proposal = typeof proposals.$inferSelect;
export type Statement = typeof statements.$inferSelect;

/** A photo of a dispute with what a page shows of it. */
export interface DisputePhoto extends DisputedPhoto {
  state: PhotoState;
  joinedAt: Date;
}

export async function findDispute(db: Db, id: string): Promise<Dispute | null> {
  return (await db.select().from(disputes).where(eq(disputes.id, id)).get()) ?? null;
}

/** First uploaded first. */
export async function listDisputePhotos(db: Db, disputeId: string): Promise<DisputePhoto[]> {
  const rows = await db
    .select({
      id: photos.id,
      clinicId: photos.clinicId,
      uploadedBy: photos.uploadedBy,
      purpose: photos.purpose,
      state: photos.state,
      stateBefore: disputePhotos.stateBefore,
      createdAt: photos.createdAt,
      joinedAt: disputePhotos.joinedAt,
    })
    .from(disputePhotos)
    .innerJoin(photos, eq(photos.id, disputePhotos.photoId))
    .where(eq(disputePhotos.disputeId, disputeId))
    .orderBy(asc(photos.createdAt), asc(photos.id))
    .all();
  return rows.map((row) => ({ ...row, stateBefore: row.stateBefore as PhotoState }));
}

/** The clinics of a dispute, that of the first uploaded photo first. */
export async function listDisputeClinicIds(db: Db, disputeId: string): Promise<number[]> {
  return clinicIdsOf(await listDisputePhotos(db, disputeId));
}

/** Each party once: clinics, and clients who protect a photo. */
export function partiesOf(photos: readonly { clinicId: number | null; uploadedBy: string }[]): Party[] {
  const clients = new Set(photos.filter((photo) => photo.clinicId === null).map((photo) => photo.uploadedBy));
  return [...clinicIdsOf(photos).map((clinicId) => ({ clinicId })), ...[...clients].map((accountId) => ({ accountId }))];
}

/** Each clinic once. A photo that a client protects has none. */
export function clinicIdsOf(photos: readonly { clinicId: number | null }[]): number[] {
  return [...new Set(photos.map((photo) => photo.clinicId))].filter((id) => id !== null);
}

/** The undecided disputes that hold any of these photos, oldest first. */
export async function listUndecidedDisputesOf(db: Db, photoIds: readonly string[]): Promise<Dispute[]> {
  if (photoIds.length === 0) return [];
  return (
    await db
      .selectDistinct({ dispute: disputes })
      .from(disputes)
      .innerJoin(disputePhotos, eq(disputePhotos.disputeId, disputes.id))
      .where(and(inArray(disputePhotos.photoId, [...photoIds]), ne(disputes.state, "decided")))
      .orderBy(asc(disputes.openedAt), asc(disputes.id))
      .all()
  ).map((row) => row.dispute);
}

/** Every dispute that holds or held a photo, decided or not, oldest first. */
export async function listDisputesOf(db: Db, photoId: string): Promise<Dispute[]> {
  return (
    await db
      .select({ dispute: disputes })
      .from(disputes)
      .innerJoin(disputePhotos, eq(disputePhotos.disputeId, disputes.id))
      .where(eq(disputePhotos.photoId, photoId))
      .orderBy(asc(disputes.openedAt), asc(disputes.id))
      .all()
  ).map((row) => row.dispute);
}

/** True when a decided dispute held both photos: that pair was looked at by people already. */
export async function wereDecidedTogether(db: Db, photoId: string, otherId: string): Promise<boolean> {
  const row = await db
    .select({ id: disputes.id })
    .from(disputes)
    .where(
      and(
        eq(disputes.state, "decided"),
        sql`exists (select 1 from dispute_photos where dispute_id = ${disputes.id} and photo_id = ${photoId})`,
        sql`exists (select 1 from dispute_photos where dispute_id = ${disputes.id} and photo_id = ${otherId})`,
      ),
    )
    .get();
  return row !== undefined;
}

export async function listStatements(db: Db, disputeId: string): Promise<Statement[]> {
  return db.select().from(statements).where(eq(statements.disputeId, disputeId)).orderBy(asc(statements.createdAt)).all();
}

/** Newest first: the first without an answer is the one that waits. */
export async function listProposals(db: Db, disputeId: string): Promise<Proposal[]> {
  return db.select().from(proposals).where(eq(proposals.disputeId, disputeId)).orderBy(desc(proposals.proposedAt)).all();
}

export async function findOpenProposal(db: Db, disputeId: string): Promise<Proposal | null> {
  return (
    (await db
      .select()
      .from(proposals)
      .where(and(eq(proposals.disputeId, disputeId), isNull(proposals.answer)))
      .get()) ?? null
  );
}

export async function insertDispute(tx: Db, row: typeof disputes.$inferInsert): Promise<void> {
  await tx.insert(disputes).values(row);
}

/** Compare and set: false when the dispute has changed since `version` was read. */
export async function updateDispute(
  tx: Db,
  id: string,
  version: number,
  change: { state: DisputeState; decidedAt?: Date; brakedAt?: Date | null },
): Promise<boolean> {
  const rows = await tx
    .update(disputes)
    .set({ ...change, version: version + 1 })
    .where(and(eq(disputes.id, id), eq(disputes.version, version)))
    .returning({ id: disputes.id });
  return rows.length === 1;
}

/** A photo that is in the dispute already stays as it is. */
export async function insertDisputePhoto(tx: Db, row: typeof disputePhotos.$inferInsert): Promise<void> {
  await tx.insert(disputePhotos).values(row).onConflictDoNothing();
}

/** The time from which a photo's party is heard. */
export async function updateJoinedAt(tx: Db, disputeId: string, photoIds: readonly string[], joinedAt: Date): Promise<void> {
  await tx
    .update(disputePhotos)
    .set({ joinedAt })
    .where(and(eq(disputePhotos.disputeId, disputeId), inArray(disputePhotos.photoId, [...photoIds])));
}

export async function updateStateBefore(tx: Db, disputeId: string, photoId: string, stateBefore: PhotoState): Promise<void> {
  await tx
    .update(disputePhotos)
    .set({ stateBefore })
    .where(and(eq(disputePhotos.disputeId, disputeId), eq(disputePhotos.photoId, photoId)));
}

/** Everything of one undecided dispute becomes part of another, and the emptied one goes. */
export async function updateDisputeMerged(tx: Db, from: string, into: string): Promise<void> {
  await tx.run(
    sql`insert into dispute_photos (dispute_id, photo_id, state_before, joined_at) select ${into}, photo_id, state_before, joined_at from dispute_photos where dispute_id = ${from} on conflict do nothing`,
  );
  await tx.update(statements).set({ disputeId: into }).where(eq(statements.disputeId, from));
  await tx.update(proposals).set({ disputeId: into }).where(eq(proposals.disputeId, from));
  await tx.delete(disputes).where(eq(disputes.id, from));
}

export async function insertStatement(tx: Db, row: typeof statements.$inferInsert): Promise<void> {
  await tx.insert(statements).values(row);
}

export async function insertProposal(tx: Db, row: typeof proposals.$inferInsert): Promise<void> {
  await tx.insert(proposals).values(row);
}

/** `by` null: the proposal ended because another photo joined the dispute. */
export async function updateProposalAnswered(
  tx: Db,
  id: string,
  answer: { answer: "confirmed" | "declined"; answeredBy: string | null; answeredAt: Date; answerReasons: string | null },
): Promise<void> {
  await tx
    .update(proposals)
    .set(answer)
    .where(and(eq(proposals.id, id), isNull(proposals.answer)));
}

/** Disputes about a clinic's photos that nobody has decided yet, oldest first. */
export async function listUndecidedDisputesOfClinic(db: Db, clinicId: number): Promise<Dispute[]> {
  const rows = await db
    .selectDistinct({ dispute: disputes })
    .from(disputes)
    .innerJoin(disputePhotos, eq(disputePhotos.disputeId, disputes.id))
    .innerJoin(photos, eq(photos.id, disputePhotos.photoId))
    .where(and(eq(photos.clinicId, clinicId), ne(disputes.state, "decided")))
    .orderBy(asc(disputes.openedAt))
    .all();
  return rows.map((row) => row.dispute);
}
