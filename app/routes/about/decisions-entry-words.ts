import { words } from "#app/platform/words.ts";

/** What is said at /decisions/:id. */
export const decisionsEntryWords = words({
  en: {
    documentTitle: "A decision – Scalpmark",
    aDecisionAboutTheRule: (name: string, label: string) =>
      `A decision about ${name}, “${label}”: the rule it rests on, the facts, who confirmed it, and how it can be appealed.`,
    theDecisionThatTook: "The decision that took it",
    theDecisionThatLifted: "The decision that lifted it",
    knownFirst: "Known first",
    cameLater: "Came later",
    theOriginal: "The original",
    theCopy: "The copy",
    publicLogOfDecisions: "Public log of decisions",
    somebodyWhoTookNoPart: "Somebody who took no part in the decision will look at everything again.",
    yourAppealHasArrived: "Your appeal has arrived.",
    itNoLongerCounts: "It no longer counts for anything. It stays in the log, as every line does.",
    thisDecisionWasOverturned: "This decision was overturned",
    theClaim: (wording: string, statedOn: string) => `The claim: “${wording}”, as of ${statedOn}.`,
    facts: "Facts",
    thePhotos: "The photos",
    about: "About",
    decided: "Decided on",
    theStep: "The step",
    beside: "Beside it",
    counted: "Counted",
    appeal: "Appeal",
    possibleUntil: (appealOpenUntil: string) => `Possible until ${appealOpenUntil}.`,
    answerToTheAppeal: "Answer to the appeal",
    readTheAnswer: "Read the answer",
    answers: "Answers",
    theDecisionAppealedAgainst: "The decision appealed against",
    askForAnotherLook: "Ask for another look",
    onRecord: "On record",
    whyIsTheDecisionWrong: "Why is the decision wrong?",
    sayWhatWasOverlooked:
      "Say what was overlooked, and what proves it: an original file, a session log, an agreement. Moderators read this; it is not published.",
    sendTheAppeal: "Send the appeal",
    onceWithinDays: (appealDays: number, appealAnswerDays: number) =>
      `Once, within ${appealDays} days of the decision. It is answered within ${appealAnswerDays} days by somebody who took no part in it.`,
  },
});
