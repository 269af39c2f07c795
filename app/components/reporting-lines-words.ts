import { words } from "#app/platform/words.ts";

/** What is said by reporting-lines.tsx. */
export const reportingLinesWords = words({
  en: {
    hidesNothing: "A report or notice hides nothing by itself: the review is shown and counts until a person has decided.",
  },
});
