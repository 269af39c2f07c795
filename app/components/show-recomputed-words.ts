import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by show-recomputed.ts. */
export const showRecomputedWords = words({
  en: {
    sameScore: (reviews: number, milliseconds: number) =>
      `The same score: computed here from ${printCount(reviews, "review")} and all other inputs in ${milliseconds} ms, it agrees to a millionth of a point.`,
    notTheSame: (differences: string) => `Not the same: ${differences}. The page may be newer than its script; reload it and try again.`,
    score: "Score",
    lowEnd: "Low end",
    highEnd: "High end",
    bandOrState: "Band or state",
    sumOfParts: "Sum of the eight parts",
    inputsFingerprint: "Fingerprint of the inputs",
    needsHttps: "needs a connection by https",
    constantsFingerprint: "Fingerprint of the constants",
    same: "same",
    differs: "differs",
    notComputed: "not computed",
    tableLabel: "Published and recomputed",
    value: "Value",
    published: "Published",
    computedHere: "Computed here",
    match: "Match",
  },
});
