import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by order-reason.ts. */
export const orderReasonWords = words({
  en: {
    itsDistance: (metres: string) => `its distance, ${metres}`,
    itsEvidenceLevelOf100: (evidenceLevel: string) => `its evidence level, ${evidenceLevel} of 100`,
    reviewsWithAcceptedProof: (verifiedReviewCount: number) =>
      printCount(verifiedReviewCount, "review with accepted proof", "reviews with accepted proof"),
    itsName: "its name",
    itsEvidenceLevelAmong: (evidenceLevel: string) => `its evidence level among the new ones, ${evidenceLevel} of 100`,
    itsScoreOf100: (score: string) => `its score, ${score} of 100`,
    theOneAbove: "the one above is the older entry",
    theOneAboveHasTheHigher: "the one above has the higher score",
    moreOfTheEvidence: "more of the evidence of the one above was checked",
    here: (words: string) => `Here by ${words}.`,
    hereByEqual: (words: string, tieBreak: string) => `Here by ${words}: equal, and ${tieBreak}.`,
  },
});
