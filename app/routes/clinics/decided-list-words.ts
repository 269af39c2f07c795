import { words } from "#app/platform/words.ts";

/** What is said by decided-list.tsx. */
export const decidedListWords = words({
  en: {
    noDecisions: "None.",
    overturnedOnAppeal: "overturned on appeal",
  },
});
