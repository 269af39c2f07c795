import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by coverage-lines.tsx. */
export const coverageLinesWords = words({
  en: {
    noCase: "No treated head is documented.",
    cases: (cases: number) => printCount(cases, "case"),
    hasHealed: rich("{healed} of {all} has a healed photo."),
    haveHealed: rich("{healed} of {all} have a healed photo."),
    hasHealedSince: rich("{healed} of {all} has a healed photo; the oldest shows {duration} after the last session."),
    haveHealedSince: rich("{healed} of {all} have a healed photo; the oldest shows {duration} after the last session."),
    confirmed: rich("{confirmed} of {all} confirmed by the client."),
    reviews: (reviewed: number) => printCount(reviewed, "review"),
    reviewsFromCases: rich("{reviewed} from {all}."),
  },
});
