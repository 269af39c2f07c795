import { words } from "#app/platform/words.ts";

/** What is said by case-questions.tsx. */
export const caseQuestionsWords = words({
  en: {
    clinic: "Clinic",
    whoHeldTheNeedle: "Who held the needle",
    treatment: "Treatment",
    session: "Session",
    sessions: "Sessions",
    gradeOfHairLoss: "Grade of hair loss",
    skinTypeFitzpatrick: "Skin type (Fitzpatrick)",
    isThisYourHead: "Is this your head?",
    yesThisIsMyTreatment: "Yes, this is my treatment",
    noThisIsSomebodyElses: "No, this is somebody else’s",
    ifYouSayNoEverything: "If you say no, everything shown of it is taken down at once and a moderator looks into it.",
    didDoTheWork: (practitioner: string) => `Did ${practitioner} do the work?`,
    yes: "Yes",
    noOrNotAll: "No, or not all of it",
    areTheDays: "Are the days of the sessions right?",
    no: "No",
    mayItBeShown: "May it be shown?",
    yesItMayBeShown: "Yes, it may be shown",
    noDoNotShow: "No, do not show it",
    onTheClinicsPages:
      "On the clinic’s pages here: the treatment, the days, grade and skin type, and the photos. Your name is nowhere. You can say yes to the others and no to this.",
  },
});
