import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by photo-figure.tsx. */
export const photoFigureWords = words({
  en: {
    beforeTreatment: "Before treatment",
    stageUnknown: "Stage unknown: not dated",
    stageAndDays: (stage: string, days: number) => `${stage}, ${printCount(days, "day")} after the last session`,
    workOfFormer: (name: string) => `Work of ${name}, who works here no longer`,
    decision: "The decision",
    dayNotProvided: "Day not provided",
    takenOn: (day: string) => `Taken ${day}`,
    drawnPicture: "Drawn picture",
    reportPhoto: rich("Report<hidden> this photo</hidden>"),
  },
});
