import { homeWords } from "#app/routes/directory/home-words.ts";
/** The six things people wished they had checked, each from a treatment that went wrong. */
export interface Story {
  /** What was said or seen. */
  said: string;
  /** What could have been known. */
  checked: string;
  /** Where on a clinic's page it is shown. */
  anchor: string;
  /** The rule that shows it, for a site that has no example. */
  rule: string;
}

export const stories = (): readonly Story[] => {
  const say = homeWords();
  return [
    {
      said: say.heSaidHeHad,
      checked: say.hisEarliestDatedEvidence,
      anchor: "claims",
      rule: "/method#claims",
    },
    {
      said: say.heSaidHeHadDone,
      checked: say.theWeeksSinceHis,
      anchor: "claims",
      rule: "/method#claims",
    },
    {
      said: say.thePhotosWereOfSomebody,
      checked: say.mirroredAndRecolouredTheyStill,
      anchor: "photos",
      rule: "/method#photos",
    },
    {
      said: say.heWasATattooist,
      checked: say.backgroundMachineNeedle,
      anchor: "equipment",
      rule: "/method#never",
    },
    {
      said: say.heLearnedFromSomeone,
      checked: say.whoTaughtWhomAndHow,
      anchor: "team",
      rule: "/method#credentials",
    },
    {
      said: say.itLookedFine,
      checked: say.freshAndHealedResults,
      anchor: "photos",
      rule: "/method#reviews",
    },
  ];
};
