import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by shortlist-view.server.ts. */
export const shortlistViewWords = words({
  en: {
    placeNotProvided: "Place not provided",
    nothingCheckedYet: "Nothing checked yet",
    evidenceLevel: (evidenceLevel: number) => `Evidence level ${evidenceLevel} of 100`,
    noReviewYet: "No review yet",
    reviewsVerified: (reviewCount: number, verifiedReviewCount: number) =>
      `${printCount(reviewCount, "review")}, ${verifiedReviewCount} verified`,
  },
});
