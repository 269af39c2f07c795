import { words } from "#app/platform/words.ts";

/** What is said at /decisions/:id. */
export const decisionsEntryWords = words({
  en: {
    documentTitle: "A decision – Scalpmark",
    titleOf: (label: string, name: string, day: string, number: string) => `${label}: ${name}, ${day} (${number})`,
    description: (label: string, name: string, day: string, number: string) =>
      `A decision about ${name}, “${label}”, ${day} (${number}): the rule it rests on, the facts, who confirmed it, and how it can be appealed.`,
    decisionThatTook: "The decision that took it",
    decisionThatLifted: "The decision that lifted it",
    knownFirst: "Known first",
    cameLater: "Came later",
    original: "The original",
    copy: "The copy",
    publicLog: "Public log of decisions",
    appealArrivedNote: "Somebody who took no part in the decision will look at everything again.",
    appealArrived: "Your appeal has arrived.",
    overturnedNote: "It no longer counts for anything. It stays in the log, as every line does.",
    overturned: "This decision was overturned",
    claim: (wording: string, statedOn: string) => `The claim: “${wording}”, as of ${statedOn}.`,
    facts: "Facts",
    photos: "The photos",
    about: "About",
    decidedOn: "Decided on",
    step: "The step",
    besideIt: "Beside it",
    counted: "Counted",
    appeal: "Appeal",
    possibleUntil: (day: string) => `Possible until ${day}.`,
    answerToTheAppeal: "Answer to the appeal",
    readTheAnswer: "Read the answer",
    answers: "Answers",
    appealedDecision: "The decision appealed against",
    askAgain: "Ask for another look",
    onRecord: "On record",
    appealReason: "Why is the decision wrong?",
    appealReasonHint:
      "Say what was overlooked, and what proves it: an original file, a session log, an agreement. Moderators read this; it is not published.",
    sendAppeal: "Send the appeal",
    appealNote: (days: number, answerDays: number) =>
      `Once, within ${days} days of the decision. It is answered within ${answerDays} days by somebody who took no part in it.`,
  },
});
