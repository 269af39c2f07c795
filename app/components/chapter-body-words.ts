import { words } from "#app/platform/words.ts";

/** What is said by chapter-body.tsx. */
export const chapterBodyWords = words({
  en: {
    promised: "Promised",
    notProvided: "Not provided",
    delivered: "Delivered",
    says: (conduct: string) => `Says that ${conduct}.`,
    overall: "Overall",
    of5: "of 5",
  },
});
