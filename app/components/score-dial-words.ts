import { printPoints } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by score-dial.tsx. */
export const scoreDialWords = words({
  en: {
    scoreInterval: (interval: string) => `With 90 % certainty the score is ${interval}.`,
    tooWide: (interval: string) => `What is known so far fits anything ${interval}: too wide for a number.`,
    takenOff: (tenths: number) => `${printPoints(tenths, false)} ${tenths === 10 ? "point" : "points"} were taken off by upheld decisions.`,
    dotsLegend: "Each of the 100 dots is one point. A full dot is a point surely reached; the smaller the dot, the less sure.",
    ringsLegend: "Each ring is one of 100 points; the smaller the ring, the less sure that it is reached.",
    redRingsLegend: "Red rings are points taken off.",
    everyLine: "Every line of this score",
    methodAsOf: rich("Method {method}, as of {day}."),
    trustScore: "Trust score",
    ofHundred: "of 100",
  },
});
