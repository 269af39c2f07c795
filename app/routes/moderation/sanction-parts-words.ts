import { rich, words } from "#app/platform/words.ts";

/** What is said by sanction-parts.tsx. */
export const sanctionPartsWords = words({
  en: {
    whichStep: "Which step?",
    usuallyDaysAtMost: ({ does, usual, most, two }: { does: string; usual: number; most: number; two: boolean }) =>
      `${does} Usually ${usual} days, at most ${most}. ${two ? "A second person confirms it." : "One person decides it."}`,
    byWhichRule: "By which rule?",
    leads: (sentence: string, steps: string) => `${sentence} Leads to: ${steps}.`,
    whichPhoto: "Which photo?",
    onlyForTheStep: "Only for the step that hides one.",
    none: "None",
    forHowManyDays: "For how many days?",
    theClinicReadsThem:
      "The clinic reads them, and of every step but a private notice they are published word for word. Write what can be seen and checked, and what would settle it. No name of a person, nothing private.",
    proposeTheStep: "Propose the step",
    whyDoesItEnd: "Why does it end?",
    publishedWordForWord: "Published word for word, beside the first decision, unless the step is a private notice.",
    liftTheStep: "Lift the step",
    forProposed: rich("<strong>{standing}</strong>, for {days}. <part>Proposed {proposedOn}</part>"),
    thePhoto: "The photo",
    theClinicSays: "The clinic says",
    declined: (reasons: string) => `Declined: ${reasons}`,
    proposed: (standing: string, proposedOn: string) => `${standing}. Proposed ${proposedOn}.`,
  },
});
