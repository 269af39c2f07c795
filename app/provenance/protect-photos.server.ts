import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicBySlug, isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { receivePhotoFile } from "#app/provenance/add-photo.server.ts";
import { admitPhoto, type SentPhoto } from "#app/provenance/admit-photo.server.ts";
import { FOR_MYSELF, type ProtectInput } from "#app/provenance/protect-form.ts";
import { updatePhotoAnew } from "#app/provenance/protected-photo-repository.server.ts";
import type { UploadOutcome } from "#app/provenance/upload-photos.server.ts";

/**
 * Registers photos so that copies of them are found wherever they are sent in from then on, and among what is known already. Nobody is shown them.
 * Null: this person may not, or does not speak for the clinic named.
 */
export async function protectPhotos(
  ctx: Ctx,
  viewer: Viewer,
  input: ProtectInput,
  sent: readonly SentPhoto[],
): Promise<UploadOutcome | null> {
  if (!may(viewer, "photo.protect")) return null;
  const clinicId = await holderOf(ctx.store.read, viewer, input.holder);
  if (clinicId === undefined) return null;
  const outcome: UploadOutcome = { added: 0, known: 0, refused: [] };
  const change = { originalKept: input.keep === "file", caption: input.label ?? null };
  for (const file of sent) {
    const admitted = await admitPhoto(ctx, file, { ...change, clinicId, purpose: "protected", uploadedBy: viewer.id });
    if (!admitted.ok) {
      outcome.refused.push({ name: file.shownName, message: admitted.message });
      continue;
    }
    const removed = file.ok && admitted.known !== null && admitted.known.hiddenAt !== null;
    if (removed) await protectAgain(ctx, viewer, admitted.photoId, file.path, change);
    if (admitted.known === null || removed) outcome.added += 1;
    else outcome.known += 1;
  }
  return outcome;
}

/** Null: the person's own. Undefined: not theirs to name. */
async function holderOf(db: Db, viewer: Viewer, holder: string): Promise<number | null | undefined> {
  if (holder === FOR_MYSELF) return null;
  const clinic = await findClinicBySlug(db, holder);
  return clinic && (await isMember(db, clinic.id, viewer.id)) ? clinic.id : undefined;
}

/** Its file was deleted when it was removed. */
async function protectAgain(
  ctx: Ctx,
  viewer: Viewer,
  photoId: string,
  path: string,
  change: { originalKept: boolean; caption: string | null },
): Promise<void> {
  await receivePhotoFile(ctx, path);
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    await updatePhotoAnew(tx, photoId, { ...change, createdAt: now });
    await recordEvent(tx, { actorId: viewer.id, action: "photo.added", subjectKind: "photo", subjectId: photoId }, now);
    await enqueue(tx, { kind: "check_photo", payload: { photoId } }, now);
  });
}
