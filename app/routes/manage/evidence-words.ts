import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/evidence. */
export const evidenceWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Evidence of ${name} – Scalpmark`,
    documentWithdrawn: "The document is withdrawn. It counts for nothing from now on, and its history stays here.",
    sendDocument: "Send a document",
    lapsedOrAboutTo: "Lapsed, or about to",
    lapsedNote: "The day after its last day a document counts for nothing.",
    askedForFirst: "Training, licence and registration are what clients ask for first.",
    nothingHere: "Nothing here",
    yourDocuments: "Your documents",
    sendOne: (label: string) => `${label}: send one`,
    nothingCounts: "Of these nothing counts now",
    nothingCountsNote: "What you never sent is printed on your page as not provided.",
    withdrawnOrReplaced: "Withdrawn or replaced",
    withdrawnOrReplacedNote: "Kept as history. They count for nothing.",
    title: (name: string) => `Evidence of ${name}`,
    lede: "A moderator reads each document and accepts what it shows. The file itself is never public; what was checked, how, when and until when is.",
  },
});
