import { words } from "#app/platform/words.ts";

/** What the calculator’s form says of what it cannot take. */
export const exampleFormWords = words({
  en: {
    chooseStars: "Choose 1 to 5 stars.",
    chooseStage: "Choose a stage.",
    chooseDecision: "Choose a decision, or none.",
    giveWholeNumber: (least: number, most: number) => `Give a whole number from ${least} to ${most}.`,
    giveNumber: (least: number, most: number) => `Give a number from ${least} to ${most}.`,
  },
});
