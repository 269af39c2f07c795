import { words } from "#app/platform/words.ts";

/** What is said by score-adds-up.tsx. */
export const scoreAddsUpWords = words({
  en: {
    withoutDeductions: (theta: string, deduction: string) =>
      `Without deductions the score would be ${theta}: the result an average verified client is expected to report once healed. Upheld decisions take off ${deduction}.`,
    partsAreNoScore:
      "The parts are what is known so far. They are no score: too few verified clients have reported to say how a treatment here turns out.",
  },
});
