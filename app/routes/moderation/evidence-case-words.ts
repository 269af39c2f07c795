import { rich, words } from "#app/platform/words.ts";

/** What is said at /evidence/:id, by all its parts. */
export const evidenceCaseWords = words({
  en: {
    documentTitle: "Evidence of ownership – Scalpmark",
    moderation: "Moderation",
    theDispute: "The dispute",
    title: (page: string, party: string) => `${page}, for a photo of ${party}`,
    whatIsKnown: "What is known",
    broughtWeight: (on: string, weight: string) => `Brought ${on}. Weight ${weight}.`,
    nothing: "Nothing.",
    whatSoftwareFound: "What software found",
    softwareComparesFilesItDoes: "Software compares files. It does not say whose they are.",

    // evidence-case-view.server.ts
    aClientWhoProtects: "a client who protects it",
    theOwnerSays: "The owner says",
    saidToBeTaken: "Said to be taken",
    typedByTheOwner: "Typed by the owner. Once the photo reads “Original evidenced” this day counts as dated work.",
    firstSeenHere: "First seen here",
    readsNow: "Reads now",

    // evidence-files.tsx
    thePhoto: "The photo",
    onlyItsFingerprintsAreKept: "Only its fingerprints are kept.",
    whatWasBrought: "What was brought",
    thisCodeHasToBeInThePicture: rich("This code has to be in the picture: {codePart}<part>Issued {issued}</part>"),
    thePhotoAndWhat: "The photo, and what was brought",
    whatWasBroughtIsPrivate: "What was brought is private. Each look at the file is recorded.",
    anotherSiteInANew: "Another site, in a new window. It was not fetched by us; what it shows may have been changed.",
    noFileCame: "No file came with it.",
    itHasBeenWeighed: "It has been weighed, so its file is closed. It opens again with a dispute or an appeal.",
    saveTheDocument: "Save the document",
    whatWasBroughtAsItWasSent: "What was brought, as it was sent",
    what: "what was brought",
    saveTheFile: "Save the file in its full size",

    // evidence-weigh-form.tsx
    doesItShowWhose: "Does it show whose photo this is?",
    yesItIsAccepted: "Yes, it is accepted",
    itCountsInTheDispute: "It counts in the dispute, by its weight.",
    ifItIsStrong: "If it is strong, the photo reads “Original evidenced” from now on.",
    noItIsNotAccepted: "No, it is not accepted",
    nothingChangesForThePhoto: "Nothing changes for the photo.",
    theCodeCanBeRead: (code: string) => `The code ${code} can be read in the picture, every letter of it.`,
    neededToAccept: "Needed to accept it.",
    why: "Why",
    theOwnerReads: "The owner reads this, and so does whoever decides the dispute.",
    saveTheAnswer: "Save the answer",
    evidenceIsWeighedByModerators: "Evidence is weighed by moderators.",
    yourAnswer: "Your answer",
  },
});
