import { words } from "#app/platform/words.ts";

/** What is said by photo-compare-strip.tsx. */
export const photoCompareStripWords = words({
  en: {
    notShown: "Not shown",
    photo: (place: number) => `Photo ${place}`,
    label: "All photos of this matter, first seen first",
    photoOnThe: (place: number) => `Photo ${place} on the`,
    left: "Left",
    right: "Right",
  },
});
