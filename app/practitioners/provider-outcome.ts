/** Below these figures a provider's outcome would be the outcome of single people: "not enough yet" is printed. */
export const LEAST_SCORED_GRADUATES = 5;
export const LEAST_REVIEWS = 10;

/** What became of those who were taught somewhere. Null: not enough yet. */
export interface ProviderOutcome {
  /** Scores of the clinics where graduates work now, a graduate once. */
  scores: { graduates: number; least: number; median: number; most: number } | null;
  scoredGraduates: number;
  /** Verified reviews that name a graduate. */
  reviews: { count: number; mean: number } | null;
  verifiedReviews: number;
}

/** `scores`: one per graduate whose clinic has a score; `ratings`: overall, 1 to 5, of each verified review of a graduate. */
export function outcomeOf(scores: readonly number[], ratings: readonly number[]): ProviderOutcome {
  const sorted = [...scores].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return {
    scores:
      sorted.length < LEAST_SCORED_GRADUATES ? null : { graduates: sorted.length, least: sorted[0] ?? 0, median, most: sorted.at(-1) ?? 0 },
    scoredGraduates: sorted.length,
    reviews:
      ratings.length < LEAST_REVIEWS
        ? null
        : { count: ratings.length, mean: ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length },
    verifiedReviews: ratings.length,
  };
}
