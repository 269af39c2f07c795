import { rich, words } from "#app/platform/words.ts";

/** What is said at /evidence/:id, by all its parts. */
export const evidenceCaseWords = words({
  en: {
    documentTitle: "Evidence of ownership – Scalpmark",
    moderation: "Moderation",
    dispute: "The dispute",
    title: (page: string, party: string) => `${page}, for a photo of ${party}`,
    whatIsKnown: "What is known",
    brought: (on: string, weight: string) => `Brought ${on}. Weight ${weight}.`,
    nothingFound: "Nothing.",
    whatSoftwareFound: "What software found",
    whatSoftwareFoundNote: "Software compares files. It does not say whose they are.",

    // evidence-case-view.server.ts
    protectingClient: "a client who protects it",
    ownerSays: "The owner says",
    saidToBeTaken: "Said to be taken",
    saidToBeTakenNote: "Typed by the owner. Once the photo reads “Original evidenced” this day counts as dated work.",
    firstSeenHere: "First seen here",
    readsNow: "Reads now",

    // evidence-files.tsx
    photo: "The photo",
    onlyFingerprintsKept: "Only its fingerprints are kept.",
    whatWasBrought: "What was brought",
    codeToBeInPicture: rich("This code has to be in the picture: {codePart}<part>Issued {issued}</part>"),
    photoAndWhatWasBrought: "The photo, and what was brought",
    broughtIsPrivate: "What was brought is private. Each look at the file is recorded.",
    otherSiteNote: "Another site, in a new window. It was not fetched by us; what it shows may have been changed.",
    noFileCame: "No file came with it.",
    fileClosed: "It has been weighed, so its file is closed. It opens again with a dispute or an appeal.",
    saveDocument: "Save the document",
    broughtAlt: "What was brought, as it was sent",
    broughtName: "what was brought",
    saveFile: "Save the file in its full size",

    // evidence-weigh-form.tsx
    doesItShowWhoseItIs: "Does it show whose photo this is?",
    accept: "Yes, it is accepted",
    countsInDispute: "It counts in the dispute, by its weight.",
    ifStrong: "If it is strong, the photo reads “Original evidenced” from now on.",
    refuse: "No, it is not accepted",
    nothingChanges: "Nothing changes for the photo.",
    codeCanBeRead: (code: string) => `The code ${code} can be read in the picture, every letter of it.`,
    neededToAccept: "Needed to accept it.",
    why: "Why",
    whyHint: "The owner reads this, and so does whoever decides the dispute.",
    saveAnswer: "Save the answer",
    moderatorsWeigh: "Evidence is weighed by moderators.",
    yourAnswer: "Your answer",
  },
});
