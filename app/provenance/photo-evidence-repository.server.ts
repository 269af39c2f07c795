import { and, asc, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { acceptedWeight } from "#app/provenance/photo-evidence.ts";
import { captureClaims, photoEvidence } from "#db/schema/provenance.ts";

export type PhotoEvidence = typeof photoEvidence.$inferSelect;
export type CredentialRow = Pick<
  typeof captureClaims.$inferSelect,
  "credential" | "credentialIssuer" | "credentialSignedAt" | "credentialGenerator"
>;

export async function findEvidence(db: Db, id: string): Promise<PhotoEvidence | null> {
  return (await db.select().from(photoEvidence).where(eq(photoEvidence.id, id)).get()) ?? null;
}

/** Of any of these photos, oldest first. */
export async function listEvidenceOfPhotos(db: Db, photoIds: readonly string[]): Promise<PhotoEvidence[]> {
  if (photoIds.length === 0) return [];
  return db
    .select()
    .from(photoEvidence)
    .where(inArray(photoEvidence.photoId, [...photoIds]))
    .orderBy(asc(photoEvidence.createdAt), asc(photoEvidence.id))
    .all();
}

/** The weight of the strongest accepted evidence for each of these photos that has any. */
export async function listEvidenceWeights(db: Db, photos: readonly { id: string }[]): Promise<Map<string, number>> {
  const pieces = await listEvidenceOfPhotos(
    db,
    photos.map((photo) => photo.id),
  );
  const ids = new Set(pieces.map((piece) => piece.photoId));
  return new Map([...ids].map((id) => [id, acceptedWeight(pieces.filter((piece) => piece.photoId === id))]));
}

/** Those of these that nobody has weighed yet. */
export async function listEvidenceToWeigh(db: Db, ids: readonly string[]): Promise<PhotoEvidence[]> {
  return db
    .select()
    .from(photoEvidence)
    .where(and(isAmong(photoEvidence.id, ids), isNull(photoEvidence.weighed)))
    .all();
}

export async function countEvidence(db: Db, photoId: string, accountId: string): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(photoEvidence)
    .where(and(eq(photoEvidence.photoId, photoId), eq(photoEvidence.accountId, accountId)))
    .get();
  return row?.total ?? 0;
}

/** What was read of a photo's own content credential when it was checked; null where its check has not come to it. */
export async function findCredentialOfPhoto(db: Db, photoId: string): Promise<CredentialRow | null> {
  const row = await db
    .select({
      credential: captureClaims.credential,
      credentialIssuer: captureClaims.credentialIssuer,
      credentialSignedAt: captureClaims.credentialSignedAt,
      credentialGenerator: captureClaims.credentialGenerator,
    })
    .from(captureClaims)
    .where(eq(captureClaims.photoId, photoId))
    .get();
  return row ?? null;
}

export async function insertEvidence(tx: Db, row: typeof photoEvidence.$inferInsert): Promise<void> {
  await tx.insert(photoEvidence).values(row);
}

export async function updateEvidenceFindings(tx: Db, id: string, findings: PhotoEvidence["findings"]): Promise<void> {
  await tx.update(photoEvidence).set({ findings }).where(eq(photoEvidence.id, id));
}

/** It waits again. False: nobody has weighed it. */
export async function updateEvidenceReopened(tx: Db, id: string): Promise<boolean> {
  const rows = await tx
    .update(photoEvidence)
    .set({ weighed: null, weighedBy: null, weighedAt: null, weighedNote: null })
    .where(and(eq(photoEvidence.id, id), isNotNull(photoEvidence.weighed)))
    .returning({ id: photoEvidence.id });
  return rows.length === 1;
}

/** Compare and set: false when somebody has weighed it, or its owner withdrew it, in the meantime. */
export async function updateEvidenceWeighed(
  tx: Db,
  id: string,
  verdict: { weighed: "accepted" | "refused"; weighedBy: string; weighedAt: Date; weighedNote: string },
): Promise<boolean> {
  const rows = await tx
    .update(photoEvidence)
    .set(verdict)
    .where(and(eq(photoEvidence.id, id), isNull(photoEvidence.weighed)))
    .returning({ id: photoEvidence.id });
  return rows.length === 1;
}

/** Of a piece that nobody has weighed; false when somebody has. */
export async function deleteOpenEvidence(tx: Db, id: string): Promise<boolean> {
  const rows = await tx
    .delete(photoEvidence)
    .where(and(eq(photoEvidence.id, id), isNull(photoEvidence.weighed)))
    .returning({ id: photoEvidence.id });
  return rows.length === 1;
}
