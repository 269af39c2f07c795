import { listHardPhotoIds, listHardReviewIds } from "#app/moderation/hard-photo-repository.server.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { disputePhotos, reports } from "#db/schema/moderation.ts";
import { photoEvidence } from "#db/schema/provenance.ts";
import { reviewProofs } from "#db/schema/reviews.ts";

interface Subject {
  kind: QueueKind;
  subjectId: string;
}

export const subjectKey = ({ kind, subjectId }: Subject): string => `${kind} ${subjectId}`;

/** Of these matters those whose pictures may show an injury, by `subjectKey`. Matters without pictures are never among them. */
export async function listHardMatters(db: Db, matters: readonly Subject[]): Promise<Set<string>> {
  const idsOf = (...kinds: QueueKind[]) => matters.filter(({ kind }) => kinds.includes(kind)).map(({ subjectId }) => subjectId);
  const reported = await db
    .select({ id: reports.id, of: reports.subjectKind, subjectId: reports.subjectId })
    .from(reports)
    .where(isAmong(reports.id, idsOf("report")))
    .all();
  const shown = [
    ...reported.filter(({ of }) => of === "photo").map(({ id, subjectId }) => ({ matter: id, photoId: subjectId })),
    ...(await db
      .select({ matter: disputePhotos.disputeId, photoId: disputePhotos.photoId })
      .from(disputePhotos)
      .where(isAmong(disputePhotos.disputeId, idsOf("dispute", "proposal")))
      .all()),
    ...(await db
      .select({ matter: photoEvidence.id, photoId: photoEvidence.photoId })
      .from(photoEvidence)
      .where(isAmong(photoEvidence.id, idsOf("photo_evidence")))
      .all()),
  ];
  const told = [
    ...reported.filter(({ of }) => of === "review").map(({ id, subjectId }) => ({ matter: id, reviewId: subjectId })),
    ...(await db
      .select({ matter: reviewProofs.id, reviewId: reviewProofs.reviewId })
      .from(reviewProofs)
      .where(isAmong(reviewProofs.id, idsOf("proof")))
      .all()),
  ];
  const photos = await listHardPhotoIds(
    db,
    shown.map(({ photoId }) => photoId),
  );
  const reviews = await listHardReviewIds(
    db,
    told.map(({ reviewId }) => reviewId),
  );
  const hard = new Set([
    ...shown.filter(({ photoId }) => photos.has(photoId)).map(({ matter }) => matter),
    ...told.filter(({ reviewId }) => reviews.has(reviewId)).map(({ matter }) => matter),
  ]);
  return new Set(matters.filter(({ subjectId }) => hard.has(subjectId)).map(subjectKey));
}
