import { words } from "#app/platform/words.ts";

/** What is said by case-fields.tsx. */
export const caseFieldsWords = words({
  en: {
    whoHeldTheNeedle: "Who held the needle",
    onlyPeopleWhoWorked: "Only people who worked here on the days of the sessions.",
    chooseOne: "Choose one",
    treatment: "Treatment",
    daysOfTheSessions: "Days of the sessions",
    theStageOfEvery: "The stage of every photo is computed from these days, and the client is asked whether they are right.",
    session: (place: number) => `Session ${place}`,
    gradeOfHairLoss: "Grade of hair loss",
    notProvided: "Not provided",
    skinTypeFitzpatrick: "Skin type (Fitzpatrick)",
    pigment: "Pigment",
    brandAndShade: "Brand and shade.",
    batch: "Batch",
    asPrintedOnTheBottle: "As printed on the bottle.",
  },
});
