import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/steps/:id. */
export const ownStepWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `A step against ${name} – Scalpmark`,
    statementArrived: "Your words are with the moderators.",
    photo: "The photo",
    whatItIsAbout: "What it is about",
    proposed: (proposedOn: string, days: string) => `Proposed on ${proposedOn}, for ${days}.`,
    whatYouSay: "What you say",
    step: "The step",
    endsByItself: "It ends by itself on that day.",
    whatWouldChangeIt: "What would change it",
    puttingRight: "Putting right what the facts name.",
    whatWouldChangeItNote: "A moderator who took no part in the step can lift it before its date.",
    appeal: "Appeal",
    appealPossible: (lastDay: string) => `Possible until ${lastDay}, once`,
    decisionInLog: "The decision in the public log",
    nothingToAppeal: "Nothing to appeal against",
    appealNote: "It is answered by somebody who took no part.",
    nothingToAppealNote: "This takes nothing, and stands in no log.",
    howItStands: "How it stands",
    openLede: "A moderator proposes this step. Nothing is decided yet, and you are heard first.",
  },
});
