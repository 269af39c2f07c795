import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by change-histogram.tsx. */
export const changeHistogramWords = words({
  en: {
    points: (signed: string) => `${signed} points`,
    theSameAsATable: "The same as a table",
    points2: "Points",
    clinics: "Clinics",
    to: (signed: string, signed2: string) => `${signed} to ${signed2}`,
    clinics2: (clinics: number) => printCount(clinics, "clinic"),
  },
});
