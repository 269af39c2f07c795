import { words } from "#app/platform/words.ts";

/** What is said by rating-field.tsx. */
export const ratingFieldWords = words({
  en: {
    scaleEnds: (lowest: string, highest: string) => `1 is ${lowest}, 5 is ${highest}`,
  },
});
