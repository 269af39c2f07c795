import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by practitioner-view.ts. */
export const practitionerViewWords = words({
  en: {
    worksAtNoClinic: "Works at no clinic that is known here now. The record is theirs and stays.",
    worksAt: (now: string) => `Works at ${now}.`,
    hiddenClinic: "A clinic that is not shown here any more",
    sinceUnknown: "since when is not provided",
    sinceMonth: (startedOn: string) => `since ${startedOn}`,
    untilMonth: (endedOn: string) => `until ${endedOn}`,
    fromTo: (startedOn: string, endedOn: string) => `${startedOn} to ${endedOn}`,
    evidencedPractice: "Evidenced practice",
    evidencedYears: (evidencedYears: number) => printCount(evidencedYears, "year"),
    sinceEvidence: (datedEvidence: string, on: string) => `Since ${datedEvidence} of ${on}.`,
    noDatedEvidence: "Nothing dated shows any practice yet.",
    training: "Training",
    hoursAcceptedOf: (verifiedHours: string, claimed: string) => `${verifiedHours} h accepted of ${claimed} h claimed`,
    hoursUnchecked: (claimed: string) => `${claimed} h are claimed, and nobody has checked them.`,
    evidencedProcedures: "Evidenced procedures",
    proceduresNote: "Treated heads that the client confirmed, that a checked photo shows, or that a verified review tells of.",
    workBeforeSmp: "Work before SMP",
    asStated: "As stated.",
    neverChecked: "never checked",
    hAccepted: (acceptedHours: string) => `${acceptedHours} h accepted`,
    hClaimed: (claimedHours: string, acceptedHours: string) => `${claimedHours} h claimed, ${acceptedHours}`,
    reviews: "Reviews that name them",
    reviewsNote: (verifiedCount: string, reviews: string) => `${verifiedCount} with proof of treatment; ${reviews} of a healed result.`,
    overallWithProof: "Overall, in reviews with proof",
    notEnoughYet: "Not enough yet",
    of5: (reduce: string) => `${reduce} of 5`,
    printedFrom: (leastRatings: number) => `Printed from ${leastRatings} on.`,
    about: (name: string) => `, about ${name}`,
    latestReview: ({ overall, writtenOn, name, verified }: { overall: number; writtenOn: string; name: string; verified: boolean }) =>
      `${overall} of 5, ${writtenOn}${name}${verified ? "" : ", without proof"}`,
  },
});
