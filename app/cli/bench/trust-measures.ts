import type { MarketClinic } from "#app/cli/bench/trust-market.ts";
import { MARKET_DAY } from "#app/cli/bench/trust-reviewers.ts";
import { mean, type Ranked, type RankingRule } from "#app/cli/bench/trust-rivals.ts";
import { addDays } from "#app/platform/date.ts";
import type { ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";

/** How one rule does on one market. Null: nothing of the kind in this market, or the rule has no such thing. */
export interface TrustFigures {
  /** Spearman's, with the true quality, over all clinics. */
  rankCorrelation: number | null;
  /** Per cent of the clients of each town's first clinic who are botched. */
  botchAtTop: number | null;
  /** Per cent of towns whose first clinic is dishonest. */
  dishonestOnTop: number | null;
  /** Pounds for 5 points more, the median clinic; Infinity: not to be had. */
  costOfFive: number | null;
  /** Points that 50 one-star reviews without proof take from a good clinic, the median one. */
  bombDamage: number | null;
  /** Places of 100 that a good newcomer stands below where it ought to. */
  newcomersPushed: number | null;
  /** Per cent of clinics whose true quality lies in the 90 % interval. */
  coverage: number | null;
}

/** What is paid for a five-star review from an account of its own, and for one with a forged receipt that is accepted. */
const PRICE = { V0: 10, V1: 60 } as const;
const MOST_BOUGHT = { V0: 500, V1: 128 } as const;
const WANTED = 5;
const BOMBS = 50;
/** Clinics of each market for which buying and bombing are worked out. */
const SAMPLE = 12;

export function measureRule(rule: RankingRule, market: readonly MarketClinic[]): TrustFigures {
  const rank = rule.forMarket(market);
  const seen = market.map((clinic) => ({ clinic, ...rank(clinic.facts) }));
  const areas = new Set(market.map((clinic) => clinic.area));
  const tops = [...areas].flatMap((area) => seen.filter(({ clinic }) => clinic.area === area).sort(better)[0] ?? []);
  const byPoints = placesOf(seen.map((one) => one.points));
  const byQuality = placesOf(market.map((clinic) => clinic.quality));
  const newcomers = market.flatMap((clinic, place) =>
    clinic.newcomer && clinic.honest && (byQuality[place] ?? 0) > (2 / 3) * market.length
      ? (100 * ((byQuality[place] ?? 0) - (byPoints[place] ?? 0))) / market.length
      : [],
  );
  const intervals = seen.filter((one) => one.interval !== null);
  const covered = intervals.filter(({ interval, clinic }) => interval && interval[0] <= clinic.quality && clinic.quality <= interval[1]);
  const middling = market.filter(
    (_, place) => (byQuality[place] ?? 0) > 0.3 * market.length && (byQuality[place] ?? 0) < 0.7 * market.length,
  );
  const good = market.filter((clinic, place) => clinic.honest && !clinic.newcomer && (byQuality[place] ?? 0) > (2 / 3) * market.length);
  return {
    rankCorrelation: correlation(byPoints, byQuality),
    botchAtTop: mean(tops.map(({ clinic }) => 100 * clinic.botch)),
    dishonestOnTop: mean(tops.map(({ clinic }) => (clinic.honest ? 0 : 100))),
    costOfFive: median(middling.slice(0, SAMPLE).map(({ facts }) => costOfFive(rank, facts))),
    bombDamage: median(good.slice(0, SAMPLE).map(({ facts }) => rank(facts).points - rank(withBought(facts, BOMBS, "V0", 1)).points)),
    newcomersPushed: mean(newcomers),
    coverage: intervals.length === 0 ? null : (100 * covered.length) / intervals.length,
  };
}

const better = (a: Ranked, b: Ranked) => Number(b.listed) - Number(a.listed) || b.points - a.points;

/** The cheaper of the two ways to gain the wanted points, if nobody ever finds out. */
function costOfFive(rank: (facts: TrustFacts) => Ranked, facts: TrustFacts): number {
  const { points } = rank(facts);
  const gains = (count: number, proof: "V0" | "V1") => rank(withBought(facts, count, proof, 5)).points - points >= WANTED;
  const costs = (["V0", "V1"] as const).map((proof) => {
    if (!gains(MOST_BOUGHT[proof], proof)) return Number.POSITIVE_INFINITY;
    let [few, enough] = [0, MOST_BOUGHT[proof] as number];
    while (enough - few > 1) {
      const middle = (few + enough) >> 1;
      if (gains(middle, proof)) enough = middle;
      else few = middle;
    }
    return enough * PRICE[proof];
  });
  return Math.min(...costs);
}

/** With reviews by that many accounts which nothing links or gives away: praise spread over a year, an attack within three weeks. */
export function withBought(facts: TrustFacts, count: number, proof: "V0" | "V1", rating: 1 | 5): TrustFacts {
  const days = rating === 5 ? 360 : 21;
  const bought = Array.from({ length: count }, (_, place): ReviewFacts => {
    const id = `bought ${rating} ${place}`;
    return {
      id,
      client: id,
      writtenOn: addDays(MARKET_DAY, -Math.floor((days * place) / count)),
      stage: "healed",
      overall: rating,
      dimensions: [rating, rating, rating, rating, rating, rating],
      provenCorrection: false,
      proof,
      linkCluster: null,
      suspicion: null,
    };
  });
  return { ...facts, reviews: [...facts.reviews, ...bought] };
}

/** The place of each value from 1, the least; equal values share the mean of their places. */
function placesOf(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const places = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end += 1;
    for (let at = start; at <= end; at += 1) places[order[at]?.index ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return places;
}

function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [meanA, meanB] = [mean(a) ?? 0, mean(b) ?? 0];
  const both = a.reduce((total, value, place) => total + (value - meanA) * ((b[place] ?? 0) - meanB), 0);
  const square = (values: readonly number[], around: number) => values.reduce((total, value) => total + (value - around) ** 2, 0);
  const spread = Math.sqrt(square(a, meanA) * square(b, meanB));
  return spread === 0 ? null : both / spread;
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return lower === upper ? upper : (lower + upper) / 2;
}
