import type { Ctx } from "#app/platform/context.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { addPhoto, type ReceivedPhoto, readFileHeader, receivePhotoFile } from "#app/provenance/add-photo.server.ts";
import { findPhotoByBytes } from "#app/provenance/photo-repository.server.ts";
import { reviewRefusalWords } from "#app/reviews/review-refusal-words.ts";
import { insertReviewPhoto } from "#app/reviews/review-repository.server.ts";

/** A photo that is to be shown with a review, as it arrived. */
export interface SentPhoto {
  path: string;
  sha256: string;
  shownName: string;
}

interface ReviewPhotoDetails {
  reviewId: string;
  chapterId: string;
  clinicId: number;
  uploadedBy: string;
  treatment: string;
  takenOn: Day | null;
  daysSinceSession: number | null;
}

/** Why these photos cannot be shown with a review, by field of the form; nothing when they can. */
export async function examinePhotos(
  ctx: Ctx,
  clinicId: number,
  sent: readonly SentPhoto[],
  consent: boolean,
): Promise<Record<string, string>> {
  if (sent.length > 0 && !consent) return { photoConsent: reviewRefusalWords().agreeToPhotos };
  for (const { path, sha256, shownName } of sent) {
    const header = await readFileHeader(path);
    if (!header.ok) return { photos: `“${shownName}”: ${header.message}` };
    if (await findPhotoByBytes(ctx.store.read, { clinicId, purpose: "review" }, sha256)) {
      return { photos: reviewRefusalWords().photoCameBefore(shownName) };
    }
  }
  return {};
}

/** Keeps photos that were examined without errors, privately. Before the transaction that writes their rows. */
export async function keepPhotos(ctx: Ctx, sent: readonly SentPhoto[]): Promise<ReceivedPhoto[]> {
  const received: ReceivedPhoto[] = [];
  for (const { path } of sent) {
    const photo = await receivePhotoFile(ctx, path);
    if (!photo.ok) throw new RangeError("A photo has to be examined before it is kept");
    received.push(photo);
  }
  return received;
}

/** Adds the photos to the clinic's, each with its stage, and ties them to the chapter they came with. They are shown once the worker has checked them. */
export async function addReviewPhotos(
  ctx: Ctx,
  tx: Db,
  photos: readonly ReceivedPhoto[],
  { reviewId, chapterId, ...details }: ReviewPhotoDetails,
): Promise<void> {
  for (const photo of photos) {
    const { photoId, known } = await addPhoto(ctx, photo, { ...details, purpose: "review" });
    // The same bytes twice are one photo, and it stays with the chapter it came with first.
    if (!known) await insertReviewPhoto(tx, { photoId, reviewId, chapterId });
  }
}
