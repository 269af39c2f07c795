import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by review-timeline.tsx. */
export const reviewTimelineWords = words({
  en: {
    ratingsCaption: "Ratings of each chapter, 1 to 5",
    rating: "Rating",
    days: (days: number) => printCount(days, "day"),
    rose: "rose",
    fell: "fell",
    ratingsByChapter: "Ratings by chapter",
    fromTo: (from: string, to: string) => `From ${from} to ${to}`,
    countsInTheScore: "Counts in the score",
    incentiveDeclared: (incentive: string) => `Incentive declared: ${incentive}`,
    howChecked: (checked: string) => `How this chapter was checked: ${checked}`,
  },
});
