import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by photo-figure.tsx. */
export const photoFigureWords = words({
  en: {
    beforeTreatment: "Before treatment",
    stageUnknownNotDated: "Stage unknown: not dated",
    daysAfterTheLastSession: (stageText: string, daysSinceSession: number) =>
      `${stageText}, ${printCount(daysSinceSession, "day")} after the last session`,
    workOfWhoWorks: (historyOf: string) => `Work of ${historyOf}, who works here no longer`,
    theDecision: "The decision",
    dayNotProvided: "Day not provided",
    taken: (takenOn: string) => `Taken ${takenOn}`,
    drawnPicture: ". Drawn picture",
    reportThisPhoto: rich("Report<part> this photo</part>"),
  },
});
