import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listClinicPhotos, listSizesOfPhotos, listStandingPhotos, type StandingPhoto } from "#app/provenance/photo-repository.server.ts";
import { heldBackText, isPublished } from "#app/provenance/published-photo.ts";
import { findBatch, listBatchPhotoIds, listHiddenPhotoIds } from "#app/provenance/upload-repository.server.ts";
import { stateText } from "#app/provenance/verdict.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

/** How far a sending is, as the page prints it; the script brings it up to date. */
export interface BatchView {
  id: string;
  startedOn: string;
  expected: number;
  arrived: number;
  checked: number;
  photoIds: string[];
}

/** Null: this clinic has no such sending. */
export async function readBatch(db: Db, clinicId: number, id: string): Promise<BatchView | null> {
  const batch = await findBatch(db, clinicId, id);
  if (!batch) return null;
  const photoIds = await listBatchPhotoIds(db, id);
  const photos = await listStandingPhotos(db, photoIds);
  return {
    id,
    startedOn: printTime(batch.createdAt),
    expected: Math.max(batch.expected, photos.length),
    arrived: photos.length,
    checked: photos.filter((photo) => photo.checkedAt !== null).length,
    photoIds,
  };
}

/** A clinic's photos as it sees them itself: also what is held back or was taken down. `ids`: only these, in this order. */
export async function readOwnPhotos(db: Db, clinicId: number, ids: readonly string[] | null) {
  const photos = ids === null ? await listOwn(db, clinicId) : inOrder(await listStandingPhotos(db, ids), ids);
  const sizes = new Map<string, { photoId: string; width: number; height: number }[]>();
  const all = await listSizesOfPhotos(
    db,
    photos.map((photo) => photo.id),
  );
  for (const size of all) sizes.set(size.photoId, [...(sizes.get(size.photoId) ?? []), size]);
  return photos.map((photo) => {
    const view = toPhotoView(photo, sizes.get(photo.id) ?? []);
    return {
      id: photo.id,
      state: photo.state,
      label: stateText(photo.state).label,
      words: photo.failure ?? heldBackText(photo) ?? stateText(photo.state).shows,
      evidenceHref: photo.hiddenAt === null && photo.checkedAt !== null && photo.state !== "failed" ? `/photos/${photo.id}/evidence` : null,
      view: view && { ...view, ...(isPublished(photo) ? { href: `/photos/${photo.id}` } : {}) },
    };
  });
}

async function listOwn(db: Db, clinicId: number): Promise<StandingPhoto[]> {
  const shown = (await listClinicPhotos(db, clinicId)).filter((photo) => photo.purpose === "clinic");
  const hiddenIds = await listHiddenPhotoIds(db, clinicId);
  return [...shown, ...inOrder(await listStandingPhotos(db, hiddenIds), hiddenIds)];
}

function inOrder(photos: readonly StandingPhoto[], ids: readonly string[]): StandingPhoto[] {
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
