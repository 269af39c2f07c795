import { rich, words } from "#app/platform/words.ts";

/** What is said at /, by all its parts. */
export const homeWords = words({
  en: {
    scalpmarkScalpMicropigmentation: "Scalpmark: Scalp Micropigmentation clinics, vetted on evidence",
    aPublicDirectoryThatHolds:
      "A public directory that holds what Scalp Micropigmentation clinics claim against evidence: training, dated work, photos and verified reviews.",
    findAScalpMicropigmentation: "Find a Scalp Micropigmentation clinic you can check",
    aPublicDirectory:
      "A public directory that holds what clinics say against what can be shown: who trained them, since when, on whose heads, and what it looks like once healed.",
    anExampleScore81: "An example score, 81.2 of 100. Each dot is a point; the smaller the dot, the less sure the point.",
    newToThisRead: rich("New to this? <guide>Read the guide</guide>."),
    alreadyTreatedAndUnhappy: "Already treated and unhappy?",
    sixThingsPeopleWished: "Six things people wished they had checked",
    clinicsAreListedClaimed: "Clinics are listed, claimed or not",
    whatAClinicSays: "What a clinic says of itself weighs nothing until it is checked. What it leaves out is printed as “Not provided”.",
    evidenceIsDatedAndChecked: "Evidence is dated and checked",
    certificatesLicencesAndPhotos: rich(
      "Certificates, licences and photos are looked at by people, with a date, a method and what it does not prove. Copies of photos are found, and <checkPhoto>anybody can check one</checkPhoto>.",
    ),
    clientsReportOnce: "Clients report once it has healed",
    verifiedReviewsCountMore:
      "Verified reviews count more, healed results count more than fresh ones, and no clinic can hide or delay a review.",
    youWeighUpAndAsk: "You weigh up and ask",
    putClinicsOnAShortlist: rich(
      "Put clinics on a <shortlist>shortlist</shortlist>, set up to four <compare>side by side</compare>, and print the questions that each one’s page leaves open.",
    ),
    howItWorks: "How it works",
    notAPromise: "Not a promise of your result, and not medical advice.",
    notForSaleNobody: "Not for sale: nobody pays for a place, a score or the removal of a review.",
    notAnAverageOfStars: "Not an average of stars. Unverified reviews, however many, move it by 3.5 points at most.",
    notZeroWhereNothing: "Not zero where nothing is known. “Not enough evidence yet” is an answer of its own.",
    whatAScore: "What a score is not",
    clinics: "clinics",
    reviews: "reviews",
    photosChecked: "photos checked",
    publicDecisions: "public decisions",
    seeTheClinics: "See the clinics on a map",
    placesFromGeonamesCc: rich(
      "Places from <geonames>GeoNames</geonames>, CC BY 4.0. Clinics from their own entries, public lists and <copyright>OpenStreetMap contributors</copyright>, ODbL.",
    ),
    inTheDirectory: "In the directory",
    see: (name: string) => `See it at ${name}`,
    howItIsChecked: "How it is checked",

    // stories.ts
    heSaidHeHad: "“He said he had practised for three years.”",
    hisEarliestDatedEvidence: "His earliest dated evidence was five months old. Claims stand beside the evidence, with the sum.",
    heSaidHeHadDone: "“He said he had done over 300 treatments.”",
    theWeeksSinceHis: "The weeks since his course cannot hold them. The hours are added up where the claim is printed.",
    thePhotosWereOfSomebody: "“The photos were of somebody else’s work.”",
    mirroredAndRecolouredTheyStill:
      "Mirrored and recoloured, they still match the clinic whose client it was. People decide, and every copy carries the decision.",
    heWasATattooist: "“He was a tattooist with a tattoo machine.”",
    backgroundMachineNeedle: "Background, machine, needle and pigment are stated or printed as not provided, just as large.",
    heLearnedFromSomeone: "“He learned from someone who had just learned.”",
    whoTaughtWhomAndHow: "Who taught whom, and how experienced the teacher was on the day of the course.",
    itLookedFine: "“It looked fine on the first day.”",
    freshAndHealedResults: "Fresh and healed results are never mixed. Healed ones come first, with the days since the last session.",
  },
});
