import { printCount, printNumber } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by sanction-parts.tsx. */
export const sanctionPartsWords = words({
  en: {
    whichStep: "Which step?",
    stepHint: ({ does, usual, most, needsSecond }: { does: string; usual: number; most: number; needsSecond: boolean }) =>
      `${does} Usually ${printCount(usual, "day")}, at most ${printNumber(most)}. ${needsSecond ? "A second person confirms it." : "One person decides it."}`,
    byWhichRule: "By which rule?",
    ruleHint: (sentence: string, steps: readonly string[]) => `${sentence} Leads to: ${steps.join(", ").toLowerCase()}.`,
    whichPhoto: "Which photo?",
    photoHint: "Only for the step that hides one.",
    noPhoto: "None",
    forHowManyDays: "For how many days?",
    factsHint:
      "The clinic reads them, and of every step but a private notice they are published word for word. Write what can be seen and checked, and what would settle it. No name of a person, nothing private.",
    proposeTheStep: "Propose the step",
    whyDoesItEnd: "Why does it end?",
    liftFactsHint: "Published word for word, beside the first decision, unless the step is a private notice.",
    liftTheStep: "Lift the step",
    standsForDays: rich("<strong>{standing}</strong>, for {days}. <small>Proposed {proposedOn}</small>"),
    photo: "The photo",
    clinicSays: "The clinic says",
    declined: (reasons: string) => `Declined: ${reasons}`,
    proposed: (standing: string, proposedOn: string) => `${standing}. Proposed ${proposedOn}.`,
  },
});
