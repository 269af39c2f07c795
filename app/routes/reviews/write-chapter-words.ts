import { words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/chapter. */
export const writeChapterWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `A chapter on your treatment at ${name} – Scalpmark`,
    yourAccount: "Your account",
    yourReviews: "Your reviews",
    title: (name: string) => `How it is now: ${name}`,
    lede: "A new chapter stands beside what you wrote before. Nothing is overwritten, and the newest chapter counts in the score, whether it is better or worse.",
    openYourReview: "Open your review",
    treatment: "Treatment",
    whoHeldTheNeedle: "Who held the needle",
    yourCase: "Case",
    confirmedByYou: "Confirmed by you",
    yourLastChapter: "Your last chapter",
    lastSession: "Date of the last session, if this is wrong",
    lastSessionHint: (on: string, since: string) =>
      `Counted from ${on}: today is ${since}. Later touch-ups do not count; tell of them in your words.`,
    sessionsByNow: "Number of sessions by now",
    sessionsBefore: (sessions: number) => `Stands at ${sessions}. Only if it has changed.`,
    yourTreatment: "Your treatment",
    yourTreatmentNote: "As your review says it. This does not change.",
  },
});
