import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { deleteFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { updatePhotoRemoved } from "#app/provenance/protected-photo-repository.server.ts";

/**
 * The person shown wants nothing of a hidden photo kept: fingerprints go in this transaction, the original and its pictures by the next job. The row stays, for
 * what was decided about it. Not while people are deciding about it, who compare it with its copies. False: it was left as it is.
 */
export async function erasePhoto(tx: Db, photo: Pick<Photo, "id" | "state" | "hiddenAt" | "originalKept">, now: Date): Promise<boolean> {
  if (photo.hiddenAt === null || !photo.originalKept || photo.state === "matched" || photo.state === "disputed") return false;
  await deleteFingerprints(tx, photo.id);
  await updatePhotoRemoved(tx, photo.id, photo.hiddenAt);
  await recordEvent(tx, { actorId: null, action: "photo.erased", subjectKind: "photo", subjectId: photo.id }, now);
  await enqueue(tx, { kind: "forget_original", payload: { photoId: photo.id } }, now);
  return true;
}
