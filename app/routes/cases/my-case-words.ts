import { rich, words } from "#app/platform/words.ts";

/** What is said at /my-case, by all its parts. */
export const myCaseWords = words({
  en: {
    documentTitle: "Your treatment – Scalpmark",
    yourAnswersAreChanged: "Your answers are changed.",
    itIsTakenDown: "It is taken down: no page, search result or file shows it from now on. You can agree again later.",
    youGetNoFurther: "You get no further mail about this treatment, and an address that was kept for it is deleted.",
    theCaseIsTied: "The case is tied to your account.",
    yourReviewIsNow: "Your review is now printed as confirmed by a case.",
    aModeratorWillLook: "A moderator will look at it. You see the result under your reviews.",
    whatYouSaidIsPrinted: "What you said is printed with the case.",
    whatYouSaidAbout: "What you said about the earlier work is removed.",
    title: "Your treatment",
    lede: (name: string) => `As ${name} states it, and what you said about it.`,
    whatYouConfirmedWasAbout:
      "What you confirmed was about another practitioner or other days. Nothing is confirmed in your name until you answer again below.",
    theClinicHasChanged: "The clinic has changed it since you confirmed it",
    whatTheClinicStates: "What the clinic states",
    thePageThatEverybodySees: "The page that everybody sees",
    nobodySeesAPage: "Nobody sees a page of it.",
    changeMyAnswers: "Change my answers",
    yourAnswers: "Your answers",
    youCanChangeEach: "You can change each of them at any time, for as long as the case is here.",

    // earlier-part.tsx
    youSaid: rich("You said: {name}."),
    takeThatBack: "Take that back",
    youHaveReviewedThisCorrection: rich(
      "You have reviewed {name}. This correction can be proof for that review, once a moderator has looked at it.",
    ),
    useItAsProof: "Use it as proof",
    clinicOrPerson: "Clinic or person",
    look: "Look for it",
    whichOfThese: "Which of these?",
    noneOfThemAsI: (find: string) => `None of them: “${find}” as I wrote it`,
    sayThatItWasTheirWork: "Say that it was their work",
    whoseWorkWasCorrected: "Whose work was corrected?",
    onlyYouCanSay:
      "Only you can say it, and you need not. It is printed as what a client says; a clinic known here is told and may reply once. No score changes by it.",

    // held-case-parts.tsx
    withTheFilesGoes:
      "With the files goes what our software remembers of them: a copy shown by somebody else could then no longer be found. This cannot be undone.",
    theClinicKeepsACase:
      "The clinic keeps a case without pictures in its count. To have it shown again, say yes to “May it be shown?” below.",
    everyPictureOfItGoes:
      "Every picture of it goes from every page, from search and from what our servers keep ready. Your review, if you wrote one, stays.",
    deleteTheFiles: "Delete the files that the clinic sent, too",
    alsoDeleteTheFiles: "Also delete the files that the clinic sent",
    takeItDownNow: "Take it down now",
    itIsNotShown: "It is not shown",
    takeItDown: "Take it down",
    noPageSearchResult: "No page, search result or file shows it.",
    noReasonIsAsked: "No reason is asked, and it happens at once.",
    tieTheCase: rich(
      "Tie the case to your account first. <signUp>Join</signUp> if you have none, and open this page again once your address is verified.",
    ),
    tieItToMyAccount: "Tie it to my account",
    thisCaseIsTied: "This case is tied to an account. Sign in to it to write the review.",
    itIsTied: "It is tied to your account. A review can rest on it once you have said yes to head, practitioner and days above.",
    writeYourReview: (clinicName: string) => `Write your review of ${clinicName}`,
    youHaveWrittenAReview: rich("You have written <href>a review of {clinicName}</href> already."),
    letItRest: "Let it rest on this case",
    theReviewThatRests: "The review that rests on this case",
    yourReview: "Your review",
    aReviewThatRests: "A review that rests on a confirmed case says so, and counts for more than one without proof.",
    noFurtherMailAbout: "No further mail about this",
    mailAbout: "Mail about it",
    weAskHowItWent:
      "We ask how it went once it has healed, and at 6 weeks, 12 and 36 months after the last session. The clinic does not see whether we write to you.",
    thisLinkOpensNothing: "This link opens nothing",
    yourTreatments: "Your treatments",
    itIsNotWhole: "It is not whole, or the case is gone. The link you were shown after you answered has 32 letters and digits at its end.",
    treatmentsThatClinicsEntered: "Treatments that clinics entered, you confirmed, and you tied to your account.",
    notShown: " (not shown)",
    noneYetOpenTheLink: "None yet. Open the link you keep, and tie the case to your account there.",
    signInToSee: rich("<myCase>Sign in</myCase> to see the cases tied to your account, or open the link you keep."),

    // held-case-view.server.ts
    notListedAtPresent: "Not listed at present",
    entered: (treatmentLabel: string, dayOf: string) => `${treatmentLabel}, entered on ${dayOf}`,
    aClinicThatIsGone: "A clinic that is gone",
  },
});
