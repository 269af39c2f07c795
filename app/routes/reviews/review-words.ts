import { rich, words } from "#app/platform/words.ts";

/** What is said at /reviews/:id, by all its parts. */
export const reviewWords = words({
  en: {
    documentTitle: "A review of a clinic – Scalpmark",
    reviewOf: (name: string) => `A review of ${name}`,
    description: (name: string) => `What a client of ${name} wrote, chapter by chapter, and how it was checked.`,
    clinics: "Clinics",
    staysVisible: "The review stays visible and counts until they decide.",
    reportArrived: "Thank you. A moderator will look at it.",
    scoreFollows: "The score takes it in within a minute or two. What you wrote before stays as it was.",
    chapterPublished: "Your chapter is published.",
    newerChapter: rich("The author has written a <newest>newer chapter</newest>."),
    newerChapterCounts: rich("The author has written a <newest>newer chapter</newest>, which counts in the score instead of this one."),
    review: "The review",
    addChapter: "Add a chapter",
    replyFor: (name: string) => `Reply for ${name}`,
    overTime: "Over time",
    overTimeNote: "Each chapter stays as it was written.",
    otherChapters: "The other chapters",
    sendLegalNotice: "Send a legal notice about this review",

    // timeline-view.ts
    ratingFromTo: (label: string, from: number, to: number) => `${label} from ${from} to ${to}`,
    fell: (words: string) => `Fell: ${words}.`,
    rose: (words: string) => `Rose: ${words}.`,
    sameRatings: "Every rating is the same.",
  },
});
