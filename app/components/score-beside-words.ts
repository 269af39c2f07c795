import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by score-beside.tsx. */
export const scoreBesideWords = words({
  en: {
    ofHundred: (level: string | number) => `${level} of 100`,
    evidenceLevel: "Evidence level",
    evidenceLevelNote: "What was checked, apart from reviews",
    clientResult: "Client result",
    noVerifiedClientYet: "No verified client has reported yet",
    fromVerifiedReviews: (verifiedReviews: number) => `${printCount(verifiedReviews, "verified review")}, apart from evidence`,
    builtFromBoth: (percent: string, percent2: string, percent3: string) =>
      `The score is built from both, openly: what was checked has ${percent} of the say, verified clients ${percent2}, unverified ones ${percent3}. The more verified clients report, the more their say.`,
  },
});
