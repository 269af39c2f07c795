import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by shortlist-view.server.ts. */
export const shortlistViewWords = words({
  en: {
    placeNotProvided: "Place not provided",
    nothingCheckedYet: "Nothing checked yet",
    evidenceLevel: (level: number) => `Evidence level ${level} of 100`,
    noReviewYet: "No review yet",
    reviewsVerified: (reviews: number, verified: number) => `${printCount(reviews, "review")}, ${verified} verified`,
  },
});
