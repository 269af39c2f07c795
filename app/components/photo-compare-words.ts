import { words } from "#app/platform/words.ts";

/** What is said by photo-compare.tsx. */
export const photoCompareWords = words({
  en: {
    likenessAndDifference: (likeness: string, transform: string) => `Likeness: ${likeness}. Difference: ${transform}.`,
    matchedRegion: "The matched region",
  },
});
