import type { Day } from "#app/platform/date.ts";
import { printCount, printDay, printList, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** How a clinic uses reports of its own reviews, a sentence each. */
export const reportingBehaviourWords = words({
  en: {
    nobodySpeaks: "Nobody speaks for this clinic here, so it has reported no review.",
    claimedOn: (day: Day) => `Profile claimed on ${printDay(day)}.`,
    reportedNone: (reviews: number) =>
      `The clinic has ${reviews === 1 ? "not reported its one review" : `reported none of its ${printNumber(reviews)} reviews`}.`,
    reported: (reported: number, reviews: number, results: string[]) =>
      `The clinic has reported ${printNumber(reported)} of ${reviews === 1 ? "its one review" : `its ${printNumber(reviews)} reviews`}. Reports: ${printList(results)}.`,
    upheld: (count: number) => `${printNumber(count)} upheld`,
    dismissed: (count: number) => `${printNumber(count)} in which nothing was found wrong`,
    open: (count: number) => `${printNumber(count)} open`,
    noNotice: "No legal notice was sent about any of them.",
    notices: (total: number, results: string[]) => `${printCount(total, "legal notice")} about its reviews: ${printList(results)}.`,
    removed: (count: number) => `${printNumber(count)} ended with the review taken down`,
    kept: (count: number) => `${printNumber(count)} ended with the review kept`,
    takenBack: (count: number) => `${printNumber(count)} taken back`,
  },
});
