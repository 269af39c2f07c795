import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by coverage-lines.tsx. */
export const coverageLinesWords = words({
  en: {
    noCase: "No treated head is documented.",
    cases: (cases: number) => printCount(cases, "case"),
    has: "has",
    have: "have",
    theOldestShowsAfter: (durationInWords: string) => `; the oldest shows ${durationInWords} after the last session.`,
    ofAHealedPhoto: rich("{healed} of {all} {healed2} a healed photo{durationInWords}"),
    confirmed: rich("{confirmed} of {all} confirmed by the client."),
    reviews: (reviewed: number) => printCount(reviewed, "review"),
    reviewsFromCases: rich("{reviewed} from {all}."),
  },
});
