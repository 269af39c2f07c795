import { rich, words } from "#app/platform/words.ts";

/** What is said by score-dial.tsx. */
export const scoreDialWords = words({
  en: {
    with90CertaintyTheScore: (intervalWords: string) => `With 90 % certainty the score is ${intervalWords}.`,
    whatIsKnownSo: (intervalWords: string) => `What is known so far fits anything ${intervalWords}: too wide for a number.`,
    wereTakenOffByUpheld: (points: string) => `${points} were taken off by upheld decisions.`,
    eachOfThe100: "Each of the 100 dots is one point. A full dot is a point surely reached; the smaller the dot, the less sure.",
    eachRingIsOne: "Each ring is one of 100 points; the smaller the ring, the less sure that it is reached.",
    redRingsArePoints: " Red rings are points taken off.",
    everyLineOfThisScore: "Every line of this score",
    method: rich("Method {method}, as of {asOfLabel}."),
    trustScore: "Trust score",
    of100: "of 100",
  },
});
