import type { z } from "zod";
import { isTreatment } from "#app/clinics/treatment.ts";
import type { DerivativeSize, Photo } from "#app/provenance/photo-repository.server.ts";
import { stageOf } from "#app/provenance/stage.ts";
import type { photoSchema } from "#app/routes/api/photo-shape.ts";

/** A published photo as programs get it, in its re-encoded sizes; the original is never handed out. */
export function photoDocument(photo: Photo, sizes: readonly DerivativeSize[], origin: string): z.input<typeof photoSchema> {
  return {
    id: photo.id,
    page: `${origin}/photos/${photo.id}`,
    by: photo.purpose === "review" ? "client" : "clinic",
    treatment: photo.treatment !== null && isTreatment(photo.treatment) ? photo.treatment : null,
    caption: photo.caption,
    case: photo.caseId,
    beforeTreatment: photo.beforeTreatment,
    daysSinceSession: photo.daysSinceSession,
    stage: photo.beforeTreatment ? null : stageOf(photo.daysSinceSession),
    takenOn: photo.takenOn,
    state: photo.state,
    drawn: photo.drawn,
    sizes: sizes.map(({ width, height }) => ({ width, height, src: `${origin}/photos/${photo.id}/${width}.jpg` })),
  };
}
