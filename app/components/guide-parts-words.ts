import { words } from "#app/platform/words.ts";

/** What is said by guide-parts.tsx. */
export const guidePartsWords = words({
  en: {
    whatItIsAndHow: "What it is, and how it heals",
    whatGoodAndBad: "What good and bad look like",
    redFlagsAndQuestions: "Red flags and questions",
    whatItCosts: "What it costs",
    removalAndCorrection: "Removal and correction",
    alreadyTreatedAndUnhappy: "Already treated and unhappy?",
    theGuide: "The guide",
  },
});
