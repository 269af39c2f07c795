import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/evidence/:id, by all its parts. */
export const evidencePieceWords = words({
  en: {
    document: "Document",
    documentTitle: (kind: string) => `${kind} – Scalpmark`,
    tickThisToWithdraw: "Tick this to withdraw it.",
    yourDocumentHasArrived:
      "Your document has arrived. A moderator reads it; you are told by mail what was accepted. Until then it counts for nothing.",
    yourAnswerHasArrived: "Your answer has arrived, and the document waits for a moderator again, in its old place.",
    howItStands: "How it stands",
    noSingleValuesAreRecorded: "No single values are recorded.",
    whatYouStatedAndWhat: "What you stated, and what was accepted",
    sendANewerOne: "Send a newer one",
    withdrawThisDocument: "Withdraw this document: it is to count no longer.",
    withdraw: "Withdraw it",
    replaceOrWithdraw: "Replace or withdraw",
    aNewerOneStands: "A newer one stands in its place once it is accepted. A withdrawn one counts for nothing at once.",
    whatHappened: "What happened to it",
    allYourDocuments: "All your documents",

    // document-question-answer.server.ts
    writeAnAnswerOrChoose: "Write an answer or choose a file. If there is nothing more, say so with the other button.",

    // document-question-part.tsx
    asked: (askedOn: string) => `Asked on ${askedOn}.`,
    whatAModeratorAsked: "What a moderator asked for",
    theTimeIsOver:
      "The time is over, and a moderator may answer the document as it is at any moment. Until then you can still send what was asked for.",
    yourAnswer: "Your answer",
    onlyModeratorsReadItWords: "Only moderators read it. Words, a file, or both.",
    aFurtherFile: "A further file",
    chooseTheFileAgain: "Choose the file again: a browser does not keep it.",
    pdfJpegPngOrWebp: "PDF, JPEG, PNG or WebP, at most 12 MB. Only whoever checks the document sees it.",
    sendTheAnswer: "Send the answer",
    weHaveNothingMore: "We have nothing more to show",

    // evidence-piece-view.server.ts
    sent: "Sent",
    accepted: "Accepted",
    acceptedInPart: "Accepted in part",
    refused: "Refused",
    aNewerDocumentWasSent: "A newer document was sent in its place",
    aModeratorAskedForMore: "A moderator asked for more",
    youAnsweredWhatWasAsked: "You answered what was asked",
    lookedAtAgainItCounts: "Looked at again: it counts for nothing until then",
    withdrawn: "Withdrawn",
    youWereReminded: "You were reminded that it falls due",
    lapsed: "Lapsed",
    state: "State",
    check: "Check",
    goodUntil: "Good until",
    noEnd: "No end",
    about: "About",
    theClinicAsAWhole: "The clinic as a whole",
    dated: "Dated",
    noteOfWhoeverChecked: "Note of whoever checked it",
    dated2: (datedOn: string) => `Dated ${datedOn}`,
    theNewerDocument: "The newer document that was sent in its place",
    sentInThePlace: (title: string) => `Sent in the place of “${title}”`,
  },
});
