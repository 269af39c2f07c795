import type { Day } from "#app/platform/date.ts";
import { decisionLines } from "#app/trust/deductions.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import type { PractitionerFacts, ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";

/** The facts as they would be if one thing were different. Every function returns new facts and leaves the given ones as they are. */
const SCALES = {
  verifiedHours: TS1.credentialScale.trainingHours,
  evidencedYears: TS1.credentialScale.experienceYears,
  trainerYears: TS1.credentialScale.trainerYears,
} as const;

/** More of a verified credential for the one practitioner with whom it adds most; for a first practitioner where none is known. */
export function withMoreCredential(facts: TrustFacts, credential: keyof typeof SCALES, more: number): TrustFacts {
  const known = facts.practitioners.length > 0 ? facts.practitioners : [{ share: 1, verifiedHours: 0, evidencedYears: 0, trainerYears: 0 }];
  const slope = (practitioner: PractitionerFacts) => practitioner.share * Math.exp(-practitioner[credential] / SCALES[credential]);
  const best = known.reduce((found, practitioner) => (slope(practitioner) > slope(found) ? practitioner : found));
  return {
    ...facts,
    practitioners: known.map((practitioner) =>
      practitioner === best ? { ...practitioner, [credential]: practitioner[credential] + more } : practitioner,
    ),
  };
}

export function withMoreOriginalPhotos(facts: TrustFacts, more: number): TrustFacts {
  return { ...facts, photos: { ...facts.photos, original: facts.photos.original + more } };
}

/** Further clients, strongly proven, who give the top rating for a healed result on that day. */
export function withTopReviews(facts: TrustFacts, howMany: number, writtenOn: Day): TrustFacts {
  const further = Array.from(
    { length: howMany },
    (_, index): ReviewFacts => ({
      id: `further review ${index + 1}`,
      client: `further client ${index + 1}`,
      writtenOn,
      stage: "healed",
      overall: 5,
      dimensions: [5, 5, 5, 5, 5, 5],
      provenCorrection: false,
      proof: "V2",
      linkCluster: null,
      suspicion: null,
    }),
  );
  return { ...facts, reviews: [...facts.reviews, ...further] };
}

export function withoutUnverifiedReviews(facts: TrustFacts): TrustFacts {
  return { ...facts, reviews: facts.reviews.filter((review) => review.proof !== "V0") };
}

/** No photo is held to be stolen any more: every such decision has been overturned. */
export function withTheftsOverturned(facts: TrustFacts): TrustFacts {
  return {
    ...facts,
    photos: { ...facts.photos, confirmedStolen: 0 },
    decisions: facts.decisions.filter((decision) => decision.kind !== "stolen_photo"),
  };
}

/** The decision that still takes most points has been overturned; if it is a theft, its photos are no longer held to be stolen. */
export function withLargestDecisionOverturned(facts: TrustFacts, asOf: Day): TrustFacts {
  const lines = decisionLines(facts.decisions, asOf);
  if (lines.length === 0) return facts;
  const { decision: largest } = lines.reduce((found, line) => (line.remaining > found.remaining ? line : found));
  const cleared = largest.kind === "stolen_photo" ? largest.count : 0;
  return {
    ...facts,
    photos: { ...facts.photos, confirmedStolen: Math.max(0, facts.photos.confirmedStolen - cleared) },
    decisions: facts.decisions.filter((decision) => decision !== largest),
  };
}
