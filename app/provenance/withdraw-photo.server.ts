import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { updatePhotoHidden } from "#app/provenance/hidden-photo-repository.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";

interface Withdrawal {
  caseId: string;
  now: Date;
  /** False: the person says that it is not their head. Nobody shows it, and a moderator may give it back as it is. */
  forget: boolean;
}

/**
 * The person shown does not want it published, or takes that back: no page, file, listing or answer names it from this commit on, and the next job removes every
 * picture made from it. Belongs in the transaction of what they said. False: it was hidden before.
 */
export async function withdrawPhoto(tx: Db, photo: Pick<Photo, "id" | "clinicId">, { caseId, now, forget }: Withdrawal): Promise<boolean> {
  const changed = await updatePhotoHidden(tx, photo.id, now);
  // Whoever hid it before may have left its pictures there.
  if (forget) await enqueue(tx, { kind: "forget_pictures", payload: { photoId: photo.id } }, now);
  if (!changed) return false;
  await recordEvent(tx, { actorId: null, action: "photo.withdrawn", subjectKind: "photo", subjectId: photo.id, detail: { caseId } }, now);
  if (photo.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: photo.clinicId } }, now);
  return true;
}

/** The person shown agrees again: shown as soon as its pictures are made anew. Only for a photo that was hidden by their own word. */
export async function restorePhoto(
  tx: Db,
  photo: Pick<Photo, "id" | "clinicId">,
  { caseId, now }: Omit<Withdrawal, "forget">,
): Promise<void> {
  if (!(await updatePhotoHidden(tx, photo.id, null))) return;
  await recordEvent(tx, { actorId: null, action: "photo.restored", subjectKind: "photo", subjectId: photo.id, detail: { caseId } }, now);
  await enqueue(tx, { kind: "redraw_photo", payload: { photoId: photo.id } }, now);
  if (photo.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: photo.clinicId } }, now);
}
