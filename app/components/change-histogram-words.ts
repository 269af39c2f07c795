import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by change-histogram.tsx. */
export const changeHistogramWords = words({
  en: {
    pointsChanged: (signed: string) => `${signed} points`,
    sameAsTable: "The same as a table",
    points: "Points",
    clinicsHead: "Clinics",
    fromTo: (signed: string, signed2: string) => `${signed} to ${signed2}`,
    clinics: (clinics: number) => printCount(clinics, "clinic"),
  },
});
