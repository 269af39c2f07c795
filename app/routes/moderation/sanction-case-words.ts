import { words } from "#app/platform/words.ts";

/** What is said at /sanctions/:id. */
export const sanctionCaseWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `A step against ${name} – Scalpmark`,
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    theStepIsInForce: "The step is in force.",
    theClinicIsTold: "The clinic is told by mail, and the decision is published.",
    theStepIsNotTaken: "The step is not taken.",
    theClinicIsToldByMail: "The clinic is told by mail. Your colleagues see your reasons below.",
    theStepIsLifted: "The step is lifted.",
    whatItTookIsGiven: "What it took is given back, and the clinic is told by mail.",
    moderation: "Moderation",
    lede: "Nothing changes for anybody until the clinic could answer and a person has confirmed it.",
    theStepIsNotTakenThen: "The step is not taken then, and can be proposed again.",
    yourAnswer: "Your answer",
    liftItBeforeItsDate: "Lift it before its date",
    aNewDecisionTheFirst: "A new decision. The first stays in the log, with its end.",
  },
});
