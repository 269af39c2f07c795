import { words } from "#app/platform/words.ts";

/** What is said by chapter-body.tsx. */
export const chapterBodyWords = words({
  en: {
    promised: "Promised",
    notProvided: "Not provided",
    delivered: "Delivered",
    saysThat: (conducts: readonly string[]) => `Says that ${conducts.join("; that ")}.`,
    overall: "Overall",
    ofFive: "of 5",
  },
});
