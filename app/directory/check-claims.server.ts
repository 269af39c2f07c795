import type { Case } from "#app/cases/case-repository.server.ts";
import type { ClaimAnswer } from "#app/clinics/claim-repository.server.ts";
import type { ClaimRow } from "#app/clinics/profile-repository.server.ts";
import type { TeamMember } from "#app/directory/read-clinic.server.ts";
import type { Day } from "#app/platform/date.ts";
import { type ClaimEvidence, type ClaimVerdict, checkClaim } from "#app/practitioners/claim-arithmetic.ts";

/** A claim with the sum that readers, the clinic and moderators all see alike, and what the clinic said to it. */
export interface CheckedClaim {
  claim: ClaimRow;
  verdict: ClaimVerdict;
  answers: ClaimAnswer[];
}

/** Whether the sum speaks against a claim. */
export const isContradicted = ({ verdict }: Pick<CheckedClaim, "verdict">): boolean =>
  verdict.state === "contradicted" || verdict.state === "not_possible";

/** Holds each claim against the evidence of the person it names, or of the whole team there now together. */
export function checkClaims(
  claims: readonly ClaimRow[],
  answers: readonly ClaimAnswer[],
  team: readonly TeamMember[],
  cases: readonly Pick<Case, "practitionerId">[],
  asOf: Day,
): CheckedClaim[] {
  return claims.map((claim) => {
    const people = team.filter((member) =>
      claim.practitionerId === null ? member.present : member.practitioner.id === claim.practitionerId,
    );
    const documented = cases.filter((one) => claim.practitionerId === null || one.practitionerId === claim.practitionerId).length;
    return {
      claim,
      verdict: checkClaim(claim, pool(people, documented), asOf),
      answers: answers.filter((answer) => answer.claimId === claim.id),
    };
  });
}

function pool(team: readonly TeamMember[], documentedCases: number): ClaimEvidence {
  const training = team.flatMap((member) => member.record.training);
  const ends = training.map((course) => course.endedOn).sort();
  const checked = training.filter((course) => course.acceptedHours !== null);
  return {
    dated: team.flatMap((member) => member.record.dated),
    firstTrainingEndedOn: ends[0] ?? null,
    acceptedHours: checked.length === 0 ? null : team.reduce((sum, member) => sum + member.record.verifiedHours, 0),
    documentedCases,
  };
}
