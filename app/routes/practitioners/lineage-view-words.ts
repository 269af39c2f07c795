import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by lineage-view.ts. */
export const lineageViewWords = words({
  en: {
    selfIssued: "self-issued",
    taughtOneAnother: "taught one another",
    shortExperience: (norm: number) => `trainer had less than ${norm} evidenced years`,
    unknownTrainer: "trainer not known here",
    neverChecked: "never checked",
    notKnownHere: "not known here",
    notProvided: "Not provided",
    morePupils: (count: number) => `+ ${printCount(count, "pupil")}`,
    moreTeachers: (count: number) => `+ ${printCount(count, "teacher")}`,
    noYears: "none",
    days: (count: number) => printCount(count, "day"),
    months: (count: number) => printCount(count, "month"),
    years: (count: number) => printCount(count, "year"),
  },
});
