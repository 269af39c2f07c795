import { rich, words } from "#app/platform/words.ts";

/** What is said at /my-case, by all its parts. */
export const myCaseWords = words({
  en: {
    documentTitle: "Your treatment – Scalpmark",
    answersChanged: "Your answers are changed.",
    takenDown: "It is taken down: no page, search result or file shows it from now on. You can agree again later.",
    mailStopped: "You get no further mail about this treatment, and an address that was kept for it is deleted.",
    caseTied: "The case is tied to your account.",
    reviewConfirmed: "Your review is now printed as confirmed by a case.",
    proofSent: "A moderator will look at it. You see the result under your reviews.",
    earlierSaid: "What you said is printed with the case.",
    earlierTakenBack: "What you said about the earlier work is removed.",
    title: "Your treatment",
    lede: (name: string) => `As ${name} states it, and what you said about it.`,
    changedByClinicBody:
      "What you confirmed was about another practitioner or other days. Nothing is confirmed in your name until you answer again below.",
    changedByClinic: "The clinic has changed it since you confirmed it",
    whatTheClinicStates: "What the clinic states",
    publicPage: "The page that everybody sees",
    noPublicPage: "Nobody sees a page of it.",
    changeAnswers: "Change my answers",
    yourAnswers: "Your answers",
    yourAnswersNote: "You can change each of them at any time, for as long as the case is here.",

    // earlier-part.tsx
    youSaid: rich("You said: {name}."),
    takeThatBack: "Take that back",
    reviewedCorrection: rich("You have reviewed {name}. This correction can be proof for that review, once a moderator has looked at it."),
    useAsProof: "Use it as proof",
    clinicOrPerson: "Clinic or person",
    lookForIt: "Look for it",
    whichOfThese: "Which of these?",
    asIWroteIt: (find: string) => `None of them: “${find}” as I wrote it`,
    sayItWasTheirs: "Say that it was their work",
    whoseWorkWasCorrected: "Whose work was corrected?",
    earlierNote:
      "Only you can say it, and you need not. It is printed as what a client says; a clinic known here is told and may reply once. No score changes by it.",

    // held-case-parts.tsx
    eraseHint:
      "With the files goes what our software remembers of them: a copy shown by somebody else could then no longer be found. This cannot be undone.",
    notShownBody: "The clinic keeps a case without pictures in its count. To have it shown again, say yes to “May it be shown?” below.",
    takeItDownBody:
      "Every picture of it goes from every page, from search and from what our servers keep ready. Your review, if you wrote one, stays.",
    deleteFiles: "Delete the files that the clinic sent, too",
    alsoDeleteFiles: "Also delete the files that the clinic sent",
    takeItDownNow: "Take it down now",
    notShownTitle: "It is not shown",
    takeItDown: "Take it down",
    notShownNote: "No page, search result or file shows it.",
    takeItDownNote: "No reason is asked, and it happens at once.",
    tieCaseFirst: rich(
      "Tie the case to your account first. <signUp>Join</signUp> if you have none, and open this page again once your address is verified.",
    ),
    tieCase: "Tie it to my account",
    tiedToAnother: "This case is tied to an account. Sign in to it to write the review.",
    confirmFirst: "It is tied to your account. A review can rest on it once you have said yes to head, practitioner and days above.",
    writeYourReview: (clinicName: string) => `Write your review of ${clinicName}`,
    alreadyReviewed: rich("You have written <review>a review of {clinicName}</review> already."),
    restReviewOnCase: "Let it rest on this case",
    restingReview: "The review that rests on this case",
    yourReview: "Your review",
    yourReviewNote: "A review that rests on a confirmed case says so, and counts for more than one without proof.",
    stopMail: "No further mail about this",
    mailAboutIt: "Mail about it",
    mailAboutItNote:
      "We ask how it went once it has healed, and at 6 weeks, 12 and 36 months after the last session. The clinic does not see whether we write to you.",
    deadLinkTitle: "This link opens nothing",
    yourTreatments: "Your treatments",
    deadLinkLede: "It is not whole, or the case is gone. The link you were shown after you answered has 32 letters and digits at its end.",
    yourTreatmentsLede: "Treatments that clinics entered, you confirmed, and you tied to your account.",
    notShown: " (not shown)",
    noneYet: "None yet. Open the link you keep, and tie the case to your account there.",
    signInToSee: rich("<myCase>Sign in</myCase> to see the cases tied to your account, or open the link you keep."),

    // held-case-view.server.ts
    notListed: "Not listed at present",
    treatmentEntered: (treatment: string, day: string) => `${treatment}, entered on ${day}`,
    goneClinic: "A clinic that is gone",
  },
});
