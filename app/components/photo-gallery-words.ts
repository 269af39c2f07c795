import { words } from "#app/platform/words.ts";

/** What is said by photo-gallery.tsx. */
export const photoGalleryWords = words({
  en: {
    healed: "Healed",
    healedNote: "28 days and more after the last session: this is the result.",
    fresh: "Fresh and settling",
    freshNote: "Less than 28 days after a session. Dots look darker and sharper than they will stay.",
    stageUnknown: "Stage unknown",
    stageUnknownNote: "Nobody said how long after a session these were taken.",
    beforeTreatment: "Before treatment",
    beforeTreatmentNote: "The same heads before the first session.",
    noHealedPhotos: "No healed photos were provided. Ask to see some before you book.",
  },
});
