import { words } from "#app/platform/words.ts";

/** What is said by score-history.tsx. */
export const scoreHistoryWords = words({
  en: {
    noNumberYet: "no number yet",
    otherChanges: (count: number) => `Smaller and earlier changes (${count})`,
    everyDay: (count: number) => `Every stored day in figures (${count})`,
    storedScores: "Stored scores",
    since: "Since",
    score: "Score",
    bandOrState: "Band or state",
    lowToHigh: (low: number, high: number) => `${low} to ${high}`,
  },
});
