import { words } from "#app/platform/words.ts";

/** What is said by chapter-before.ts. */
export const chapterBeforeWords = words({
  en: {
    noneOfThese: "none of these",
  },
});
