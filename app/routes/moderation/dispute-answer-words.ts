import { words } from "#app/platform/words.ts";

/** What is said at /disputes/:id. */
export const disputeAnswerWords = words({
  en: {
    documentTitle: "A matched photo – Scalpmark",
    yourAccount: "Your account",
    yourClinic: "Your clinic",
    protectedPhotoFound: "A photo you protect was found on a profile",
    yourPhotoMatches: "A photo of yours matches another’s",
    decidedLede: "This has been decided. The decision is in the public log.",
    openLede: "This is a question and no finding. Until people have decided, these photos count neither for nor against anybody.",
    moderatorsReadIt: "Moderators read it before anything is decided.",
    statementArrived: "Your statement has arrived.",
    decided: "Decided",
    whatDoYouKnow: "What do you know about this photo?",
    whatDoYouKnowHint: "Who took it, when, of whom? Was its use agreed, and with whom? Moderators and the other parties read this.",
    sendStatement: "Send the statement",
    yourStatement: "Your statement",
    yourStatementNote: (hearingHours: number) =>
      `Nothing is decided against a clinic before it has answered, or before ${hearingHours} hours have passed.`,
  },
});
