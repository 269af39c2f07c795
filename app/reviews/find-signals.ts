import { type Arrival, BURST_DAYS, type Burst, countBetween, findBursts } from "#app/reviews/burst.ts";
import { findClusters, type Links } from "#app/reviews/link-cluster.ts";
import type { ProofClass } from "#app/reviews/proof.ts";
import { type Signal, signal, suspicionOf, withLinkOnce } from "#app/reviews/signal.ts";

/** An account younger than this when it wrote is new. */
const NEW_ACCOUNT_DAYS = 7;
/** Share of new accounts in a burst from which they are a sign. */
const NEW_ACCOUNT_SHARE = 0.85;
/** Stars from the mean of the proven clients. */
const DEVIATION = 1;
/** Fewer proven clients have no mean worth the name. */
const FEWEST_PROVEN = 3;

/** A published review as the search for signs sees it. */
export interface LookedAtReview extends Links {
  /** Days since 1970 on which it was first written. */
  day: number;
  proof: ProofClass;
  /** Of its newest chapter, 1 to 5. */
  overall: number;
  /** Of its author's account on that day. */
  accountAgeDays: number;
  /** Reviews of any clinic, by other people, in the same browser or on the same receipt. */
  sharedDevice: number;
  sharedPayment: number;
  /** How like the earlier text is, 0 to 1; null: it repeats none. */
  likeness: number | null;
  /** Clinics whose people praise this one and whose clients its author's people are; see listReciprocal. */
  reciprocal: number;
}

/** What was found of one review. */
export interface Found {
  signals: Signal[];
  suspicion: { p: number; signals: number } | null;
  /** Ids of the reviews it is counted with, itself among them, in a fixed order; null: by itself. */
  cluster: readonly string[] | null;
}

/**
 * Every sign at the published reviews of one clinic, by review. Pure, and whatever the order of the reviews; O(n log n).
 *
 * A review that is linked to others is judged by what those wrote and when, every other by the clinic at large. So nobody can make a client's review
 * weigh less by writing more of them: timing alone is one family of signs and takes no weight, and the reviews one is linked to are not a rival's to choose.
 */
export function findSignals(reviews: readonly LookedAtReview[]): Map<string, Found> {
  const ordered = [...reviews].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const arrivals = ordered.map(toArrival);
  const clusterOf = new Map<string, string[]>();
  for (const cluster of findClusters(ordered)) for (const id of cluster) clusterOf.set(id, cluster);

  const bursts = findBursts(arrivals, arrivals);
  const clinic = daysOf(ordered);
  const newAround = new Map<string, readonly number[]>();
  for (const cluster of new Set(clusterOf.values())) {
    const linked = new Set(cluster);
    const members = ordered.filter(({ id }) => linked.has(id));
    const own = findBursts(members.map(toArrival), arrivals);
    const newDays = daysOfNew(members);
    for (const id of cluster) {
      newAround.set(id, newDays);
      const burst = own.get(id);
      if (burst) bursts.set(id, burst);
      else bursts.delete(id);
    }
  }

  const found = new Map<string, Found>();
  for (const review of ordered) {
    const signals = withLinkOnce([
      ...timingSignals(review, bursts.get(review.id), newAround.get(review.id) ?? clinic.newDays, clinic),
      ...(review.sharedDevice > 0 ? [signal("device", { others: review.sharedDevice })] : []),
      ...(review.sharedPayment > 0 ? [signal("payment", { others: review.sharedPayment })] : []),
      ...(review.reciprocal > 0 ? [signal("reciprocal", { clinics: review.reciprocal })] : []),
      ...(review.likeness === null ? [] : [signal("near_duplicate", { percent: Math.round(100 * review.likeness) })]),
    ]);
    found.set(review.id, { signals, suspicion: suspicionOf(signals, review.proof), cluster: clusterOf.get(review.id) ?? null });
  }
  return found;
}

const isNew = ({ accountAgeDays }: LookedAtReview) => accountAgeDays < NEW_ACCOUNT_DAYS;

const toArrival = ({ id, day, proof }: LookedAtReview): Arrival => ({ id, day, hasProof: proof !== "V0" });

const daysOfNew = (ordered: readonly LookedAtReview[]) => ordered.flatMap((review) => (isNew(review) ? review.day : []));

interface ClinicDays {
  newDays: readonly number[];
  /** Days of the proven reviews, and the sum of the stars of the first so many of them. */
  provenDays: number[];
  starsUpTo: number[];
}

function daysOf(ordered: readonly LookedAtReview[]): ClinicDays {
  const proven = ordered.filter(({ proof }) => proof !== "V0");
  const starsUpTo = [0];
  for (const { overall } of proven) starsUpTo.push((starsUpTo.at(-1) ?? 0) + overall);
  return { newDays: daysOfNew(ordered), provenDays: proven.map(({ day }) => day), starsUpTo };
}

function timingSignals(review: LookedAtReview, burst: Burst | undefined, newDays: readonly number[], clinic: ClinicDays): Signal[] {
  if (burst === undefined) return [];
  const [from, to] = [review.day - BURST_DAYS, review.day + BURST_DAYS];
  const { reviews, withProof } = burst;
  const expected = Math.round(100 * burst.expected) / 100;
  const signals = [signal("burst", { reviews, withProof, expected, days: to - from + 1 })];
  const accounts = countBetween(newDays, from, to);
  if (isNew(review) && accounts > NEW_ACCOUNT_SHARE * reviews) signals.push(signal("new_accounts", { accounts, reviews }));
  const mean = meanOutside(clinic, from, to);
  if (mean !== null && Math.abs(review.overall - mean) > DEVIATION) {
    signals.push(signal("deviation", { stars: review.overall, mean: Math.round(10 * mean) / 10 }));
  }
  return signals;
}

/** What proven clients say outside these days, in stars: anybody could move another measure. Null: too few of them. */
function meanOutside({ provenDays, starsUpTo }: ClinicDays, from: number, to: number): number | null {
  const before = countBetween(provenDays, Number.NEGATIVE_INFINITY, from - 1);
  const within = countBetween(provenDays, from, to);
  const count = provenDays.length - within;
  if (count < FEWEST_PROVEN) return null;
  const inside = (starsUpTo[before + within] ?? 0) - (starsUpTo[before] ?? 0);
  return ((starsUpTo.at(-1) ?? 0) - inside) / count;
}
