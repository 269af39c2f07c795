import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { SentToday } from "#app/provenance/upload-quota.ts";
import { photos, uploadBatches } from "#db/schema/provenance.ts";

/** Whose photos they are: a clinic's, or a person's whom no clinic stands behind. */
export interface Holder {
  clinicId?: number | null;
  uploadedBy: string;
}

const heldBy = ({ clinicId, uploadedBy }: Holder) =>
  clinicId == null ? and(isNull(photos.clinicId), eq(photos.uploadedBy, uploadedBy)) : eq(photos.clinicId, clinicId);

/** Files and bytes that they sent after `since`, whatever became of them; what clients send with reviews is not a clinic's. */
export async function sumSentSince(db: Db, holder: Holder, since: Date): Promise<SentToday> {
  const row = await db
    .select({ files: sql<number>`count(*)`, bytes: sql<number>`coalesce(sum(${photos.originalBytes}), 0)` })
    .from(photos)
    .where(and(heldBy(holder), inArray(photos.purpose, ["clinic", "protected"]), gt(photos.createdAt, since)))
    .get();
  return row ?? { files: 0, bytes: 0 };
}

export type UploadBatch = typeof uploadBatches.$inferSelect;

export async function insertBatch(tx: Db, batch: UploadBatch): Promise<void> {
  await tx.insert(uploadBatches).values(batch);
}

/** A clinic's own batch; another's is not found. */
export async function findBatch(db: Db, clinicId: number, id: string): Promise<UploadBatch | null> {
  return (
    (await db
      .select()
      .from(uploadBatches)
      .where(and(eq(uploadBatches.id, id), eq(uploadBatches.clinicId, clinicId)))
      .get()) ?? null
  );
}

/** The photos of a sending, in the order they came. */
export async function listBatchPhotoIds(db: Db, batchId: string): Promise<string[]> {
  return (
    await db.select({ id: photos.id }).from(photos).where(eq(photos.batchId, batchId)).orderBy(asc(photos.createdAt), asc(photos.id)).all()
  ).map((row) => row.id);
}

/** The files that a clinic sent as its work, by their SHA-256. */
export async function listSentFiles(db: Db, clinicId: number): Promise<string[]> {
  return (
    await db
      .select({ sha256: photos.originalSha256 })
      .from(photos)
      .where(and(eq(photos.clinicId, clinicId), eq(photos.purpose, "clinic")))
      .all()
  ).map((row) => row.sha256);
}

/** The photos of a clinic's work that were taken down, newest first. */
export async function listHiddenPhotoIds(db: Db, clinicId: number): Promise<string[]> {
  return (
    await db
      .select({ id: photos.id })
      .from(photos)
      .where(and(eq(photos.clinicId, clinicId), eq(photos.purpose, "clinic"), isNotNull(photos.hiddenAt)))
      .orderBy(desc(photos.createdAt))
      .all()
  ).map((row) => row.id);
}
