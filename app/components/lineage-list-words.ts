import { words } from "#app/platform/words.ts";

/** What is said by lineage-list.tsx. */
export const lineageListWords = words({
  en: {
    courseTaughtBy: (course: string) => `${course}, taught by:`,
    noPracticeBefore: (normYears: number) => `No evidenced practice before that course. A trainer is expected to have ${normYears} years.`,
    months: (years: number) => `${years} months`,
    practiceBefore: (shown: string, normYears: number) =>
      `${shown} of evidenced practice on the day of the course; a trainer is expected to have ${normYears} years.`,
  },
});
