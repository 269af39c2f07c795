import type { DecisionFacts, PractitionerFacts, ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";

/** The as-of day of every trust test, in the quarter 2026 Q4. */
export const AS_OF = "2026-11-23";

export function factsWith(facts: Partial<TrustFacts>): TrustFacts {
  return {
    practitioners: [],
    photos: { original: 0, noMatch: 0, disputed: 0, confirmedStolen: 0 },
    reviews: [],
    decisions: [],
    ...facts,
  };
}

export function practitionerWith(facts: Partial<PractitionerFacts>): PractitionerFacts {
  return { share: 1, verifiedHours: 0, evidencedYears: 0, trainerYears: 0, ...facts };
}

/** A strongly proven review of a healed result, written on the as-of day, with every rating the same. */
export function reviewRated(rating: number, facts: Partial<ReviewFacts> = {}): ReviewFacts {
  return {
    id: "review-1",
    client: `client of ${facts.id ?? "review-1"}`,
    writtenOn: AS_OF,
    stage: "healed",
    overall: rating,
    dimensions: [rating, rating, rating, rating, rating, rating],
    provenCorrection: false,
    proof: "V2",
    linkCluster: null,
    suspicion: null,
    ...facts,
  };
}

/** As many reviews as asked for, alike but for id and client. */
export function reviewsRated(rating: number, howMany: number, facts: Partial<ReviewFacts> = {}): ReviewFacts[] {
  return Array.from({ length: howMany }, (_, index) => reviewRated(rating, { id: `review-${index + 1}`, ...facts }));
}

export function decisionOn(kind: DecisionFacts["kind"], decidedOn: string, count = 1): DecisionFacts {
  return { kind, decidedOn, count };
}
