import { words } from "#app/platform/words.ts";

/** What is said by good-and-bad.tsx. */
export const goodAndBadWords = words({
  en: {
    goodDrawn: (subject: string) => `${subject}, good: drawn`,
    good: "Good",
    badDrawn: (subject: string) => `${subject}, bad: drawn`,
    bad: "Bad",
  },
});
