import { words } from "#app/platform/words.ts";

/** What is said by lineage-section.tsx. */
export const lineageSectionWords = words({
  en: {
    drawingTitle: (name: string) => `Who taught whom around ${name}, over time`,
    practising: "practising, as far as dated evidence shows",
    withTrainersYears: (years: number) => `with the ${years} years that SPCP asks of a trainer`,
    taughtByEnough: "taught by somebody who had them",
    taughtByLess: "taught by somebody who had less; the words say how much",
    taughtInLoop: "taught one another, or self-issued",
    trainerUnknown: "the trainer is not known here, or nobody has checked the course",
    sameInWords: "The same in words",
    coursesLabel: (name: string) => `Courses in the lineage of ${name}`,
  },
});
