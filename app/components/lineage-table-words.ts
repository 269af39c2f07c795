import { rich, words } from "#app/platform/words.ts";

/** What is said by lineage-table.tsx. */
export const lineageTableWords = words({
  en: {
    learned: "Learned",
    taughtBy: "Taught by",
    course: "Course",
    trainerOnThatDay: "The trainer on that day, as evidenced",
    practiceUnknown: "The trainer’s practice is not known here.",
    practiceAndProcedures: rich("Practice: {years} of {normYears} years. Procedures: {procedures} of {normProcedures}."),
  },
});
