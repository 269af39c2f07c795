import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by photo-figure.tsx. */
export const photoFigureWords = words({
  en: {
    beforeTreatment: "Before treatment",
    stageUnknown: "Stage unknown: not dated",
    stageAndDays: (stageText: string, daysSinceSession: number) =>
      `${stageText}, ${printCount(daysSinceSession, "day")} after the last session`,
    workOfFormer: (historyOf: string) => `Work of ${historyOf}, who works here no longer`,
    decision: "The decision",
    dayNotProvided: "Day not provided",
    takenOn: (takenOn: string) => `Taken ${takenOn}`,
    drawn: ". Drawn picture",
    reportPhoto: rich("Report<part> this photo</part>"),
  },
});
