import type { Db } from "#app/platform/store.server.ts";
import { updatePhotoState } from "#app/provenance/photo-repository.server.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";

/** What people have opened, decided or undone about a photo that was checked. Belongs in the transaction that records who and why. */
export async function setPhotoState(tx: Db, photoId: string, state: PhotoState): Promise<void> {
  await updatePhotoState(tx, photoId, state);
}
