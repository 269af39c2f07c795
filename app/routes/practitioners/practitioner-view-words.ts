import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by practitioner-view.ts. */
export const practitionerViewWords = words({
  en: {
    worksAtNoClinic: "Works at no clinic that is known here now. The record is theirs and stays.",
    worksAt: (clinics: string) => `Works at ${clinics}.`,
    hiddenClinic: "A clinic that is not shown here any more",
    sinceUnknown: "since when is not provided",
    sinceMonth: (startedOn: string) => `since ${startedOn}`,
    untilMonth: (endedOn: string) => `until ${endedOn}`,
    fromTo: (startedOn: string, endedOn: string) => `${startedOn} to ${endedOn}`,
    evidencedPractice: "Evidenced practice",
    evidencedYears: (years: number) => printCount(years, "year"),
    sinceEvidence: (evidence: string, on: string) => `Since ${evidence} of ${on}.`,
    noDatedEvidence: "Nothing dated shows any practice yet.",
    training: "Training",
    hoursAcceptedOf: (accepted: string, claimed: string) => `${accepted} h accepted of ${claimed} h claimed`,
    hoursUnchecked: (claimed: string) => `${claimed} h are claimed, and nobody has checked them.`,
    evidencedProcedures: "Evidenced procedures",
    proceduresNote: "Treated heads that the client confirmed, that a checked photo shows, or that a verified review tells of.",
    workBeforeSmp: "Work before SMP",
    asStated: "As stated.",
    courseHours: (claimed: string, accepted: string | null) =>
      `${claimed} h claimed, ${accepted === null ? "never checked" : `${accepted} h accepted`}`,
    reviews: "Reviews that name them",
    noReviews: "None",
    reviewsNote: (verified: string, healed: string) => `${verified} with proof of treatment; ${healed} of a healed result.`,
    overallWithProof: "Overall, in reviews with proof",
    notEnoughYet: "Not enough yet",
    of5: (mean: string) => `${mean} of 5`,
    printedFrom: (least: number) => `Printed from ${least} on.`,
    latestReview: ({
      overall,
      writtenOn,
      clinic,
      verified,
    }: {
      overall: number;
      writtenOn: string;
      clinic: string | null;
      verified: boolean;
    }) => `${overall} of 5, ${writtenOn}${clinic === null ? "" : `, about ${clinic}`}${verified ? "" : ", without proof"}`,
  },
});
