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
    asOf: (day: string) => `As of ${day}.`,
    graduates: "Graduates",
    graduatesNote: "Whoever brought a certificate of this provider. Newest course first.",

    // training-provider-view.ts
    country: "Country",
    andMore: (more: number) => `and ${more} more`,
    certificatesBrought: "Certificates brought",
    certificateCount: (count: number) => printCount(count, "certificate"),
    coursesFromTo: (first: string, last: string) => `Courses from ${first} to ${last}.`,
    hoursOfACourse: "Hours of a course",
    hoursAccepted: (mean: string) => `${mean} h accepted on average`,
    hoursClaimed: (mean: string, checked: string, courses: string) => `${mean} h claimed on average; ${checked} of ${courses} checked.`,
    clinicScores: "Scores of the clinics where they work",
    scoreRange: (median: string, least: string, most: string) => `${median} in the middle, from ${least} to ${most}`,
    notEnoughYet: "Not enough yet",
    clinicScoresNote: (graduates: number, least: number) =>
      `${printCount(graduates, "graduate")} at a clinic with a score; printed from ${least} on.`,
    overallWithProof: "Overall, in reviews with proof that name them",
    of5: (mean: string) => `${mean} of 5`,
    overallWithProofNote: (reviews: number, least: number) => `${printCount(reviews, "review")} with proof; printed from ${least} on.`,
    courseHours: (claimed: string, accepted: string | null) =>
      `${claimed} h claimed, ${accepted === null ? "never checked" : `${accepted} h accepted`}`,
    notProvided: "Not provided",
  },
});
