import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/consultation/answers, by all its parts. */
export const consultationAnswersWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `What ${name} said – Scalpmark`,
    kept: "Kept. Only you see it.",
    deleted: "Everything you wrote down here is deleted.",
    clinics: "Clinics",
    questionsToAsk: "Questions to ask",
    title: (name: string) => `What ${name} said`,
    lede: "Written down while you remember it. Only you see this page; it is in your data export and goes with your account.",
    dayOfTheVisit: "Day of the visit",
    anythingElse: "Anything else",
    anythingElseHint: "How you were treated, what you saw, what you felt.",
    keepThis: "Keep this",
    deleteAll: "Delete what I wrote here",
    answers: "Answers",

    // answer-fields.tsx
    noLongerOnSheet: "No longer on this clinic’s sheet.",
    onItsPage: rich("On its page: <link>{words}</link>"),
    error: "Error:",
    itDiffers: "It differs from the clinic’s page",

    // differences-part.tsx
    nothingWasSaid: "Nothing was said.",
    whatModeratorsWouldRead: "What the moderators would read",
    reportToModerators: rich("Report to the moderators<part>: {question}</part>"),
    whatDiffers: "What differs from its page",
    whatDiffersNote: "Each stays a private note unless you send it. A moderator reads it, and the clinic is not told who sent it.",
  },
});
