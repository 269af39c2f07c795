import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by dispute-pairs.server.ts. */
export const disputePairsWords = words({
  en: {
    firstSeenHere: (firstSeen: string) => `First seen here ${firstSeen}`,
    seenByAReader: "seen by a reader",
    notComparedBySoftware: "not compared by software",
    found: "Found by",
    aReadersReport: "A reader’s report",
    theSoftwareHadFound: "The software had found no match between these photos.",
    likeness: "Likeness",
    fingerprints: "Fingerprints",
    ofBitsDiffer: (distance: number, pdqBits: number) => `${distance} of ${pdqBits} bits differ`,
    orFewerIsAMatch: (matchDistance: number, pdqBits: number) =>
      `${matchDistance} or fewer is a match of the whole picture. Two unrelated photos differ in about ${pdqBits}.`,
    pointsInCommon: "Points in common",
    howTheyDiffer: "How they differ",
    comparedWithTheKnown: (transformWords: string) => `Compared with the known photo, it is ${transformWords}.`,
    foundBySoftware: "Found by software",
    pointsOfBothPictures: (inliers: number, cells: number) =>
      `${printCount(inliers, "point")} of both pictures lie on each other, in ${printCount(cells, "place")} apart from each other`,
  },
});
