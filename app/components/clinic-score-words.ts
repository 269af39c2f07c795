import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by clinic-score.tsx. */
export const clinicScoreWords = words({
  en: {
    notEnoughEvidenceYet: rich(
      "<strong>Not enough evidence yet.</strong> Nothing about this clinic has been checked and nobody has reported. This says nothing bad and nothing good about it.",
    ),
    of100: (level: string | number) => `${level} of 100`,
    evidenceLevel: "Evidence level",
    whatWasCheckedApart: "What was checked, apart from reviews",
    clientResult: "Client result",
    noVerifiedClientHasReported: "No verified client has reported yet",
    verifiedReviewsApartFromEvidence: (verifiedReviews: number) => `${printCount(verifiedReviews, "verified review")}, apart from evidence`,
    unverifiedReviews: "Unverified reviews",
    shownAndMovingTheScore: "Shown, and moving the score little",
    whatTheScoreIsMade: "What the score is made of",
    resultToBeExpected: (theta: string, deduction: string) =>
      `Result to be expected by an average verified client: ${theta}. Taken off by upheld decisions: ${deduction}.`,
    whatHoldsItBack: "What holds it back, and what would change it",
  },
});
