import { rich, words } from "#app/platform/words.ts";

/** What is said by lineage-table.tsx. */
export const lineageTableWords = words({
  en: {
    learned: "Learned",
    taught: "Taught by",
    course: "Course",
    theTrainerOnThatDay: "The trainer on that day, as evidenced",
    theTrainersPractice: "The trainer’s practice is not known here.",
    practiceOfYearsProcedures: rich("Practice: {years} of {years2} years. Procedures: {procedures} of {procedures2}."),
  },
});
