import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/evidence. */
export const evidenceWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Evidence of ${name} – Scalpmark`,
    theDocumentIsWithdrawn: "The document is withdrawn. It counts for nothing from now on, and its history stays here.",
    sendADocument: "Send a document",
    lapsedOrAbout: "Lapsed, or about to",
    theDayAfterItsLast: "The day after its last day a document counts for nothing.",
    trainingLicenceAndRegistration: "Training, licence and registration are what clients ask for first.",
    nothingHere: "Nothing here",
    yourDocuments: "Your documents",
    sendOne: (label: string) => `${label}: send one`,
    ofTheseNothingCountsNow: "Of these nothing counts now",
    whatYouNeverSent: "What you never sent is printed on your page as not provided.",
    withdrawnOrReplaced: "Withdrawn or replaced",
    keptAsHistoryTheyCount: "Kept as history. They count for nothing.",
    title: (name: string) => `Evidence of ${name}`,
    lede: "A moderator reads each document and accepts what it shows. The file itself is never public; what was checked, how, when and until when is.",
  },
});
