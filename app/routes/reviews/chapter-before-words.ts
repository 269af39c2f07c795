import { words } from "#app/platform/words.ts";

/** What is said by chapter-before.ts. */
export const chapterBeforeWords = words({
  en: {
    notCorrected: "no",
    correctionPlanned: "planned",
    corrected: "yes",
    noneOfThese: "none of these",
  },
});
