import { words } from "#app/platform/words.ts";

/** What is said by problem-summary.tsx. */
export const problemSummaryWords = words({
  en: {
    // error-summary.tsx
    oneProblem: "There is a problem",
    problems: (errors: number) => `There are ${errors} problems`,
  },
});
