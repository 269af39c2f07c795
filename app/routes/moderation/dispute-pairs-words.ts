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
    bitsDiffer: (distance: number, pdqBits: number) => `${distance} of ${pdqBits} bits differ`,
    bitsDifferNote: (matchDistance: number, pdqBits: number) =>
      `${matchDistance} or fewer is a match of the whole picture. Two unrelated photos differ in about ${pdqBits}.`,
    pointsInCommon: "Points in common",
    howTheyDiffer: "How they differ",
    comparedWithKnown: (transformWords: string) => `Compared with the known photo, it is ${transformWords}.`,
    foundBySoftware: "Found by software",
    commonPoints: (inliers: number, cells: number) =>
      `${printCount(inliers, "point")} of both pictures lie on each other, in ${printCount(cells, "place")} apart from each other`,
  },
});
