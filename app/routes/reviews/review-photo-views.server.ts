import type { PhotoView } from "#app/components/photo-figure.tsx";
import type { Db } from "#app/platform/store.server.ts";
import { listDerivativeSizes, listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import type { PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

/** The photos of one review that may be shown: checked, and not hidden. */
export async function listReviewPhotoViews(db: Db, review: Pick<PublishedReview, "clinicId" | "photos">): Promise<PhotoView[]> {
  if (review.photos.length === 0) return [];
  const ids = new Set(review.photos.map(({ photoId }) => photoId));
  const photos = await listPublishedPhotos(db, review.clinicId);
  const sizes = await listDerivativeSizes(db, review.clinicId);
  return photos.flatMap((photo) => {
    if (!ids.has(photo.id)) return [];
    const view = toPhotoView(
      photo,
      sizes.filter((size) => size.photoId === photo.id),
    );
    return view ? { ...view, href: `/photos/${photo.id}` } : [];
  });
}
