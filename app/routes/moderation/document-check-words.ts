import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /documents/:id, by all its parts. */
export const documentCheckWords = words({
  en: {
    documentTitle: "Document to check – Scalpmark",
    proposeForged: "It was altered or forged: propose that",
    moderation: "Moderation",
    title: (page: string, clinicName: string) => `${page} of ${clinicName}`,
    openLede: "Read the document and answer for each value by itself. What is not on it is refused, however likely it is.",
    answeredLede: "This document has been answered.",
    keys: "Keys of this page",
    keysNote: "They work where no text is being typed.",
    yourAnswer: "Your answer",
    answer: "The answer",
    whatIsKnown: "What is known",
    whereToLookItUp: "Where it can be looked up",
    whereToLookItUpNote: "Each opens in a window of its own, which is not told where it was opened from.",

    // document-check-form.tsx
    howDidYouCheck: "How did you check it?",
    howDidYouCheckHint: "Printed beside the document.",
    whichRegister: "Which register",
    whichRegisterHint: "Its name, and the number where it is open, is printed with the note.",
    otherRegister: "Another, named in the note",
    chooseOne: "Choose one",
    countsThrough: "Counts through",
    countsThroughHint: (lastsWords: string) => `${lastsWords} Leave it empty if you refuse the document.`,
    note: "Note",
    noteHint: "Anybody can read this beside the document. Name no private matter.",
    saveAnswer: "Save the answer",
    preview: "Preview",
    acceptAllLeft: "Accept all that is left",
    whyAgain: "Why it has to be looked at again",
    whyAgainHint: "The answer is taken back, and the document counts for nothing until it was checked anew. Anybody can read this.",
    takeAnswerBack: "Take the answer back",
    hours: (claimed: string) => `${claimed} h`,
    accepted: "Accepted",
    inPart: "In part",
    somethingElse: "Something else is on it",
    refused: "Refused",
    acceptedOf: (label: string, shown: string) => `${label}: accepted of the ${shown}`,
    whatIsOnIt: (label: string) => `${label}: what is on it`,
    whyNot: (label: string) => `${label}: why not`,
    whyNotHint: "Printed in these words.",
    chooseReason: "Choose a reason",

    // document-check-view.server.ts
    unknownClinic: "a clinic",
    ifAllAccepted: (effectWords: string) => `If all of it is accepted: ${effectWords}`,

    // document-keys.ts
    nextValue: "to the next value",
    valueBefore: "to the value before",
    acceptValue: "accept the value and go to the next",
    acceptInPart: "accept it in part, and type what is on the document",
    refuseValue: "refuse it, and choose the reason",
    acceptAll: "accept all that is left",
    howYouChecked: "how you checked it",
    toSaveButton: "to the button that saves: Enter presses it",
    previewEffect: "preview what it would make",
    askForMoreKey: "ask the clinic for more",
    larger: "the document larger",
    smaller: "the document smaller",
    turnQuarter: "turn the document a quarter",
    pageBefore: "the page before",
    nextPage: "the next page",
    toDocument: "to the document: arrows move it there",
    thisList: "this list",

    // document-pane.tsx
    quarterRight: "A quarter right",
    upsideDown: "Upside down",
    quarterLeft: "A quarter left",
    document: "The document",
    documentNote: "Private. Only whoever checks it sees it, and each look is recorded.",
    noFileCame: "No file came with it.",
    fileClosed: "Its file is closed: there is nothing left to decide.",
    size: "Size",
    turned: "Turned",
    enlargedItScrolls: (label: string) => `${label}, enlarged it scrolls`,
    page: "Page",

    // document-preview.server.ts
    levelAndScoreStay: "level and score stay as they are.",
    levelAndScoreGo: ({ points, points2, points3, points4 }: { points: string; points2: string; points3: string; points4: string }) =>
      `the evidence level goes from ${points} to ${points2}, the score from ${points3} to ${points4}.`,

    // document-question-section.tsx
    askForMore: "Ask for more",
    askedOn: (askedOn: string, asks: string, note: string) => `Asked on ${askedOn}: ${asks} ${note}`,
    askBeforeAnswering: "Ask the clinic before you answer",
    askNote: "The clinic has 14 days. Meanwhile the document waits and keeps its place. What you ask is mailed to the clinic’s members.",
    whatIsAskedFor: "What is asked for",
    ownWords: "In your own words",
    ownWordsHint: "Say what is unclear, so that one answer is enough.",
    askClinic: "Ask the clinic",

    // document-registers.tsx
    noRegisterKnown: "We know of no register for this kind and country.",
    searchedWith: (searchedFor: string) => `with “${searchedFor}”`,
    opensInNewWindow: "(opens in a new window)",

    // document-facts.server.ts
    state: "State",
    withdrawnByItsClinic: "Withdrawn by its clinic",
    sent: "Sent",
    about: "About",
    wholeClinic: "The clinic as a whole",
    takesPlaceOf: "Takes the place of",
    sameFile: "The very same file",
    sentByNoOtherClinic: "Sent by no other clinic",
    sentByToo: (elsewhere: string) => `Was sent by ${elsewhere} too`,
    hoursClaimed: "Hours claimed in sum",
    hoursOf: (name: string, hours: number) => `${name}: ${hours} h`,
    liveHoursPerDay: "Live hours a day",
    noLiveHours: "No live hours are claimed",
    spreadOverAllDays: (startedOn: string, endedOn: string) => `Spread over all days from ${startedOn} to ${endedOn}.`,

    // document-sheets.server.ts
    answerOf: (on: string) => `Answer of ${on}`,
    documentMadeAnew: "The document, made anew from its pixels",
    madeAnew: (name: string) => `${name}, made anew from its pixels`,
    saveFile: "Save the file as it was sent",
    saveAnswersFile: (on: string) => `Save the file of the answer of ${on}`,
    pageNumber: (at: number) => `Page ${at}`,
    pageOf: (name: string, at: number) => `${name}, page ${at}`,
    savePdf: "Save the PDF",
    saveAnswersPdf: (on: string) => `Save the PDF of the answer of ${on}`,
    pagesNotDrawn: "Its pages could not be drawn. Open it in a reader that runs no scripts.",
    firstPagesShown: (shown: number, pages: number) => `The first ${shown} of ${printCount(pages, "page")} are shown.`,
  },
});
