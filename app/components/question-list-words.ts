import { words } from "#app/platform/words.ts";

/** What is said by question-list.tsx. */
export const questionListWords = words({
  en: {
    why: "Why",
    aGoodAnswer: "A good answer",
    shownHere: "Shown here",
  },
});
