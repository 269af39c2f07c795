import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { updatePhotoHidden } from "#app/provenance/hidden-photo-repository.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";

/**
 * Takes a photo from every page, or gives it back, with the event that says by whom; its clinic is scored and listed anew. Belongs in the transaction of
 * whoever decides it. False: it was so already.
 */
export async function setPhotoHidden(
  tx: Db,
  photo: Pick<Photo, "id" | "clinicId">,
  hidden: boolean,
  by: { actorId: string | null; detail: Record<string, string>; now: Date },
): Promise<boolean> {
  if (!(await updatePhotoHidden(tx, photo.id, hidden ? by.now : null))) return false;
  const action = hidden ? "photo.hidden" : "photo.unhidden";
  await recordEvent(tx, { actorId: by.actorId, action, subjectKind: "photo", subjectId: photo.id, detail: by.detail }, by.now);
  // Its pictures may have been removed while it was hidden.
  if (!hidden) await enqueue(tx, { kind: "redraw_photo", payload: { photoId: photo.id } }, by.now);
  if (photo.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: photo.clinicId } }, by.now);
  return true;
}
