import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by group-timeline.tsx. */
export const groupTimelineWords = words({
  en: {
    withProof: "With proof of treatment",
    withoutProof: "Without",
    mayBeLinked: "May be linked",
    reviewsInWeeks: (reviews: number, weeks: number, linked: number) =>
      `${printCount(reviews, "review")} in ${printCount(weeks, "week")}, of which ${linked} may be linked. Each dot is a review, each column a week.`,
  },
});
