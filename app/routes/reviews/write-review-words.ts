import { words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/review, by all its parts. */
export const writeReviewWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `Review ${name} – Scalpmark`,
    treatmentEntered: (treatment: string, day: string) => `${treatment}, entered on ${day}`,
    clinics: "Clinics",
    title: (name: string) => `Your treatment at ${name}`,
    lede: "Take your time. Your review is published at once, good or bad. The clinic can reply to it, and can neither remove it nor see your e-mail address.",
    openYourReview: "Open your review",
    backTo: (name: string) => `Back to ${name}`,
    browserMark:
      "When you send it, a random mark is kept in this browser for 400 days. It says nothing about you, and serves only to notice many reviews written in one browser.",

    // review-fields.tsx
    whatDidYouHaveDone: "What did you have done?",
    chooseOne: "Choose one",
    yourConfirmedCase: "Your confirmed case",
    yourConfirmedCaseHint: "Your review then rests on it: that is proof of treatment, and no receipt is needed besides.",
    noneOfThese: "None of these",
    whoHeldTheNeedle: "Who held the needle?",
    practitionerUnknown: "I do not know, or somebody else",
    lastSession: "Date of your last session, if you know it",
    lastSessionHint: "A result looks different in its first weeks, so readers are told how long ago it was. The date itself is not shown.",
    timeAgo: "Or about how long ago it was",
    iGaveTheDate: "I gave the date",
    sessions: "Number of sessions",
    yourTreatment: "Your treatment",
  },
});
