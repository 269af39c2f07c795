import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug, by all its parts. */
export const clinicWords = words({
  en: {
    documentTitle: "Clinic – Scalpmark",
    whatIsEvidencedAbout: (name: string, short: string) =>
      `What is evidenced about ${name} in ${short}: training, years, photos, reviews and the score.`,
    evidenceAndReviews: (name: string, short: string) => `${name}, ${short}: evidence and reviews`,
    clinics: "Clinics",
    nobodyFromThisClinic: "Nobody from this clinic has claimed this profile. What it says comes from public sources.",
    claimThisProfile: "Claim this profile",
    stepsAgainstThisClinic: "Steps against this clinic",
    decidedByModerators: "Decided by moderators",
    theScore: "The score",
    whatItSaysWhat: "What it says, what is shown",
    claimsWeighNothing: "Claims weigh nothing in the score. Evidence does.",
    theClinicDoesNotSay:
      "The clinic does not say who treats. Ask who will hold the needle, for how long they have done it, and who taught them.",
    notProvided: "Not provided",
    whoHoldsTheNeedle: "Who holds the needle",
    photos: "Photos",
    everyPhotoIsCompared: "Every photo is compared with every other photo known here.",
    prices: "Prices",
    equipmentAndPrices: "Equipment and prices",
    asStatedByTheClinic: "As stated by the clinic.",
    theScoreTakes: rich(
      "The score takes it in within a minute or two. You can add proof at any time under <reviews>your reviews</reviews>, and cover parts of a picture before anybody sees it.",
    ),
    yourReviewIsPublished: "Your review is published.",
    writeAReview: "Write a review",
    complainToTheClinic: "Complain to the clinic",
    nobodyWhoWasTreated: "Nobody who was treated here has told how it went.",
    backToTheNewest: "Back to the newest",
    noReviewsYet: "No reviews yet",
    noMoreReviews: "No more reviews",
    newestReviews: "Newest reviews",
    olderReviews: "Older reviews",
    noOlderReviews: "No older reviews",
    pagesOfReviews: "Pages of reviews",
    reviews: "Reviews",
    newestFirstNeverSorted: "Newest first, never sorted by stars. How each was checked is printed on it.",
    documentsChecked: "Documents checked",
    eachWithItsAge: "Each with its age, and with what it does not prove.",
    decisionsAboutThisClinic: "Decisions about this clinic",
    address: "Address",
    telephone: "Telephone",
    website: "Website",
    theClinicsOwnPage: "The clinic’s own page. We do not answer for what it says.",
    asOf: (asOf: string) => `As of ${asOf}.`,
    reportSomethingOnThisPage: "Report something on this page",
    contact: "Contact",

    // cases-section.tsx
    allCasesByPractitioner: "All cases, by practitioner",
    namedByClientsOfOther: "Named by clients of other clinics",
    whatClientsSayNobody: "What clients say. Nobody here has checked it, and no score changes by it.",
    cases: "Cases",
    oneCaseIsOne: "One case is one treated head with the days of its sessions.",

    // clinic-cases-part.server.ts
    said: (dayOf: string) => ` (said on ${dayOf})`,
    aClientSaysACorrection: (dayOf: string) => `A client says a correction follows work here${dayOf}`,

    // document-view.ts
    notShownSince: "Not shown, since it is private",
    hOfTheClaimed: (accepted: string, claimed: string) => `${accepted} h of the claimed ${claimed} h were accepted.`,

    // ownership-section.tsx
    thisIsMyClinic: "This is my clinic, and somebody else holds its profile",
    whoRunsThisProfile: "Who runs this profile",
    itSaysNothingAbout: "It says nothing about the work, and counts for nothing in the score.",
  },
});
