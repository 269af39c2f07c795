import { isTreatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { printDay } from "#app/platform/printed.ts";
import { drawLoadingHint } from "#app/provenance/loading-hint.ts";
import type { DerivativeSize, Photo } from "#app/provenance/photo-repository.server.ts";
import { stageOf } from "#app/provenance/stage.ts";
import { photoViewWords } from "#app/routes/photos/photo-view-words.ts";

const GALLERY_SIZES = "(min-width: 60rem) 20rem, (min-width: 36rem) 45vw, 92vw";
const PAGE_SIZES = "(min-width: 60rem) 40rem, 92vw";
const SHOWN_WIDTH = 640;

/** A photo as its own page shows it: in its largest size. */
export function toLargePhotoView(photo: Photo, sizes: readonly DerivativeSize[]): PhotoView | null {
  const largest = sizes.at(-1);
  const view = toPhotoView(photo, sizes);
  if (!view || !largest) return null;
  return { ...view, src: `/photos/${photo.id}/${largest.width}.jpg`, width: largest.width, height: largest.height, sizes: PAGE_SIZES };
}

/** A photo as the galleries show it; `sizes` smallest first. Null while there is nothing that may be shown. */
export function toPhotoView(photo: Photo, sizes: readonly DerivativeSize[], decisionHref?: string): PhotoView | null {
  const say = photoViewWords();
  const shown = sizes.filter((size) => size.width <= SHOWN_WIDTH).at(-1) ?? sizes[0];
  if (!shown) return null;
  const url = (width: number) => `/photos/${photo.id}/${width}.jpg`;
  const treatment =
    photo.treatment && isTreatment(photo.treatment) ? treatmentWords()[photo.treatment].toLowerCase() : say.treatmentNotStated;
  return {
    id: photo.id,
    src: url(shown.width),
    srcSet: sizes.map((size) => `${url(size.width)} ${size.width}w`).join(", "),
    sizes: GALLERY_SIZES,
    width: shown.width,
    height: shown.height,
    hint: drawLoadingHint(photo.thumbHash),
    smaller: photo.thumbHash !== null,
    alt: photo.caption ?? (photo.beforeTreatment ? say.headBefore(treatment) : say.treatedHead(treatment)),
    before: photo.beforeTreatment,
    stage: photo.beforeTreatment ? "unknown" : stageOf(photo.daysSinceSession),
    daysSinceSession: photo.daysSinceSession,
    takenOn: photo.takenOn && printDay(photo.takenOn),
    state: photo.state,
    drawn: photo.drawn,
    decisionHref,
  };
}
