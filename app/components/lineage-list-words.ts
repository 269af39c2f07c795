import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by lineage-list.tsx. */
export const lineageListWords = words({
  en: {
    courseTaughtBy: (course: string) => `${course}, taught by:`,
    noPracticeBefore: (normYears: number) => `No evidenced practice before that course. A trainer is expected to have ${normYears} years.`,
    monthsBefore: (months: number, normYears: number) =>
      `${months} months of evidenced practice on the day of the course; a trainer is expected to have ${normYears} years.`,
    yearsBefore: (years: number, normYears: number) =>
      `${printCount(years, "year")} of evidenced practice on the day of the course; a trainer is expected to have ${normYears} years.`,
  },
});
