import { words } from "#app/platform/words.ts";

/** What is said by case-questions.tsx. */
export const caseQuestionsWords = words({
  en: {
    clinic: "Clinic",
    whoHeldTheNeedle: "Who held the needle",
    treatment: "Treatment",
    session: "Session",
    sessions: "Sessions",
    hairLossGrade: "Grade of hair loss",
    skinType: "Skin type (Fitzpatrick)",
    isThisYourHead: "Is this your head?",
    yesMyTreatment: "Yes, this is my treatment",
    noSomebodyElses: "No, this is somebody else’s",
    ifYouSayNo: "If you say no, everything shown of it is taken down at once and a moderator looks into it.",
    didTheyDoTheWork: (practitioner: string) => `Did ${practitioner} do the work?`,
    yes: "Yes",
    noOrNotAllOfIt: "No, or not all of it",
    areTheDaysRight: "Are the days of the sessions right?",
    no: "No",
    mayItBeShown: "May it be shown?",
    yesShowIt: "Yes, it may be shown",
    noDoNotShowIt: "No, do not show it",
    whatIsShown:
      "On the clinic’s pages here: the treatment, the days, grade and skin type, and the photos. Your name is nowhere. You can say yes to the others and no to this.",
  },
});
