import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by change-histogram.tsx. */
export const changeHistogramWords = words({
  en: {
    pointsChanged: (points: string) => `${points} points`,
    sameAsTable: "The same as a table",
    points: "Points",
    clinicsHead: "Clinics",
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    clinics: (clinics: number) => printCount(clinics, "clinic"),
  },
});
