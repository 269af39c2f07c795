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
      said: say.yearsSaid,
      checked: say.yearsChecked,
      anchor: "claims",
      rule: "/method#claims",
    },
    {
      said: say.treatmentsSaid,
      checked: say.treatmentsChecked,
      anchor: "claims",
      rule: "/method#claims",
    },
    {
      said: say.photosSaid,
      checked: say.photosCompared,
      anchor: "photos",
      rule: "/method#photos",
    },
    {
      said: say.machineSaid,
      checked: say.machineChecked,
      anchor: "equipment",
      rule: "/method#never",
    },
    {
      said: say.teacherSaid,
      checked: say.teacherChecked,
      anchor: "team",
      rule: "/method#credentials",
    },
    {
      said: say.firstDaySaid,
      checked: say.firstDayChecked,
      anchor: "photos",
      rule: "/method#reviews",
    },
  ];
};
