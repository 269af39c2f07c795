import { words } from "#app/platform/words.ts";

/** What is said by lineage-section.tsx. */
export const lineageSectionWords = words({
  en: {
    whoTaughtWhomAround: (name: string) => `Who taught whom around ${name}, over time`,
    practisingAsFarAsDated: "practising, as far as dated evidence shows",
    withTheYearsThatSpcp: (years: number) => `with the ${years} years that SPCP asks of a trainer`,
    taughtBySomebodyWhoHad: "taught by somebody who had them",
    taughtBySomebody: "taught by somebody who had less; the words say how much",
    taughtOneAnotherOrSelf: "taught one another, or self-issued",
    theTrainerIsNotKnown: "the trainer is not known here, or nobody has checked the course",
    theSameInWords: "The same in words",
    coursesInTheLineage: (name: string) => `Courses in the lineage of ${name}`,
  },
});
