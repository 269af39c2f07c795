import { isAppealOpenAbout } from "#app/moderation/appeal-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { clinicIdsOf, type Dispute, findDispute, listDisputePhotos } from "#app/moderation/dispute-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPhotosById, type Photo } from "#app/provenance/photo-repository.server.ts";

/** An original is opened only while somebody has to decide about it (SECURITY.md M5): its dispute is undecided, or a decision about it is under appeal. */
export async function isOriginalOpen(db: Db, dispute: Dispute, photo: Photo): Promise<boolean> {
  if (!photo.originalKept || photo.hiddenAt !== null) return false;
  return dispute.state !== "decided" || (await isAppealOpenAbout(db, photo.id));
}

/** A photo of a dispute whose original may be opened now. Null: there is none; "tied": not for this moderator. */
export async function findDisputedOriginal(db: Db, viewerId: string, disputeId: string, photoId: string): Promise<Photo | "tied" | null> {
  const dispute = await findDispute(db, disputeId);
  const members = dispute ? await listDisputePhotos(db, disputeId) : [];
  const member = members.find((photo) => photo.id === photoId);
  const [photo] = member ? await listPhotosById(db, [member.id]) : [];
  if (!dispute || !photo) return null;
  if (await hasConflict(db, viewerId, clinicIdsOf(members))) return "tied";
  return (await isOriginalOpen(db, dispute, photo)) ? photo : null;
}
