import { words } from "#app/platform/words.ts";

/** What is said by problem-summary.tsx. */
export const problemSummaryWords = words({
  en: {
    // error-summary.tsx
    oneProblem: "There is a problem",
    problems: (count: number) => `There are ${count} problems`,
  },
});
