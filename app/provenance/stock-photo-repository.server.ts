import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { photos } from "#db/schema/provenance.ts";

/** The pictures that suppliers, trainers and franchises hand out, newest first; removed ones are not among them. */
export async function listStockPhotos(db: Db): Promise<Photo[]> {
  return db
    .select()
    .from(photos)
    .where(and(eq(photos.purpose, "stock"), isNull(photos.hiddenAt)))
    .orderBy(desc(photos.createdAt), desc(photos.id))
    .all();
}

/** Photos found to be copies of a picture of the stock. */
export async function listCopiesOfStock(db: Db, stockPhotoIds: readonly string[]): Promise<Photo[]> {
  if (stockPhotoIds.length === 0) return [];
  return db
    .select()
    .from(photos)
    .where(inArray(photos.stockPhotoId, [...stockPhotoIds]))
    .all();
}

/** Null: no copy of any stock picture. */
export async function updateStockPhotoId(tx: Db, photoIds: readonly string[], stockPhotoId: string | null): Promise<void> {
  await tx
    .update(photos)
    .set({ stockPhotoId })
    .where(inArray(photos.id, [...photoIds]));
}

/** False: there is no such picture, or it is removed already. */
export async function updateStockRemoved(tx: Db, photoId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(photos)
    .set({ hiddenAt: now })
    .where(and(eq(photos.id, photoId), eq(photos.purpose, "stock"), isNull(photos.hiddenAt)))
    .returning({ id: photos.id });
  return rows.length === 1;
}
