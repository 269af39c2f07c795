import { findClinicById, listMemberClinics } from "#app/clinics/profile-repository.server.ts";
import { countDirectory } from "#app/directory/count-directory.server.ts";
import { listUndecidedDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listSizesOfPhotos, type Photo } from "#app/provenance/photo-repository.server.ts";
import { listProtectedPhotos } from "#app/provenance/protected-photo-repository.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { protectedPhotosWords } from "#app/routes/photos/protected-photos-words.ts";

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
  const say = protectedPhotosWords();
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
      label: photo.caption ?? say.noLabel,
      since: printDay(dayOf(photo.createdAt)),
      holder: clinic?.name ?? say.yourself,
      kept: keptWords(photo),
      ...stateWords(photo, photosChecked),
      disputeHref: dispute ? `/disputes/${dispute.id}` : null,
      removable: photo.state !== "checking" && !disputed,
    });
  }
  return { photos, clinics: clinics.map(({ slug, name }) => ({ slug, name })) };
}

function keptWords(photo: Photo): string {
  const say = protectedPhotosWords();
  if (photo.originalKept) return say.fileKeptPrivately;
  return photo.checkedAt === null ? say.fileGoesAfterCheck : say.fingerprintsOnly;
}

function stateWords(photo: Photo, known: number): { state: string; means: string } {
  const say = protectedPhotosWords();
  switch (photo.state) {
    case "checking":
      return { state: say.beingChecked, means: say.beingCheckedMeans };
    case "failed":
      return { state: say.couldNotBeChecked, means: photo.failure ?? say.couldNotBeCheckedMeans };
    case "cannot_tell":
      return { state: say.cannotBeProtected, means: say.cannotBeProtectedMeans };
    case "matched":
    case "disputed":
      return { state: say.copyFound, means: say.copyFoundMeans };
    case "cleared":
      return { state: say.copyCleared, means: say.copyClearedMeans };
    default:
      return {
        state: say.noCopyFound,
        means: say.noCopyFoundMeans(known),
      };
  }
}
