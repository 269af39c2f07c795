import { orderFreeSum } from "#app/trust/order-free-sum.ts";
import type { ReviewClass, Witness } from "#app/trust/review-weights.ts";
import { type Ruleset, TS1 } from "#app/trust/ruleset.ts";

interface Weighted {
  /** Sum of weights, in thousandths. */
  thousandths: number;
  /** Sum of weight times result, in thousandths times half points. */
  weighted: number;
}

interface Sum extends Weighted {
  reviews: number;
}

interface ClassSums {
  alone: Map<number, Sum>;
  /** By cluster, then by quarter: removing a cluster's oldest member must bring back the quarter it had before. */
  clusters: Map<string, Map<number, Sum>>;
}

/**
 * The reviews of one clinic as integer sums by class, quarter and link cluster. Adding or removing a witness costs O(1), and because the sums
 * are integers a witness that leaves is gone without trace.
 */
export type ReviewSums = Record<ReviewClass, ClassSums>;

/** One quarter of one class. Weights are in witnesses, the mean in points. */
export interface QuarterTotal {
  quarter: number;
  ageInQuarters: number;
  weight: number;
  mean: number;
  /** What age leaves of it, 0 to 1. */
  decay: number;
  /** Weight after saturation and decay. */
  counted: number;
}

/** How a cluster enters: whole, in the quarter of its oldest member, scaled down where its members weigh more than one strong review. */
export interface ClusterTotal {
  quarter: number;
  scale: number;
}

export interface ClassTotal {
  quarters: QuarterTotal[];
  clusters: Map<string, ClusterTotal>;
  /** Sum of the quarters' counted weights, in witnesses. */
  weight: number;
  /** Mean result, 0 to 100; null without reviews, because nobody's result is not a bad result. */
  mean: number | null;
}

export function emptyReviewSums(): ReviewSums {
  return { verified: { alone: new Map(), clusters: new Map() }, unverified: { alone: new Map(), clusters: new Map() } };
}

export function sumWitnesses(witnesses: Iterable<Witness>): ReviewSums {
  const sums = emptyReviewSums();
  for (const witness of witnesses) addWitness(sums, witness);
  return sums;
}

export function addWitness(sums: ReviewSums, witness: Witness): void {
  change(sums, witness, 1);
}

/** Undoes addWitness. Throws if that witness was never added: sums that went wrong must not become a score. */
export function removeWitness(sums: ReviewSums, witness: Witness): void {
  change(sums, witness, -1);
}

function change(sums: ReviewSums, witness: Witness, sign: 1 | -1): void {
  const { alone, clusters } = sums[witness.class];
  const byQuarter = witness.cluster === null ? alone : (clusters.get(witness.cluster) ?? new Map<number, Sum>());
  const before = byQuarter.get(witness.quarter) ?? { reviews: 0, thousandths: 0, weighted: 0 };
  const after = {
    reviews: before.reviews + sign,
    thousandths: before.thousandths + sign * witness.thousandths,
    weighted: before.weighted + sign * witness.thousandths * witness.halfPoints,
  };
  if (after.reviews < 0 || after.thousandths < 0) throw new RangeError("A review was removed from sums that do not hold it");

  if (after.reviews > 0) byQuarter.set(witness.quarter, after);
  else byQuarter.delete(witness.quarter);
  if (witness.cluster === null) return;
  if (byQuarter.size > 0) clusters.set(witness.cluster, byQuarter);
  else clusters.delete(witness.cluster);
}

/** One class as of a quarter: each quarter saturates by itself, then fades with its age, constant inside a quarter. */
export function totalClass(sums: ClassSums, asOfQuarter: number, rules: Ruleset = TS1): ClassTotal {
  const entries = new Map<number, Weighted[]>();
  const enter = (quarter: number, sum: Weighted) => {
    const entered = entries.get(quarter);
    if (entered === undefined) entries.set(quarter, [sum]);
    else entered.push(sum);
  };

  for (const [quarter, sum] of sums.alone) enter(quarter, sum);
  const clusters = new Map<string, ClusterTotal>();
  for (const [cluster, byQuarter] of sums.clusters) {
    const quarter = Math.min(...byQuarter.keys());
    const members = [...byQuarter.values()];
    const thousandths = members.reduce((total, sum) => total + sum.thousandths, 0);
    const weighted = members.reduce((total, sum) => total + sum.weighted, 0);
    const most = 1000 * rules.linkedAccountsWeight;
    const isScaled = thousandths > most;
    clusters.set(cluster, { quarter, scale: isScaled ? most / thousandths : 1 });
    enter(quarter, isScaled ? { thousandths: most, weighted: (most * weighted) / thousandths } : { thousandths, weighted });
  }

  const quarters = [...entries].sort(([a], [b]) => a - b).map(([quarter, entered]) => totalQuarter(quarter, entered, asOfQuarter, rules));
  const weight = quarters.reduce((total, { counted }) => total + counted, 0);
  const weighted = quarters.reduce((total, { counted, mean }) => total + counted * mean, 0);
  return { quarters, clusters, weight, mean: weight > 0 ? weighted / weight : null };
}

function totalQuarter(quarter: number, entered: Weighted[], asOfQuarter: number, rules: Ruleset): QuarterTotal {
  const thousandths = entered.reduce((total, sum) => total + sum.thousandths, 0);
  const weighted = orderFreeSum(entered.map((sum) => sum.weighted));
  const weight = thousandths / 1000;
  const ageInQuarters = asOfQuarter - quarter;
  const decay = 2 ** (-ageInQuarters / rules.reviewHalfLifeQuarters);
  return {
    quarter,
    ageInQuarters,
    weight,
    mean: weighted / (2 * thousandths),
    decay,
    counted: decay * saturate(weight, rules.ceiling.quarter),
  };
}

/** Concave, and below its ceiling for any weight: each further witness counts, and counts less than the one before. */
export function saturate(weight: number, ceiling: number): number {
  return weight / (1 + weight / ceiling);
}
