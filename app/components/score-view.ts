import { scoreViewWords } from "#app/components/score-view-words.ts";
import { printPoints } from "#app/platform/printed.ts";
import type { TrustScore } from "#app/trust/trust-score.ts";

/** What a page shows of a score at full size. */
export type ScoreView = Pick<TrustScore, "score" | "low" | "high" | "band" | "scoreInTenths" | "deduction">;

/** What a card shows: a listing keeps no more. The score is null while there is not enough evidence for a headline. */
export interface ListedScore extends Pick<TrustScore, "low" | "high" | "band"> {
  score: number | null;
  deduction?: number;
}

/** The printed score split before its decimal mark: "81" and ".2". */
export function scoreFigures(scoreInTenths: number): { whole: string; tenth: string } {
  const printed = printPoints(scoreInTenths, false);
  return { whole: printed.slice(0, -2), tenth: printed.slice(-2) };
}

/** The 90 % interval in words and whole points. */
export function intervalWords({ low, high }: Pick<TrustScore, "low" | "high">): string {
  return scoreViewWords().between(Math.round(low), Math.round(high));
}

/** z of the two-sided 90 % interval. */
const Z90 = 1.6449;

/**
 * How likely the clinic's result reaches each of `steps` equal steps from 0 to 100, from the score and its interval read as a normal distribution.
 * The wider end of the interval gives the spread, since the other may have been clipped at 0 or 100. Falls from 1 towards 0.
 */
export function chancesOfReaching({ score, low, high }: Pick<TrustScore, "score" | "low" | "high">, steps: number): number[] {
  const spread = Math.max(score - low, high - score) / Z90;
  return Array.from({ length: steps }, (_, step) => {
    const at = ((step + 0.5) * 100) / steps;
    if (spread === 0) return score >= at ? 1 : 0;
    return 1 / (1 + Math.exp((-1.702 * (score - at)) / spread));
  });
}
