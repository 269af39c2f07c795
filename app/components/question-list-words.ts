import { words } from "#app/platform/words.ts";

/** What is said by question-list.tsx. */
export const questionListWords = words({
  en: {
    why: "Why",
    goodAnswer: "A good answer",
    shownHere: "Shown here",
  },
});
