import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by lineage-view.ts. */
export const lineageViewWords = words({
  en: {
    selfIssued: "self-issued",
    taughtOneAnother: "taught one another",
    shortExperience: (trainerNormYears: number) => `trainer had less than ${trainerNormYears} evidenced years`,
    unknownTrainer: "trainer not known here",
    neverChecked: "never checked",
    notKnownHere: "not known here",
    notProvided: "Not provided",
    pupils: (hiddenPupils: number) => printCount(hiddenPupils, "pupil"),
    teachers: (hiddenTeachers: number) => printCount(hiddenTeachers, "teacher"),
    days: (years: number) => printCount(years, "day"),
    months: (months: number) => printCount(months, "month"),
    years: (years: number) => printCount(years, "year"),
  },
});
