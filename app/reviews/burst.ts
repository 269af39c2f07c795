/** Days to either side of a review within which others count as of the same time. */
export const BURST_DAYS = 7;
/** Fewer are no burst, however quiet the clinic was. */
export const BURST_SIZE = 4;
/** How improbable so many must be at the clinic's own pace. */
export const BURST_TAIL = 1e-3;
/** With this share of proven clients or more it is simply a good month. */
export const BURST_PROOF_SHARE = 0.6;
/** Days before the burst by which the clinic's pace is judged, or as many as it has had reviews for. */
const PACE_DAYS = 180;
/** A clinic that began less than so many days before is new, and has at least the pace of one review in the days of a burst. */
const NEW_CLINIC_DAYS = 30;

/** A review as a point in time. */
export interface Arrival {
  id: string;
  /** Days since 1970 on which it was first written. */
  day: number;
  hasProof: boolean;
}

/** The burst that a review is part of. */
export interface Burst {
  reviews: number;
  withProof: number;
  /** Reviews to be expected in as many days at the clinic's own pace. */
  expected: number;
}

/**
 * P(X >= atLeast) for a Poisson variable of this mean, to about 12 digits. Summed from the small end of the tail where that is the upper one, so that a
 * probability of 1e-20 is no rounding error.
 */
export function poissonTail(mean: number, atLeast: number): number {
  if (atLeast <= 0) return 1;
  if (mean <= 0) return 0;
  let term = Math.exp(atLeast * Math.log(mean) - mean - logFactorial(atLeast));
  if (atLeast <= mean) {
    let below = 0;
    for (let count = atLeast - 1, lower = (term * atLeast) / mean; count >= 0; lower *= count / mean, count -= 1) below += lower;
    return Math.max(0, 1 - below);
  }
  let tail = 0;
  for (let count = atLeast; term > tail * 1e-17; count += 1, term *= mean / count) tail += term;
  return Math.min(1, tail);
}

/** By Stirling's series; exact enough from 10 on, and summed below. */
function logFactorial(n: number): number {
  if (n < 10) {
    let sum = 0;
    for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
    return sum;
  }
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/**
 * The bursts among `members`, by review: at least four within seven days of it, too few of them with proof, and too many beside the review itself for chance
 * at the clinic's own pace. The pace is taken from `all` reviews of the clinic and from days before the burst only, so that nothing written later can make
 * or unmake it; one review more than there were, so that a pace of few is not taken for exact. O(n log n).
 */
export function findBursts(members: readonly Arrival[], all: readonly Arrival[]): Map<string, Burst> {
  const days = sorted(members.map(({ day }) => day));
  const proven = sorted(members.flatMap(({ day, hasProof }) => (hasProof ? day : [])));
  const clinic = sorted(all.map(({ day }) => day));
  const bursts = new Map<string, Burst>();
  for (const { id, day } of members) {
    const [from, to] = [day - BURST_DAYS, day + BURST_DAYS];
    const reviews = countBetween(days, from, to);
    if (reviews < BURST_SIZE) continue;
    const withProof = countBetween(proven, from, to);
    if (withProof >= BURST_PROOF_SHARE * reviews) continue;
    const expected = expectedIn(clinic, from);
    if (poissonTail(expected, reviews - 1) < BURST_TAIL) bursts.set(id, { reviews, withProof, expected });
  }
  return bursts;
}

/** Reviews to be expected in the days of a burst that begins on that day. */
function expectedIn(days: readonly number[], from: number): number {
  const known = from - (days[0] ?? from);
  const before = countBetween(days, from - PACE_DAYS, from - 1) + 1;
  const expected = (before * (2 * BURST_DAYS + 1)) / Math.min(PACE_DAYS, Math.max(NEW_CLINIC_DAYS, known));
  return known < NEW_CLINIC_DAYS ? Math.max(1, expected) : expected;
}

const sorted = (days: number[]): number[] => days.sort((a, b) => a - b);

/** How many of the sorted days lie from `from` to `to`, both included. */
export function countBetween(days: readonly number[], from: number, to: number): number {
  return firstAtLeast(days, to + 1) - firstAtLeast(days, from);
}

function firstAtLeast(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
