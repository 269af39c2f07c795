import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by order-reason.ts. */
export const orderReasonWords = words({
  en: {
    byDistance: (distance: string) => `its distance, ${distance}`,
    byEvidenceLevel: (evidenceLevel: string) => `its evidence level, ${evidenceLevel} of 100`,
    byVerifiedReviews: (reviews: number) => printCount(reviews, "review with accepted proof", "reviews with accepted proof"),
    byName: "its name",
    byEvidenceLevelAmongNew: (evidenceLevel: string) => `its evidence level among the new ones, ${evidenceLevel} of 100`,
    byScore: (score: string) => `its score, ${score} of 100`,
    otherIsOlder: "the one above is the older entry",
    otherScoresHigher: "the one above has the higher score",
    otherHasMoreChecked: "more of the evidence of the one above was checked",
    hereBy: (reason: string) => `Here by ${reason}.`,
    hereByEqual: (reason: string, tieBreak: string) => `Here by ${reason}: equal, and ${tieBreak}.`,
  },
});
