import { printPoints } from "#app/platform/printed.ts";

/** What pages show of a stored score: the shape of a TS-1 result, in points of 0 to 100 except where named. */
export interface ScoreView {
  score: number;
  /** Ends of the 90 % interval. */
  low: number;
  high: number;
  band: "excellent" | "good" | "fair" | "weak" | "integrity warning" | "not enough evidence yet";
  /** The score as printed, in integer tenths. */
  scoreInTenths: number;
  /** Points taken off by upheld decisions. */
  deduction: number;
}

/** The printed score split at its decimal point: 81 and 2 for 81.2. */
export function scoreFigures(scoreInTenths: number): { whole: string; tenth: string } {
  const [whole = "", tenth = ""] = printPoints(scoreInTenths, false).split(".");
  return { whole, tenth };
}

/** The band or state as a label: "Not enough evidence yet". */
export function bandLabel(band: ScoreView["band"]): string {
  return band[0]?.toUpperCase() + band.slice(1);
}

/** The 90 % interval in words and whole points. */
export function intervalWords({ low, high }: Pick<ScoreView, "low" | "high">): string {
  return `between ${Math.round(low)} and ${Math.round(high)}`;
}

/** z of the two-sided 90 % interval. */
const Z90 = 1.6449;

/**
 * How likely the clinic's result reaches each of `steps` equal steps from 0 to 100, from the score and its interval read as a normal distribution.
 * The wider end of the interval gives the spread, since the other may have been clipped at 0 or 100. Falls from 1 towards 0.
 */
export function chancesOfReaching({ score, low, high }: Pick<ScoreView, "score" | "low" | "high">, steps: number): number[] {
  const spread = Math.max(score - low, high - score) / Z90;
  return Array.from({ length: steps }, (_, step) => {
    const at = ((step + 0.5) * 100) / steps;
    if (spread === 0) return score >= at ? 1 : 0;
    return 1 / (1 + Math.exp((-1.702 * (score - at)) / spread));
  });
}
