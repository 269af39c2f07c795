import { words } from "#app/platform/words.ts";

/** What is said by proposal-answer.tsx. */
export const proposalAnswerWords = words({
  en: {
    somebodyElseHasToConfirm: "Somebody else has to confirm or decline it.",
    youProposed: "You proposed this",
    itHasNotAnswered: (heardFrom: string) => `It has not answered yet. Without an answer this can be confirmed from ${heardFrom}.`,
    theClinicIsHeardFirst: "The clinic is heard first",
    confirmAndPublish: "Confirm and publish",
    orSayWhyYouDo: "Or say why you do not agree",
    moderatorsRead: (afterwards: string) => `Moderators read this. ${afterwards}`,
    decline: "Decline",
  },
});
