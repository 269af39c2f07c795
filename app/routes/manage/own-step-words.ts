import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/steps/:id. */
export const ownStepWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `A step against ${name} – Scalpmark`,
    yourWordsAreWithTheModerators: "Your words are with the moderators.",
    thePhoto: "The photo",
    whatItIsAbout: "What it is about",
    proposed: (proposedOn: string, days: string) => `Proposed on ${proposedOn}, for ${days}.`,
    whatYouSay: "What you say",
    theStep: "The step",
    itEndsByItself: "It ends by itself on that day.",
    whatWouldChange: "What would change it",
    puttingRightWhatTheFacts: "Putting right what the facts name.",
    aModeratorWhoTook: "A moderator who took no part in the step can lift it before its date.",
    appeal: "Appeal",
    possibleUntilOnce: (appealUntil: string) => `Possible until ${appealUntil}, once`,
    theDecisionInThePublic: "The decision in the public log",
    nothingToAppealAgainst: "Nothing to appeal against",
    itIsAnsweredBySomebody: "It is answered by somebody who took no part.",
    thisTakesNothingAndStands: "This takes nothing, and stands in no log.",
    howItStands: "How it stands",
    aModeratorProposesThisStep: "A moderator proposes this step. Nothing is decided yet, and you are heard first.",
  },
});
