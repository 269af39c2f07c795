import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { clinicIdsOf, listDisputePhotos, listUndecidedDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { isShown } from "#app/provenance/photo-purpose.ts";
import { listPhotosById, type Photo } from "#app/provenance/photo-repository.server.ts";

/**
 * Whether this person may see a photo that is not published: its owner, moderators without a tie to its clinic, and, as long as it is disputed, the other
 * parties. They never see one that its owner only protects, which may show more of a person than the copy. A hidden photo is gone for everybody.
 */
export async function maySeeUnpublished(db: Db, viewer: Viewer | null, photo: Photo): Promise<boolean> {
  if (viewer?.emailVerified !== true || photo.hiddenAt !== null) return false;
  if (may(viewer, "moderation.read")) return !(await hasConflict(db, viewer.id, clinicIdsOf([photo])));
  if (await holds(db, viewer, photo)) return true;
  if (!isShown(photo.purpose)) return false;
  for (const dispute of await listUndecidedDisputesOf(db, [photo.id])) {
    const members = await listDisputePhotos(db, dispute.id);
    for (const other of await listPhotosById(
      db,
      members.map((one) => one.id),
    ))
      if (await holds(db, viewer, other)) return true;
  }
  return false;
}

/** A photo is a clinic's, or its sender's where no clinic holds it. */
const holds = async (db: Db, viewer: Viewer, photo: Photo): Promise<boolean> =>
  photo.clinicId === null ? photo.uploadedBy === viewer.id : isMember(db, photo.clinicId, viewer.id);
