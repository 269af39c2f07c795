import { findClinicById, listMemberClinics } from "#app/clinics/profile-repository.server.ts";
import { countDirectory } from "#app/directory/count-directory.server.ts";
import { listUndecidedDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printCount, printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listSizesOfPhotos, type Photo } from "#app/provenance/photo-repository.server.ts";
import { listProtectedPhotos } from "#app/provenance/protected-photo-repository.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

/** A protected photo as its owner's list shows it. */
export interface ProtectedPhotoView {
  id: string;
  picture: { src: string; width: number; height: number } | null;
  label: string;
  since: string;
  holder: string;
  kept: string;
  state: string;
  means: string;
  disputeHref: string | null;
  /** False while its check runs or people look at a copy of it. */
  removable: boolean;
}

/** The person's own photos and those of their clinics, and the clinics they can protect photos for. */
export async function readProtectedPhotos(db: Db, accountId: string) {
  const clinics = await listMemberClinics(db, accountId);
  const rows = await listProtectedPhotos(
    db,
    accountId,
    clinics.map((clinic) => clinic.id),
  );
  const sizes = await listSizesOfPhotos(
    db,
    rows.map((photo) => photo.id),
  );
  const { photos: photosChecked } = await countDirectory(db);
  const photos: ProtectedPhotoView[] = [];
  for (const photo of rows) {
    const view = toPhotoView(
      photo,
      sizes.filter((size) => size.photoId === photo.id),
    );
    const clinic = photo.clinicId === null ? null : await findClinicById(db, photo.clinicId);
    const disputed = photo.state === "matched" || photo.state === "disputed";
    const [dispute] = disputed ? await listUndecidedDisputesOf(db, [photo.id]) : [];
    photos.push({
      id: photo.id,
      picture: view && { src: view.src, width: view.width, height: view.height },
      label: photo.caption ?? "No label",
      since: printDay(dayOf(photo.createdAt)),
      holder: clinic?.name ?? "Yourself",
      kept: keptWords(photo),
      ...stateWords(photo, photosChecked),
      disputeHref: dispute ? `/disputes/${dispute.id}` : null,
      removable: photo.state !== "checking" && !disputed,
    });
  }
  return { photos, clinics: clinics.map(({ slug, name }) => ({ slug, name })) };
}

function keptWords(photo: Photo): string {
  if (photo.originalKept) return "File kept privately";
  return photo.checkedAt === null ? "The file is deleted when its check is done" : "Fingerprints only, the file is deleted";
}

function stateWords(photo: Photo, known: number): { state: string; means: string } {
  switch (photo.state) {
    case "checking":
      return { state: "Being checked", means: "Reload the page to see the result." };
    case "failed":
      return { state: "Could not be checked", means: photo.failure ?? "This file could not be opened as a photo." };
    case "cannot_tell":
      return { state: "Cannot be protected", means: "It has too little detail to be compared, so copies of it cannot be found." };
    case "matched":
    case "disputed":
      return { state: "A copy was found", means: "People are looking at both. Say what you know, and bring what shows that it is yours." };
    case "cleared":
      return { state: "A copy was found, and cleared", means: "People found a good reason for it, or the match was a mistake." };
    default:
      return {
        state: "No copy found",
        means: `Among the ${printCount(known, "photo")} shown here. Every photo sent in from now on is compared with it.`,
      };
  }
}
