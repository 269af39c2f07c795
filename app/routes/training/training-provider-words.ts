import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /training/:slug, by all its parts. */
export const trainingProviderWords = words({
  en: {
    documentTitle: "Training provider – Scalpmark",
    coursesAndGraduates: (name: string) => `${name}: courses and graduates`,
    coursesOfWithTheirHours: (name: string) =>
      `Courses of ${name} with their hours and modes, who taught them, and where those who took them work now.`,
    clinics: "Clinics",
    lede: "A training provider, as the certificates that were brought here name it. It has no say in this page and pays for nothing.",
    runsThisSchoolAndHolds: rich(
      "<link>{name}</link> runs this school and holds a certificate of it. It shows no teaching by anybody else.",
    ),
    selfIssued: "Self-issued",
    run: "Run by",
    courses: "Courses",
    whatBecameOfItsGraduates: "What became of its graduates",
    ofThoseWhoseCourse: "Of those whose course was accepted. Few people make no outcome of a school.",
    graduate: "Graduate",
    course: "Course",
    hours: "Hours",
    taught: "Taught by",
    worksNow: "Works now at",
    self: "self-issued",
    ofEvidencedPractice: (years: string) => `, ${years} of evidenced practice on that day`,
    noClinicKnownHere: "No clinic known here",
    graduates: (name: string) => `Graduates of ${name}`,
    newerCourses: "Newer courses",
    olderCourses: "Older courses",
    asOf: (asOf: string) => `As of ${asOf}.`,
    graduates2: "Graduates",
    whoeverBroughtACertificate: "Whoever brought a certificate of this provider. Newest course first.",

    // training-provider-view.ts
    country: "Country",
    andMore: (names: number) => `and ${names} more`,
    certificatesBrought: "Certificates brought",
    certificates: (records: number) => printCount(records, "certificate"),
    coursesFromTo: (days: string, at: string) => `Courses from ${days} to ${at}.`,
    hoursOfACourse: "Hours of a course",
    hAcceptedOnAverage: (mean: string) => `${mean} h accepted on average`,
    hClaimedOnAverage: (mean: string, checkedCount: string, records: string) =>
      `${mean} h claimed on average; ${checkedCount} of ${records} checked.`,
    scoresOfTheClinics: "Scores of the clinics where they work",
    inTheMiddle: (median: string, least: string, most: string) => `${median} in the middle, from ${least} to ${most}`,
    notEnoughYet: "Not enough yet",
    graduatesAtAClinic: (scoredGraduates: number, leastScoredGraduates: number) =>
      `${printCount(scoredGraduates, "graduate")} at a clinic with a score; printed from ${leastScoredGraduates} on.`,
    overallInReviewsWithProof: "Overall, in reviews with proof that name them",
    of5: (mean: string) => `${mean} of 5`,
    reviewsWithProofPrinted: (verifiedReviews: number, leastReviews: number) =>
      `${printCount(verifiedReviews, "review")} with proof; printed from ${leastReviews} on.`,
    neverChecked: "never checked",
    hAccepted: (acceptedHours: string) => `${acceptedHours} h accepted`,
    hClaimed: (claimedHours: string, acceptedHours: string) => `${claimedHours} h claimed, ${acceptedHours}`,
    notProvided: "Not provided",
  },
});
