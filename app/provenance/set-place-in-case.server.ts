import type { Db } from "#app/platform/store.server.ts";
import { type PlaceInCase, updatePhotoCase, updatePlaceInCase } from "#app/provenance/case-photo-repository.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";

/** The sessions of its case have changed. A photo without a day keeps what was said of it when it was sent. */
export async function setPlaceInCase(tx: Db, photo: Pick<Photo, "id" | "takenOn">, place: PlaceInCase): Promise<void> {
  if (photo.takenOn !== null) await updatePlaceInCase(tx, photo.id, place);
}

/** Puts a photo into a case, or takes it out of one. False: it is no longer where it was. */
export async function setPhotoCase(
  tx: Db,
  photo: Pick<Photo, "id" | "takenOn" | "caseId">,
  caseId: string | null,
  place: PlaceInCase | null,
): Promise<boolean> {
  const known = place !== null && photo.takenOn !== null ? place : {};
  return updatePhotoCase(tx, photo.id, { from: photo.caseId, to: caseId, ...known });
}
