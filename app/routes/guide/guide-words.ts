import { rich, words } from "#app/platform/words.ts";

/** What is said at /guide. */
export const guideWords = words({
  en: {
    title: "A guide to Scalp Micropigmentation",
    description:
      "What Scalp Micropigmentation is and is not, what good and bad look like, and how it heals from the first day to the sixth year.",
    lede: "For whoever thinks of having it done. Read it before you fall in love with a photo. Each statement carries the number of its source.",
    whatItIs: "What it is",
    whatItIsNot: "What it is not",
    goodAndBad: "Good and bad",
    goodAndBadNote: rich("Drawn, no photo. <look>Move the size, the density and the colour of the dots yourself</look>."),
    looksWrong: rich("Does yours look wrong? <botched>Find out what is normal on your day</botched>, and what can be done."),
    howItHeals: "How it heals",
    howItHealsNote: "Counted from the last session. Every head heals a little differently; the order is the same.",
  },
});
