import { rich, words } from "#app/platform/words.ts";

/** What is said by photo-compare-strip.tsx. */
export const photoCompareStripWords = words({
  en: {
    notShown: "Not shown",
    photo: (place: number) => `Photo ${place}`,
    label: "All photos of this matter, first seen first",
    veiledPhoto: (place: number) => `photo ${place}`,
    left: rich("<hidden>Photo {place} on the </hidden>Left"),
    right: rich("<hidden>Photo {place} on the </hidden>Right"),
  },
});
