import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by score-beside.tsx. */
export const scoreBesideWords = words({
  en: {
    of100: (level: string | number) => `${level} of 100`,
    evidenceLevel: "Evidence level",
    whatWasCheckedApart: "What was checked, apart from reviews",
    clientResult: "Client result",
    noVerifiedClientHasReported: "No verified client has reported yet",
    verifiedReviewsApartFromEvidence: (verifiedReviews: number) => `${printCount(verifiedReviews, "verified review")}, apart from evidence`,
    theScoreIsBuilt: (percent: string, percent2: string, percent3: string) =>
      `The score is built from both, openly: what was checked has ${percent} of the say, verified clients ${percent2}, unverified ones ${percent3}. The more verified clients report, the more their say.`,
  },
});
