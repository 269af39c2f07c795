import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";

/** What a person protects: their own, and that of the clinics they speak for. Newest first; what they removed is not in it. */
export async function listProtectedPhotos(db: Db, accountId: string, clinicIds: readonly number[]): Promise<Photo[]> {
  return db
    .select()
    .from(photos)
    .where(
      and(
        eq(photos.purpose, "protected"),
        isNull(photos.hiddenAt),
        or(and(isNull(photos.clinicId), eq(photos.uploadedBy, accountId)), inArray(photos.clinicId, [...clinicIds])),
      ),
    )
    .orderBy(desc(photos.createdAt), desc(photos.id))
    .all();
}

/** A removed photo that is sent again begins anew. */
export async function updatePhotoAnew(tx: Db, id: string, change: Pick<Photo, "originalKept" | "caption" | "createdAt">): Promise<void> {
  await tx
    .update(photos)
    .set({ ...change, state: "checking", checkedAt: null, failure: null, hiddenAt: null })
    .where(eq(photos.id, id));
}

export async function updatePhotoRemoved(tx: Db, id: string, at: Date): Promise<void> {
  await tx.update(photos).set({ hiddenAt: at, originalKept: false, caption: null }).where(eq(photos.id, id));
}

export async function listDerivativeFiles(db: Db, photoId: string): Promise<string[]> {
  const rows = await db.select({ sha256: derivatives.sha256 }).from(derivatives).where(eq(derivatives.photoId, photoId)).all();
  return rows.map((row) => row.sha256);
}

/** And the hint shown until they have come. */
export async function deleteDerivatives(tx: Db, photoId: string): Promise<void> {
  await tx.update(photos).set({ thumbHash: null }).where(eq(photos.id, photoId));
  await tx.delete(derivatives).where(eq(derivatives.photoId, photoId));
}
