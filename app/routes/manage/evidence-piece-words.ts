import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/evidence/:id, by all its parts. */
export const evidencePieceWords = words({
  en: {
    document: "Document",
    documentTitle: (kind: string) => `${kind} – Scalpmark`,
    tickToWithdraw: "Tick this to withdraw it.",
    documentArrived:
      "Your document has arrived. A moderator reads it; you are told by mail what was accepted. Until then it counts for nothing.",
    answerArrived: "Your answer has arrived, and the document waits for a moderator again, in its old place.",
    howItStands: "How it stands",
    noValuesRecorded: "No single values are recorded.",
    statedAndAccepted: "What you stated, and what was accepted",
    sendNewer: "Send a newer one",
    withdrawDocument: "Withdraw this document: it is to count no longer.",
    withdrawIt: "Withdraw it",
    replaceOrWithdraw: "Replace or withdraw",
    replaceOrWithdrawNote: "A newer one stands in its place once it is accepted. A withdrawn one counts for nothing at once.",
    whatHappened: "What happened to it",
    allYourDocuments: "All your documents",

    // document-question-answer.server.ts
    answerOrChooseFile: "Write an answer or choose a file. If there is nothing more, say so with the other button.",

    // document-question-part.tsx
    askedOn: (day: string) => `Asked on ${day}.`,
    whatWasAsked: "What a moderator asked for",
    timeIsOver:
      "The time is over, and a moderator may answer the document as it is at any moment. Until then you can still send what was asked for.",
    yourAnswer: "Your answer",
    yourAnswerHint: "Only moderators read it. Words, a file, or both.",
    furtherFile: "A further file",
    chooseFileAgain: "Choose the file again: a browser does not keep it.",
    furtherFileHint: "PDF, JPEG, PNG or WebP, at most 12 MB. Only whoever checks the document sees it.",
    sendAnswer: "Send the answer",
    nothingMore: "We have nothing more to show",

    // evidence-piece-view.server.ts
    sent: "Sent",
    accepted: "Accepted",
    acceptedInPart: "Accepted in part",
    refused: "Refused",
    replacementSent: "A newer document was sent in its place",
    moreAskedFor: "A moderator asked for more",
    questionAnswered: "You answered what was asked",
    reopened: "Looked at again: it counts for nothing until then",
    withdrawn: "Withdrawn",
    reminded: "You were reminded that it falls due",
    lapsed: "Lapsed",
    state: "State",
    check: "Check",
    goodUntil: "Good until",
    noEnd: "No end",
    about: "About",
    wholeClinic: "The clinic as a whole",
    dated: "Dated",
    checkersNote: "Note of whoever checked it",
    noNote: "None",
    datedOn: (day: string) => `Dated ${day}`,
    newerDocument: "The newer document that was sent in its place",
    sentInPlaceOf: (title: string) => `Sent in the place of “${title}”`,
  },
});
