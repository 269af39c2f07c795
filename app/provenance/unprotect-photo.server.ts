import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { deleteFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import { photoFormWords } from "#app/provenance/photo-form-words.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { updatePhotoRemoved } from "#app/provenance/protected-photo-repository.server.ts";

export type UnprotectResult = { ok: true } | { ok: false; status: 409; errors: { form: string } };

/**
 * Removes a photo from protection: fingerprints at once, files by the next job. Its row stays, for what was decided about it. Null: no such photo of this
 * person or of a clinic they speak for.
 */
export async function unprotectPhoto(ctx: Ctx, viewer: Viewer, photoId: string): Promise<UnprotectResult | null> {
  if (!may(viewer, "photo.protect")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const photo = await findPhoto(tx, photoId);
    if (photo?.purpose !== "protected" || photo.hiddenAt !== null) return null;
    const own = photo.clinicId === null ? photo.uploadedBy === viewer.id : await isMember(tx, photo.clinicId, viewer.id);
    if (!own) return null;
    if (photo.state === "checking") return refuse(photoFormWords().beingChecked);
    if (photo.state === "matched" || photo.state === "disputed") {
      return refuse(photoFormWords().isCompared);
    }
    await deleteFingerprints(tx, photoId);
    await updatePhotoRemoved(tx, photoId, now);
    await recordEvent(tx, { actorId: viewer.id, action: "photo.unprotected", subjectKind: "photo", subjectId: photoId }, now);
    await enqueue(tx, { kind: "forget_original", payload: { photoId } }, now);
    return { ok: true };
  });
}

const refuse = (form: string): UnprotectResult => ({ ok: false, status: 409, errors: { form } });
