import { rich, words } from "#app/platform/words.ts";

/** What is said by score-dial.tsx. */
export const scoreDialWords = words({
  en: {
    scoreInterval: (intervalWords: string) => `With 90 % certainty the score is ${intervalWords}.`,
    tooWide: (intervalWords: string) => `What is known so far fits anything ${intervalWords}: too wide for a number.`,
    takenOff: (points: string) => `${points} were taken off by upheld decisions.`,
    dotsLegend: "Each of the 100 dots is one point. A full dot is a point surely reached; the smaller the dot, the less sure.",
    ringsLegend: "Each ring is one of 100 points; the smaller the ring, the less sure that it is reached.",
    redRingsLegend: " Red rings are points taken off.",
    everyLine: "Every line of this score",
    methodAsOf: rich("Method {method}, as of {asOfLabel}."),
    trustScore: "Trust score",
    ofHundred: "of 100",
  },
});
