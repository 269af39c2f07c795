import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by practitioner-view.ts. */
export const practitionerViewWords = words({
  en: {
    worksAtNoClinic: "Works at no clinic that is known here now. The record is theirs and stays.",
    works: (now: string) => `Works at ${now}.`,
    aClinicThatIsNotShown: "A clinic that is not shown here any more",
    sinceWhenIsNotProvided: "since when is not provided",
    since: (startedOn: string) => `since ${startedOn}`,
    until: (endedOn: string) => `until ${endedOn}`,
    to: (startedOn: string, endedOn: string) => `${startedOn} to ${endedOn}`,
    evidencedPractice: "Evidenced practice",
    years: (evidencedYears: number) => printCount(evidencedYears, "year"),
    sinceOf: (datedEvidence: string, on: string) => `Since ${datedEvidence} of ${on}.`,
    nothingDatedShowsAny: "Nothing dated shows any practice yet.",
    training: "Training",
    hAcceptedOfHClaimed: (verifiedHours: string, claimed: string) => `${verifiedHours} h accepted of ${claimed} h claimed`,
    hAreClaimedAndNobody: (claimed: string) => `${claimed} h are claimed, and nobody has checked them.`,
    evidencedProcedures: "Evidenced procedures",
    treatedHeadsThatTheClient: "Treated heads that the client confirmed, that a checked photo shows, or that a verified review tells of.",
    workBeforeSmp: "Work before SMP",
    asStated: "As stated.",
    neverChecked: "never checked",
    hAccepted: (acceptedHours: string) => `${acceptedHours} h accepted`,
    hClaimed: (claimedHours: string, acceptedHours: string) => `${claimedHours} h claimed, ${acceptedHours}`,
    reviewsThatNameThem: "Reviews that name them",
    withProofOfTreatment: (verifiedCount: string, reviews: string) =>
      `${verifiedCount} with proof of treatment; ${reviews} of a healed result.`,
    overallInReviewsWithProof: "Overall, in reviews with proof",
    notEnoughYet: "Not enough yet",
    of5: (reduce: string) => `${reduce} of 5`,
    printed: (leastRatings: number) => `Printed from ${leastRatings} on.`,
    about: (name: string) => `, about ${name}`,
    of: ({ overall, writtenOn, name, verified }: { overall: number; writtenOn: string; name: string; verified: boolean }) =>
      `${overall} of 5, ${writtenOn}${name}${verified ? "" : ", without proof"}`,
  },
});
