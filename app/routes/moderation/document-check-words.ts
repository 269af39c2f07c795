import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /documents/:id, by all its parts. */
export const documentCheckWords = words({
  en: {
    documentTitle: "Document to check – Scalpmark",
    itWasAlteredOrForged: "It was altered or forged: propose that",
    moderation: "Moderation",
    title: (page: string, clinicName: string) => `${page} of ${clinicName}`,
    readTheDocumentAndAnswer: "Read the document and answer for each value by itself. What is not on it is refused, however likely it is.",
    thisDocumentHasBeenAnswered: "This document has been answered.",
    keysOfThisPage: "Keys of this page",
    theyWorkWhereNoText: "They work where no text is being typed.",
    yourAnswer: "Your answer",
    theAnswer: "The answer",
    whatIsKnown: "What is known",
    whereItCanBeLooked: "Where it can be looked up",
    eachOpensInAWindow: "Each opens in a window of its own, which is not told where it was opened from.",

    // document-check-form.tsx
    howDidYouCheck: "How did you check it?",
    printedBesideTheDocument: "Printed beside the document.",
    whichRegister: "Which register",
    itsNameAndTheNumber: "Its name, and the number where it is open, is printed with the note.",
    anotherNamedInTheNote: "Another, named in the note",
    chooseOne: "Choose one",
    countsThrough: "Counts through",
    leaveItEmpty: (lastsWords: string) => `${lastsWords} Leave it empty if you refuse the document.`,
    note: "Note",
    anybodyCanReadThisBeside: "Anybody can read this beside the document. Name no private matter.",
    saveTheAnswer: "Save the answer",
    preview: "Preview",
    acceptAllThatIsLeft: "Accept all that is left",
    whyItHasToBeLooked: "Why it has to be looked at again",
    theAnswerIsTaken: "The answer is taken back, and the document counts for nothing until it was checked anew. Anybody can read this.",
    takeTheAnswerBack: "Take the answer back",
    claimed: (claimed: string) => `${claimed} h`,
    accepted: "Accepted",
    inPart: "In part",
    somethingElse: "Something else is on it",
    refused: "Refused",
    acceptedOfThe: (label: string, shown: string) => `${label}: accepted of the ${shown}`,
    what: (label: string) => `${label}: what is on it`,
    why: (label: string) => `${label}: why not`,
    printedInTheseWords: "Printed in these words.",
    chooseAReason: "Choose a reason",

    // document-check-view.server.ts
    aClinic: "a clinic",
    ifAllOfItIsAccepted: (effectWords: string) => `If all of it is accepted: ${effectWords}`,

    // document-keys.ts
    toTheNextValue: "to the next value",
    toTheValueBefore: "to the value before",
    acceptTheValueAndGo: "accept the value and go to the next",
    acceptItInPart: "accept it in part, and type what is on the document",
    refuseItAndChoose: "refuse it, and choose the reason",
    acceptAll: "accept all that is left",
    howYouChecked: "how you checked it",
    toTheButtonThatSaves: "to the button that saves: Enter presses it",
    previewWhatItWouldMake: "preview what it would make",
    askTheClinicForMore: "ask the clinic for more",
    theDocumentLarger: "the document larger",
    theDocumentSmaller: "the document smaller",
    turnTheDocumentAQuarter: "turn the document a quarter",
    thePageBefore: "the page before",
    theNextPage: "the next page",
    toTheDocumentArrows: "to the document: arrows move it there",
    thisList: "this list",

    // document-pane.tsx
    aQuarterRight: "A quarter right",
    upsideDown: "Upside down",
    aQuarterLeft: "A quarter left",
    theDocument: "The document",
    privateOnlyWhoeverChecks: "Private. Only whoever checks it sees it, and each look is recorded.",
    noFileCame: "No file came with it.",
    itsFileIsClosed: "Its file is closed: there is nothing left to decide.",
    size: "Size",
    turned: "Turned",
    enlargedItScrolls: (label: string) => `${label}, enlarged it scrolls`,
    page: "Page",

    // document-preview.server.ts
    levelAndScoreStay: "level and score stay as they are.",
    theEvidenceLevelGoes: ({ points, points2, points3, points4 }: { points: string; points2: string; points3: string; points4: string }) =>
      `the evidence level goes from ${points} to ${points2}, the score from ${points3} to ${points4}.`,

    // document-question-section.tsx
    askForMore: "Ask for more",
    asked: (askedOn: string, asks: string, note: string) => `Asked on ${askedOn}: ${asks} ${note}`,
    askTheClinicBefore: "Ask the clinic before you answer",
    theClinicHas14:
      "The clinic has 14 days. Meanwhile the document waits and keeps its place. What you ask is mailed to the clinic’s members.",
    whatIsAsked: "What is asked for",
    inYourOwnWords: "In your own words",
    sayWhatIsUnclear: "Say what is unclear, so that one answer is enough.",
    askTheClinic: "Ask the clinic",

    // document-registers.tsx
    weKnowOfNoRegister: "We know of no register for this kind and country.",
    with: (searchedFor: string) => `with “${searchedFor}”`,
    opensInANewWindow: "(opens in a new window)",

    // document-facts.server.ts
    state: "State",
    withdrawnByItsClinic: "Withdrawn by its clinic",
    sent: "Sent",
    about: "About",
    theClinicAsAWhole: "The clinic as a whole",
    takesThePlace: "Takes the place of",
    theVerySameFile: "The very same file",
    sentByNoOtherClinic: "Sent by no other clinic",
    wasSentByToo: (elsewhere: string) => `Was sent by ${elsewhere} too`,
    hoursClaimedInSum: "Hours claimed in sum",
    h: (name: string, hours: number) => `${name}: ${hours} h`,
    liveHoursADay: "Live hours a day",
    noLiveHoursAreClaimed: "No live hours are claimed",
    spreadOverAllDays: (startedOn: string, endedOn: string) => `Spread over all days from ${startedOn} to ${endedOn}.`,

    // document-sheets.server.ts
    answer: (on: string) => `Answer of ${on}`,
    theDocumentMadeAnew: "The document, made anew from its pixels",
    madeAnewFromItsPixels: (name: string) => `${name}, made anew from its pixels`,
    saveTheFile: "Save the file as it was sent",
    saveTheFileOfTheAnswer: (on: string) => `Save the file of the answer of ${on}`,
    page2: (at: number) => `Page ${at}`,
    page3: (name: string, at: number) => `${name}, page ${at}`,
    saveThePdf: "Save the PDF",
    saveThePdfOfTheAnswer: (on: string) => `Save the PDF of the answer of ${on}`,
    itsPagesCould: "Its pages could not be drawn. Open it in a reader that runs no scripts.",
    theFirstOfPages: (shown: number, pages: number) => `The first ${shown} of ${printCount(pages, "page")} are shown.`,
  },
});
