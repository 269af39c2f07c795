import { type Day, isDay } from "#app/platform/date.ts";
import { type Credentials, credentialsOf } from "#app/trust/credentials.ts";
import { deductionOf } from "#app/trust/deductions.ts";
import { quarterOf } from "#app/trust/quarter.ts";
import { type ReviewSums, saturate, sumWitnesses, totalClass } from "#app/trust/review-sums.ts";
import { liveReviews, witnessOf } from "#app/trust/review-weights.ts";
import { constantsHashOf, type Ruleset, TS1 } from "#app/trust/ruleset.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";

/** The parts of a score, in the order in which they are shown and added up. */
export const PARTS = ["base", "training", "experience", "lineage", "photos", "verifiedReviews", "unverifiedReviews", "integrity"] as const;
export type Part = (typeof PARTS)[number];
export type Parts = Record<Part, number>;

export const NOT_ENOUGH_EVIDENCE = "not enough evidence yet";
export const INTEGRITY_WARNING = "integrity warning";
export type Band = (typeof TS1.bands)[number]["band"] | typeof NOT_ENOUGH_EVIDENCE | typeof INTEGRITY_WARNING;

/** A score. All amounts are points from 0 to 100 unless another unit is given. */
export interface TrustScore {
  version: string;
  constantsHash: string;
  /** The day for which it holds. */
  asOf: Day;

  /** theta less the deduction. Not a headline while the band is "not enough evidence yet": see hasHeadline. */
  score: number;
  scoreInTenths: number;
  /** The result an average verified client would report once healed. */
  theta: number;
  /** D */
  deduction: number;
  /** The same decisions as on the day each was made. */
  undiscountedDeduction: number;

  /** 90 % interval, clipped to 0..100, and the standard deviation it comes from. */
  low: number;
  high: number;
  sd: number;
  band: Band;

  /** What was checked, 0 to 100; reviews play no part in it. */
  evidenceLevel: number;
  /** Mean result of the verified reviews, 0 to 100; null without one. Credentials play no part in it. */
  clientResult: number | null;
  /** The same of the unverified reviews. */
  unverifiedResult: number | null;

  /** They sum to `score` exactly, added in the order of PARTS. */
  parts: Parts;
  /** They sum to `scoreInTenths`. */
  partsInTenths: Parts;

  /** m, what the credentials alone let one expect, and the credentials T, Y, L, P and v. */
  prior: { mean: number } & Credentials;
  /** g_v and g_u in witnesses, and N, the weight of everything. */
  verifiedWeight: number;
  unverifiedWeight: number;
  totalWeight: number;
  /** a0, a_v and a_u: what prior and reviews each have of the say; they sum to 1. */
  say: { prior: number; verified: number; unverified: number };
}

/**
 * Scores a clinic by method TS-1, or by the rules of another version.
 *
 * Pure: equal facts and day give an equal score, bit for bit, in whatever order the facts come. Facts dated after `asOf` do not exist yet.
 * The facts must satisfy trustFactsSchema; O(number of reviews). Throws a RangeError if `asOf` is not a day.
 */
export function scoreClinic(facts: TrustFacts, asOf: Day, rules: Ruleset = TS1): TrustScore {
  const live = liveReviews(facts.reviews, asOf);
  return scoreFromSums(facts, sumWitnesses([...live.values()].map((review) => witnessOf(review, rules))), asOf, rules);
}

/** scoreClinic for a clinic whose reviews are kept as sums: adding or removing one review then costs O(1), and the score is the same bit for bit. */
export function scoreFromSums(facts: Omit<TrustFacts, "reviews">, sums: ReviewSums, asOf: Day, rules: Ruleset = TS1): TrustScore {
  if (!isDay(asOf)) throw new RangeError(`"${asOf}" is not a day written YYYY-MM-DD`);
  const credentials = credentialsOf(facts, rules);
  const quarter = quarterOf(asOf);
  const verified = totalClass(sums.verified, quarter, rules);
  const unverified = totalClass(sums.unverified, quarter, rules);

  const verifiedWeight = saturate(verified.weight, rules.ceiling.verified);
  const unverifiedWeight = saturate(unverified.weight, rules.ceiling.unverified);
  const totalWeight = rules.priorWeight + verifiedWeight + unverifiedWeight;
  const say = {
    prior: rules.priorWeight / totalWeight,
    verified: verifiedWeight / totalWeight,
    unverified: unverifiedWeight / totalWeight,
  };

  const gains = {
    base: rules.prior.base,
    training: say.prior * rules.prior.training * credentials.training,
    experience: say.prior * rules.prior.experience * credentials.experience,
    lineage: say.prior * rules.prior.lineage * credentials.lineage,
    photos: say.prior * rules.prior.photos * credentials.photos,
    verifiedReviews: verified.mean === null ? 0 : say.verified * (verified.mean - rules.prior.base),
    unverifiedReviews: unverified.mean === null ? 0 : say.unverified * (unverified.mean - rules.prior.base),
  };
  // theta and score are by definition the parts added up in order: the shown sum can then never differ from them, not even by rounding.
  const theta = sumParts({ ...gains, integrity: 0 });
  const { deduction, undiscounted } = deductionOf(facts.decisions, asOf, theta, rules);
  const parts: Parts = { ...gains, integrity: 0 - deduction };
  const score = sumParts(parts);

  const sd = standardDeviation(totalWeight, say.prior, credentials.verifiedShare, rules);
  const low = Math.max(0, score - rules.interval.z * sd);
  const high = Math.min(100, score + rules.interval.z * sd);
  const scoreInTenths = Math.round(score * 10);

  return {
    version: rules.version,
    constantsHash: constantsHashOf(rules),
    asOf,
    score,
    scoreInTenths,
    theta,
    deduction,
    undiscountedDeduction: undiscounted,
    low,
    high,
    sd,
    band: bandOf({ score, low, verifiedWeight, deduction, verifiedShare: credentials.verifiedShare }, rules),
    evidenceLevel: evidenceLevel(credentials, rules),
    clientResult: verified.mean,
    unverifiedResult: unverified.mean,
    parts,
    partsInTenths: roundToSum(parts, scoreInTenths),
    prior: { mean: rules.prior.base + credentialPoints(credentials, rules), ...credentials },
    verifiedWeight,
    unverifiedWeight,
    totalWeight,
    say,
  };
}

/** Whether the number may be a headline. Otherwise only its interval and parts are shown. */
export function hasHeadline({ band }: Pick<TrustScore, "band">): boolean {
  return band !== NOT_ENOUGH_EVIDENCE;
}

function credentialPoints({ training, experience, lineage, photos }: Credentials, rules: Ruleset): number {
  const most = rules.prior;
  return most.training * training + most.experience * experience + most.lineage * lineage + most.photos * photos;
}

function evidenceLevel(credentials: Credentials, rules: Ruleset): number {
  const { training, experience, lineage, photos } = rules.prior;
  return (100 * credentialPoints(credentials, rules)) / (training + experience + lineage + photos);
}

/** Clients differ from each other, and a prior that rests on few verified credentials may itself be wrong. */
function standardDeviation(totalWeight: number, priorSay: number, verifiedShare: number, rules: Ruleset): number {
  const { clientSpread, priorVariance, unverifiedVariance } = rules.interval;
  return Math.sqrt(clientSpread ** 2 / totalWeight + priorSay ** 2 * (priorVariance + unverifiedVariance * (1 - verifiedShare)));
}

type BandFacts = Pick<TrustScore, "score" | "low" | "verifiedWeight" | "deduction"> & Pick<Credentials, "verifiedShare">;

function bandOf({ score, low, verifiedWeight, deduction, verifiedShare }: BandFacts, rules: Ruleset): Band {
  const enough = rules.enoughEvidence;
  const isEnough =
    verifiedWeight >= enough.verifiedWeight || (verifiedShare >= enough.withVerifiedShare && verifiedWeight >= enough.orVerifiedWeight);
  if (!isEnough) return NOT_ENOUGH_EVIDENCE;
  if (deduction >= rules.integrityWarningFrom) return INTEGRITY_WARNING;
  return rules.bands.find((step) => score >= step.score && low >= step.low)?.band ?? "weak";
}

function sumParts(parts: Parts): number {
  return PARTS.reduce((sum, part) => sum + parts[part], 0);
}

/** The parts in whole tenths that sum to the shown score: each rounded down, then the largest remainders up. */
function roundToSum(parts: Parts, sumInTenths: number): Parts {
  const rounded = Object.fromEntries(PARTS.map((part) => [part, Math.floor(parts[part] * 10)])) as Parts;
  const missing = sumInTenths - PARTS.reduce((sum, part) => sum + rounded[part], 0);
  const byRemainder = [...PARTS].sort((a, b) => parts[b] * 10 - rounded[b] - (parts[a] * 10 - rounded[a]));
  for (const part of byRemainder.slice(0, missing)) rounded[part] += 1;
  return rounded;
}
