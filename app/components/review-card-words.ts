import { rich, words } from "#app/platform/words.ts";

/** What is said by review-card.tsx. */
export const reviewCardWords = words({
  en: {
    reportedStillCounts: "Reported, still counts",
    disputedStillCounts: "Disputed, still counts",
    byStaff: "Written by somebody of the clinic",
    incentiveDeclared: (incentive: string) => `Incentive declared: ${incentive}`,
    writtenOn: rich("Written {day}"),
    replyBy: (by: string, on: string) => `Reply by ${by}, ${on}`,
    staffReviewFound: rich(
      "A moderator found that its author belongs to the clinic. It stays here to be read, and does not count in the score. The finding is in the <decisions>public log</decisions>.",
    ),
    howChecked: (howChecked: string) => `How this review was checked: ${howChecked}`,
    reportReview: rich("Report this review<hidden> by {author}</hidden>"),
    ofFive: "of 5",
    chaptersLabel: "Chapters of this review",
  },
});
