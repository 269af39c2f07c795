import { words } from "#app/platform/words.ts";

/** What is said by problem-summary.tsx. */
export const problemSummaryWords = words({
  en: {
    // error-summary.tsx
    thereIsAProblem: "There is a problem",
    thereAreProblems: (errors: number) => `There are ${errors} problems`,
  },
});
