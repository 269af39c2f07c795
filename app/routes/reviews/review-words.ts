import { rich, words } from "#app/platform/words.ts";

/** What is said at /reviews/:id, by all its parts. */
export const reviewWords = words({
  en: {
    documentTitle: "A review of a clinic – Scalpmark",
    aReview: (name: string) => `A review of ${name}`,
    whatAClientOfWrote: (name: string) => `What a client of ${name} wrote, chapter by chapter, and how it was checked.`,
    clinics: "Clinics",
    theReviewStaysVisible: "The review stays visible and counts until they decide.",
    thankYouAModerator: "Thank you. A moderator will look at it.",
    theScoreTakes: "The score takes it in within a minute or two. What you wrote before stays as it was.",
    yourChapterIsPublished: "Your chapter is published.",
    whichCountsInTheScore: ", which counts in the score instead of this one.",
    theAuthorHasWritten: rich("The author has written a <reviews>newer chapter</reviews>{byStaff}"),
    theReview: "The review",
    addAChapter: "Add a chapter",
    reply: (name: string) => `Reply for ${name}`,
    overTime: "Over time",
    eachChapterStays: "Each chapter stays as it was written.",
    theOtherChapters: "The other chapters",
    sendALegalNotice: "Send a legal notice about this review",

    // timeline-view.ts
    fromTo: (label: string, from: number, to: number) => `${label} from ${from} to ${to}`,
    fell: (words: string) => `Fell: ${words}.`,
    rose: (words: string) => `Rose: ${words}.`,
    everyRatingIsTheSame: "Every rating is the same.",
  },
});
