import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /training/:slug, by all its parts. */
export const trainingProviderWords = words({
  en: {
    documentTitle: "Training provider – Scalpmark",
    pageTitle: (name: string) => `${name}: courses and graduates`,
    description: (name: string) =>
      `Courses of ${name} with their hours and modes, who taught them, and where those who took them work now.`,
    clinics: "Clinics",
    lede: "A training provider, as the certificates that were brought here name it. It has no say in this page and pays for nothing.",
    runByGraduate: rich("<link>{name}</link> runs this school and holds a certificate of it. It shows no teaching by anybody else."),
    selfIssued: "Self-issued",
    runBy: "Run by",
    courses: "Courses",
    outcomes: "What became of its graduates",
    outcomesNote: "Of those whose course was accepted. Few people make no outcome of a school.",
    graduate: "Graduate",
    course: "Course",
    hours: "Hours",
    taughtBy: "Taught by",
    worksNowAt: "Works now at",
    selfIssuedTag: "self-issued",
    trainerYears: (years: string) => `, ${years} of evidenced practice on that day`,
    noClinicKnownHere: "No clinic known here",
    graduatesOf: (name: string) => `Graduates of ${name}`,
    newerCourses: "Newer courses",
    olderCourses: "Older courses",
    asOf: (asOf: string) => `As of ${asOf}.`,
    graduates: "Graduates",
    graduatesNote: "Whoever brought a certificate of this provider. Newest course first.",

    // training-provider-view.ts
    country: "Country",
    andMore: (names: number) => `and ${names} more`,
    certificatesBrought: "Certificates brought",
    certificateCount: (records: number) => printCount(records, "certificate"),
    coursesFromTo: (days: string, at: string) => `Courses from ${days} to ${at}.`,
    hoursOfACourse: "Hours of a course",
    hoursAccepted: (mean: string) => `${mean} h accepted on average`,
    hoursClaimed: (mean: string, checkedCount: string, records: string) =>
      `${mean} h claimed on average; ${checkedCount} of ${records} checked.`,
    clinicScores: "Scores of the clinics where they work",
    scoreRange: (median: string, least: string, most: string) => `${median} in the middle, from ${least} to ${most}`,
    notEnoughYet: "Not enough yet",
    clinicScoresNote: (scoredGraduates: number, leastScoredGraduates: number) =>
      `${printCount(scoredGraduates, "graduate")} at a clinic with a score; printed from ${leastScoredGraduates} on.`,
    overallWithProof: "Overall, in reviews with proof that name them",
    of5: (mean: string) => `${mean} of 5`,
    overallWithProofNote: (verifiedReviews: number, leastReviews: number) =>
      `${printCount(verifiedReviews, "review")} with proof; printed from ${leastReviews} on.`,
    neverChecked: "never checked",
    hAccepted: (acceptedHours: string) => `${acceptedHours} h accepted`,
    hClaimed: (claimedHours: string, acceptedHours: string) => `${claimedHours} h claimed, ${acceptedHours}`,
    notProvided: "Not provided",
  },
});
