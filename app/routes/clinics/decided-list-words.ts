import { words } from "#app/platform/words.ts";

/** What is said by decided-list.tsx. */
export const decidedListWords = words({
  en: {
    none: "None.",
    overturnedOnAppeal: " – overturned on appeal",
  },
});
