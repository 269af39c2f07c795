import { words } from "#app/platform/words.ts";

/** What is said by case-fields.tsx. */
export const caseFieldsWords = words({
  en: {
    whoHeldTheNeedle: "Who held the needle",
    whoHeldTheNeedleHint: "Only people who worked here on the days of the sessions.",
    chooseOne: "Choose one",
    treatment: "Treatment",
    sessionDays: "Days of the sessions",
    sessionDaysHint: "The stage of every photo is computed from these days, and the client is asked whether they are right.",
    session: (place: number) => `Session ${place}`,
    hairLossGrade: "Grade of hair loss",
    notProvided: "Not provided",
    skinType: "Skin type (Fitzpatrick)",
    pigment: "Pigment",
    pigmentHint: "Brand and shade.",
    batch: "Batch",
    batchHint: "As printed on the bottle.",
  },
});
