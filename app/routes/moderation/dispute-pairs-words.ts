import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by dispute-pairs.server.ts. */
export const disputePairsWords = words({
  en: {
    firstSeenHere: (firstSeen: string) => `First seen here ${firstSeen}`,
    seenByReader: "seen by a reader",
    notCompared: "not compared by software",
    foundBy: "Found by",
    readersReport: "A reader’s report",
    noMatchBySoftware: "The software had found no match between these photos.",
    likeness: "Likeness",
    fingerprints: "Fingerprints",
    bitsDiffer: (distance: number, bits: number) => `${distance} of ${bits} bits differ`,
    bitsDifferNote: (mostOfMatch: number, unrelated: number) =>
      `${mostOfMatch} or fewer is a match of the whole picture. Two unrelated photos differ in about ${unrelated}.`,
    pointsInCommon: "Points in common",
    howTheyDiffer: "How they differ",
    comparedWithKnown: (difference: string) => `Compared with the known photo, it is ${difference}.`,
    foundBySoftware: "Found by software",
    commonPoints: (points: number, places: number) =>
      `${printCount(points, "point")} of both pictures lie on each other, in ${printCount(places, "place")} apart from each other`,
  },
});
