import { rich, words } from "#app/platform/words.ts";

/** What is said by review-card.tsx. */
export const reviewCardWords = words({
  en: {
    reportedStillCounts: "Reported, still counts",
    disputedStillCounts: "Disputed, still counts",
    writtenBySomebody: "Written by somebody of the clinic",
    incentiveDeclared: (incentive: string) => `Incentive declared: ${incentive}`,
    written: rich("Written {writtenLabel}"),
    reply: (by: string, on: string) => `Reply by ${by}, ${on}`,
    aModeratorFound: rich(
      "A moderator found that its author belongs to the clinic. It stays here to be read, and does not count in the score. The finding is in the <decisions>public log</decisions>.",
    ),
    howThisReviewWasChecked: (howChecked: string) => `How this review was checked: ${howChecked}`,
    reportThisReview: rich("Report this review<part> by {author}</part>"),
    of5: "of 5",
    chaptersOfThisReview: "Chapters of this review",
  },
});
