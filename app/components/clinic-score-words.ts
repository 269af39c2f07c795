import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by clinic-score.tsx. */
export const clinicScoreWords = words({
  en: {
    nothingChecked: rich(
      "<strong>Not enough evidence yet.</strong> Nothing about this clinic has been checked and nobody has reported. This says nothing bad and nothing good about it.",
    ),
    ofHundred: (level: string | number) => `${level} of 100`,
    evidenceLevel: "Evidence level",
    evidenceLevelNote: "What was checked, apart from reviews",
    clientResult: "Client result",
    noVerifiedClientYet: "No verified client has reported yet",
    fromVerifiedReviews: (verifiedReviews: number) => `${printCount(verifiedReviews, "verified review")}, apart from evidence`,
    unverifiedReviews: "Unverified reviews",
    unverifiedReviewsNote: "Shown, and moving the score little",
    madeOf: "What the score is made of",
    expectedResult: (theta: string, deduction: string) =>
      `Result to be expected by an average verified client: ${theta}. Taken off by upheld decisions: ${deduction}.`,
    whatHoldsItBack: "What holds it back, and what would change it",
  },
});
