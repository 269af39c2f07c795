import { words } from "#app/platform/words.ts";

/** What is said by chapter-body.tsx. */
export const chapterBodyWords = words({
  en: {
    promised: "Promised",
    notProvided: "Not provided",
    delivered: "Delivered",
    saysThat: (conduct: string) => `Says that ${conduct}.`,
    overall: "Overall",
    ofFive: "of 5",
  },
});
