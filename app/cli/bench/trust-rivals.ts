import type { MarketClinic } from "#app/cli/bench/trust-market.ts";
import { MARKET_DAY } from "#app/cli/bench/trust-reviewers.ts";
import { daysBetween } from "#app/platform/date.ts";
import { METHOD_DRAFTS } from "#app/trust/method-drafts.ts";
import { liveReviews, ratedResult } from "#app/trust/review-weights.ts";
import { type Ruleset, TS1 } from "#app/trust/ruleset.ts";
import type { ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { hasHeadline, scoreClinic } from "#app/trust/trust-score.ts";

/** What a rule says of a clinic. */
export interface Ranked {
  /** 0 to 100. */
  points: number;
  /** Stands among the clinics with a number; the others come after them. */
  listed: boolean;
  /** Its 90 % interval, where the rule has one. */
  interval: [low: number, high: number] | null;
}

/** A rule that ranks clinics, made for a market: some need the market's mean. */
export interface RankingRule {
  name: string;
  forMarket(market: readonly MarketClinic[]): (facts: TrustFacts) => Ranked;
}

/** Reviews that the mean of a whole market is worth beside a clinic's own. */
const PRIOR_REVIEWS = 10;
/** Days after which a review counts half in the rule of recent reviews, and its prior: seven reviews of 3.5 stars. */
const RECENT_DAYS = 365;
const RECENT_PRIOR = { reviews: 7, result: 62.5 };
/** A result of four stars and more recommends a clinic. */
const POSITIVE_FROM = 75;
const Z_95 = 1.96;
const Z_90 = 1.6449;

const resultsOf = (facts: TrustFacts) => [...liveReviews(facts.reviews, MARKET_DAY).values()].map((review) => ratedResult(review));

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function trustScore(name: string, rules: Ruleset): RankingRule {
  return {
    name,
    forMarket: () => (facts) => {
      const score = scoreClinic(facts, MARKET_DAY, rules);
      return { points: score.score, listed: hasHeadline(score), interval: [score.low, score.high] };
    },
  };
}

/** The mean of the reviews there are, or of those with a proof of treatment alone. */
function meanOf(name: string, counts: (review: ReviewFacts) => boolean): RankingRule {
  const counted = (facts: TrustFacts) => resultsOf({ ...facts, reviews: facts.reviews.filter(counts) });
  return {
    name,
    forMarket(market) {
      const average = mean(market.flatMap(({ facts }) => counted(facts))) ?? 50;
      return (facts) => {
        const results = counted(facts);
        const points = mean(results);
        if (points === null) return { points: average, listed: false, interval: null };
        if (results.length < 2) return { points, listed: true, interval: null };
        const spread = Math.sqrt(sum(results.map((result) => (result - points) ** 2)) / (results.length - 1));
        const half = (Z_90 * spread) / Math.sqrt(results.length);
        return { points, listed: true, interval: [points - half, points + half] };
      };
    },
  };
}

const bayesian: RankingRule = {
  name: "Bayesian average",
  forMarket(market) {
    const average = mean(market.flatMap(({ facts }) => resultsOf(facts))) ?? 50;
    return (facts) => {
      const results = resultsOf(facts);
      const points = (PRIOR_REVIEWS * average + sum(results)) / (PRIOR_REVIEWS + results.length);
      return { points, listed: results.length > 0, interval: null };
    };
  },
};

const wilson: RankingRule = {
  name: "Wilson lower bound",
  forMarket: () => (facts) => {
    const results = resultsOf(facts);
    const n = results.length;
    if (n === 0) return { points: 0, listed: false, interval: null };
    const share = results.filter((result) => result >= POSITIVE_FROM).length / n;
    const middle = share + Z_95 ** 2 / (2 * n);
    const margin = Z_95 * Math.sqrt((share * (1 - share) + Z_95 ** 2 / (4 * n)) / n);
    return { points: (100 * (middle - margin)) / (1 + Z_95 ** 2 / n), listed: true, interval: null };
  },
};

const recent: RankingRule = {
  name: "recency-weighted",
  forMarket: () => (facts) => {
    const live = [...liveReviews(facts.reviews, MARKET_DAY).values()];
    const weights = live.map((review) => 2 ** (-daysBetween(review.writtenOn, MARKET_DAY) / RECENT_DAYS));
    const weighted = sum(live.map((review, place) => (weights[place] ?? 0) * ratedResult(review)));
    const points = (RECENT_PRIOR.reviews * RECENT_PRIOR.result + weighted) / (RECENT_PRIOR.reviews + sum(weights));
    return { points, listed: live.length > 0, interval: null };
  },
};

/** The method in force first, then the five others, then what is drafted. */
export const RULES: readonly RankingRule[] = [
  trustScore(TS1.version, TS1),
  meanOf("plain mean", () => true),
  meanOf("mean of the proven", (review) => review.proof !== "V0"),
  bayesian,
  wilson,
  recent,
  ...METHOD_DRAFTS.map(({ rules }) => trustScore(rules.version, rules)),
];
