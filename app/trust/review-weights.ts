import type { Day } from "#app/platform/date.ts";
import { quarterOf } from "#app/trust/quarter.ts";
import { type Ruleset, TS1 } from "#app/trust/ruleset.ts";
import type { ReviewFacts } from "#app/trust/trust-facts.ts";

/** Reviews with proof of treatment and reviews without are summed apart, and each class has its own ceiling. */
export type ReviewClass = "verified" | "unverified";

/** One review as the score counts it. Weight and result are integers, so that no order of adding and removing can leave a trace. */
export interface Witness {
  class: ReviewClass;
  /** Calendar quarter in which it was written; see quarterOf. */
  quarter: number;
  /** Accounts it is counted together with; null for a V2 review, which stands by itself. */
  cluster: string | null;
  /** Weight in thousandths of a witness. */
  thousandths: number;
  /** Result in half points, 0 to 200. */
  halfPoints: number;
}

export function classOf(review: ReviewFacts): ReviewClass {
  return review.proof === "V0" ? "unverified" : "verified";
}

/** A client's result from 0 (every rating 1) to 100 (every rating 5), before any cap. */
export function ratedResult(review: ReviewFacts, rules: Ruleset = TS1): number {
  const { pointsPerStar, overallCountsAs, dimensions, lowestRating } = rules.result;
  const stars = overallCountsAs * review.overall + review.dimensions.reduce((sum, rating) => sum + rating, 0);
  return pointsPerStar * (stars - lowestRating * (overallCountsAs + dimensions));
}

/** The result that counts: work that had to be corrected elsewhere was not a good result, whatever its client thought on the day. */
export function countedResult(review: ReviewFacts, rules: Ruleset = TS1): number {
  const rated = ratedResult(review, rules);
  return review.provenCorrection ? Math.min(rated, rules.result.capAfterProvenCorrection) : rated;
}

/** What is left of a suspected review's weight: 1 unless several independent signals agree, and never 0. */
export function suspicionWeight({ suspicion }: ReviewFacts, rules: Ruleset = TS1): number {
  if (suspicion === null || suspicion.signals < rules.suspicion.signalsNeeded) return 1;
  return rules.suspicion.steps.find((step) => suspicion.p >= step.p)?.weight ?? 1;
}

/** The accounts a review is counted with. Strong proof outweighs any link: two clients may share a household's tablet. */
export function clusterOf(review: ReviewFacts): string | null {
  return review.proof === "V2" ? null : review.linkCluster;
}

export function witnessOf(review: ReviewFacts, rules: Ruleset = TS1): Witness {
  return {
    class: classOf(review),
    quarter: quarterOf(review.writtenOn),
    cluster: clusterOf(review),
    thousandths: Math.round(1000 * rules.stageWeight[review.stage] * rules.proofWeight[review.proof] * suspicionWeight(review, rules)),
    halfPoints: Math.round(2 * countedResult(review, rules)),
  };
}

/**
 * The one live review of each client, by client: the latest day, then the greatest id. Older ones stay visible as history.
 * A review dated after `asOf` does not exist yet.
 */
export function liveReviews(reviews: readonly ReviewFacts[], asOf: Day): Map<string, ReviewFacts> {
  const live = new Map<string, ReviewFacts>();
  for (const review of reviews) {
    if (review.writtenOn > asOf) continue;
    const known = live.get(review.client);
    if (known === undefined || isLater(review, known)) live.set(review.client, review);
  }
  return live;
}

function isLater(a: ReviewFacts, b: ReviewFacts): boolean {
  return a.writtenOn === b.writtenOn ? a.id > b.id : a.writtenOn > b.writtenOn;
}
