import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug, by all its parts. */
export const clinicWords = words({
  en: {
    documentTitle: "Clinic – Scalpmark",
    description: (name: string, short: string) =>
      `What is evidenced about ${name} in ${short}: training, years, photos, reviews and the score.`,
    sharedTitle: (name: string, short: string) => `${name}, ${short}: evidence and reviews`,
    clinics: "Clinics",
    unclaimed: "Nobody from this clinic has claimed this profile. What it says comes from public sources.",
    claimThisProfile: "Claim this profile",
    stepsAgainstThisClinic: "Steps against this clinic",
    decidedByModerators: "Decided by moderators",
    scoreTitle: "The score",
    claimsTitle: "What it says, what is shown",
    claimsNote: "Claims weigh nothing in the score. Evidence does.",
    nobodyNamed: "The clinic does not say who treats. Ask who will hold the needle, for how long they have done it, and who taught them.",
    notProvided: "Not provided",
    whoHoldsTheNeedle: "Who holds the needle",
    photos: "Photos",
    photosNote: "Every photo is compared with every other photo known here.",
    prices: "Prices",
    equipmentAndPrices: "Equipment and prices",
    equipmentNote: "As stated by the clinic.",
    reviewPublishedNote: rich(
      "The score takes it in within a minute or two. You can add proof at any time under <reviews>your reviews</reviews>, and cover parts of a picture before anybody sees it.",
    ),
    reviewPublished: "Your review is published.",
    writeAReview: "Write a review",
    complainToTheClinic: "Complain to the clinic",
    noReviewsYetNote: "Nobody who was treated here has told how it went.",
    backToTheNewest: "Back to the newest",
    noReviewsYet: "No reviews yet",
    noMoreReviews: "No more reviews",
    newestReviews: "Newest reviews",
    olderReviews: "Older reviews",
    noOlderReviews: "No older reviews",
    pagesOfReviews: "Pages of reviews",
    reviews: "Reviews",
    reviewsNote: "Newest first, never sorted by stars. How each was checked is printed on it.",
    documentsChecked: "Documents checked",
    documentsNote: "Each with its age, and with what it does not prove.",
    decisions: "Decisions about this clinic",
    address: "Address",
    telephone: "Telephone",
    website: "Website",
    websiteNote: "The clinic’s own page. We do not answer for what it says.",
    asOf: (asOf: string) => `As of ${asOf}.`,
    report: "Report something on this page",
    contact: "Contact",

    // cases-section.tsx
    allCases: "All cases, by practitioner",
    namedElsewhere: "Named by clients of other clinics",
    namedElsewhereNote: "What clients say. Nobody here has checked it, and no score changes by it.",
    cases: "Cases",
    casesNote: "One case is one treated head with the days of its sessions.",

    // clinic-cases-part.server.ts
    correctionNamed: (day: string | null) => `A client says a correction follows work here${day === null ? "" : ` (said on ${day})`}`,

    // document-view.ts
    notShownPrivate: "Not shown, since it is private",
    hoursAccepted: (accepted: string, claimed: string) => `${accepted} h of the claimed ${claimed} h were accepted.`,

    // ownership-section.tsx
    thisIsMine: "This is my clinic, and somebody else holds its profile",
    whoRunsThisProfile: "Who runs this profile",
    ownershipNote: "It says nothing about the work, and counts for nothing in the score.",
  },
});
