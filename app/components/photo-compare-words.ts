import { words } from "#app/platform/words.ts";

/** What is said by photo-compare.tsx. */
export const photoCompareWords = words({
  en: {
    likenessDifference: (likeness: string, transform: string) => `Likeness: ${likeness}. Difference: ${transform}.`,
    theMatchedRegion: "The matched region",
  },
});
