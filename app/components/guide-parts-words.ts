import { words } from "#app/platform/words.ts";

/** What is said by guide-parts.tsx. */
export const guidePartsWords = words({
  en: {
    whatItIs: "What it is, and how it heals",
    goodAndBad: "What good and bad look like",
    redFlagsAndQuestions: "Red flags and questions",
    whatItCosts: "What it costs",
    mending: "Removal and correction",
    unhappy: "Already treated and unhappy?",
    label: "The guide",
  },
});
