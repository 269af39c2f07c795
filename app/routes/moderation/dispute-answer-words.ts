import { words } from "#app/platform/words.ts";

/** What is said at /disputes/:id. */
export const disputeAnswerWords = words({
  en: {
    documentTitle: "A matched photo – Scalpmark",
    yourAccount: "Your account",
    yourClinic: "Your clinic",
    aPhotoYouProtect: "A photo you protect was found on a profile",
    aPhotoOfYours: "A photo of yours matches another’s",
    thisHasBeenDecided: "This has been decided. The decision is in the public log.",
    thisIsAQuestion: "This is a question and no finding. Until people have decided, these photos count neither for nor against anybody.",
    moderatorsReadItBefore: "Moderators read it before anything is decided.",
    yourStatementHasArrived: "Your statement has arrived.",
    decided: "Decided",
    whatDoYouKnow: "What do you know about this photo?",
    whoTookItWhen: "Who took it, when, of whom? Was its use agreed, and with whom? Moderators and the other parties read this.",
    sendTheStatement: "Send the statement",
    yourStatement: "Your statement",
    nothingIsDecidedAgainst: (hearingHours: number) =>
      `Nothing is decided against a clinic before it has answered, or before ${hearingHours} hours have passed.`,
  },
});
