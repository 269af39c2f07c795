import { words } from "#app/platform/words.ts";

/** What is said by proposal-answer.tsx. */
export const proposalAnswerWords = words({
  en: {
    somebodyElseAnswers: "Somebody else has to confirm or decline it.",
    youProposed: "You proposed this",
    notAnsweredYet: (heardFrom: string) => `It has not answered yet. Without an answer this can be confirmed from ${heardFrom}.`,
    clinicIsHeardFirst: "The clinic is heard first",
    confirmAndPublish: "Confirm and publish",
    whyNot: "Or say why you do not agree",
    whyNotHint: (afterwards: string) => `Moderators read this. ${afterwards}`,
    decline: "Decline",
  },
});
