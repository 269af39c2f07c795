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
    builtFromBoth: (checked: string, verified: string, unverified: string) =>
      `The score is built from both, openly: what was checked has ${checked} of the say, verified clients ${verified}, unverified ones ${unverified}. The more verified clients report, the more their say.`,
  },
});
