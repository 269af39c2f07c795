import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/consultation/answers, by all its parts. */
export const consultationAnswersWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `What ${name} said – Scalpmark`,
    keptOnlyYouSee: "Kept. Only you see it.",
    everythingYouWroteDown: "Everything you wrote down here is deleted.",
    clinics: "Clinics",
    questionsToAsk: "Questions to ask",
    title: (name: string) => `What ${name} said`,
    lede: "Written down while you remember it. Only you see this page; it is in your data export and goes with your account.",
    dayOfTheVisit: "Day of the visit",
    anythingElse: "Anything else",
    howYouWereTreated: "How you were treated, what you saw, what you felt.",
    keep: "Keep this",
    deleteWhatIWroteHere: "Delete what I wrote here",
    answers: "Answers",

    // answer-fields.tsx
    said: (place: number) => `said${place}`,
    noLongerOnThisClinics: "No longer on this clinic’s sheet.",
    onItsPage: rich("On its page: <link>{words}</link>"),
    error: "Error:",
    itDiffersFromTheClinics: "It differs from the clinic’s page",

    // differences-part.tsx
    nothingWasSaid: "Nothing was said.",
    whatTheModeratorsWouldRead: "What the moderators would read",
    reportToTheModerators: rich("Report to the moderators<part>: {question}</part>"),
    whatDiffersFromItsPage: "What differs from its page",
    eachStaysAPrivate: "Each stays a private note unless you send it. A moderator reads it, and the clinic is not told who sent it.",
  },
});
