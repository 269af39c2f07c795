import type { Day } from "#app/platform/date.ts";
import { printCount, printDecimal, printNumber } from "#app/platform/printed.ts";
import {
  withLargestDecisionOverturned,
  withMoreCredential,
  withMoreOriginalPhotos,
  withoutUnverifiedReviews,
  withTheftsOverturned,
  withTopReviews,
} from "#app/trust/changed-facts.ts";
import { orderFreeSum } from "#app/trust/order-free-sum.ts";
import { sumWitnesses } from "#app/trust/review-sums.ts";
import { liveReviews, witnessOf } from "#app/trust/review-weights.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import type { PractitionerFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic, scoreFromSums, type TrustScore } from "#app/trust/trust-score.ts";

export type ReasonCode = "T01" | "T02" | "Y01" | "Y02" | "L01" | "L02" | "P01" | "P02" | "R01" | "R02" | "R03" | "I01";

/** Why a score is not higher, and what would raise it. */
export interface Reason {
  code: ReasonCode;
  /** Points between the score and what it would be were this at its best. */
  pointsLost: number;
  sentence: string;
  /** One thing that would change it; its points are those of the score computed with that change. */
  change: { sentence: string; points: number };
}

const MOST_REASONS = 4;
/** Points. A smaller loss does not show in a score of tenths. */
const SMALLEST_LOSS = 0.1;

interface Candidate {
  code: ReasonCode;
  pointsLost: number;
  sentence: string;
  changed: TrustFacts;
  change: (points: string) => string;
}

/** Where the points between the score and 100 are. The amounts sum to 100 less the score. */
export function pointsLost({ say, prior, clientResult, unverifiedResult, deduction }: TrustScore) {
  const { base, training, experience, lineage, photos } = TS1.prior;
  return {
    training: say.prior * training * (1 - prior.training),
    experience: say.prior * experience * (1 - prior.experience),
    lineage: say.prior * lineage * (1 - prior.lineage),
    photos: say.prior * photos * (1 - prior.photos),
    /** What no credential can earn: only clients' reports can. */
    fewReviews: say.prior * (100 - base - training - experience - lineage - photos),
    verifiedReviews: say.verified * (100 - (clientResult ?? 100)),
    unverifiedReviews: say.unverified * (100 - (unverifiedResult ?? 100)),
    integrity: deduction,
  };
}

/**
 * The at most four reasons that cost a clinic most, worst first. `score` must be scoreClinic(facts, asOf). Pure; costs one more scoring for each
 * reason considered, at most eight.
 */
export function scoreReasons(facts: TrustFacts, score: TrustScore, asOf: Day): Reason[] {
  // The reviews are gone through once for all changes that leave them as they are.
  const sums = sumWitnesses([...liveReviews(facts.reviews, asOf).values()].map((review) => witnessOf(review)));
  const scoreOf = (changed: TrustFacts) =>
    changed.reviews === facts.reviews ? scoreFromSums(changed, sums, asOf) : scoreClinic(changed, asOf);
  return [...credentialCandidates(facts, score), ...reviewCandidates(facts, score, asOf), ...integrityCandidates(facts, score, asOf)]
    .filter((candidate) => candidate.pointsLost >= SMALLEST_LOSS)
    .sort((a, b) => b.pointsLost - a.pointsLost)
    .slice(0, MOST_REASONS)
    .map(({ code, pointsLost, sentence, changed, change }) => {
      const points = scoreOf(changed).score - score.score;
      return { code, pointsLost, sentence, change: { sentence: change(pointsText(points)), points } };
    });
}

function credentialCandidates(facts: TrustFacts, { prior, ...score }: TrustScore): Candidate[] {
  const lost = pointsLost({ prior, ...score });
  const { practitioners, photos } = facts;
  const averaged = practitioners.length > 1 ? ", averaged over who treats how many clients" : "";
  const forOne = practitioners.length > 1 ? " for one practitioner" : "";
  const candidates: Candidate[] = [
    {
      code: prior.training === 0 ? "T01" : "T02",
      pointsLost: lost.training,
      sentence:
        prior.training === 0
          ? "No training is shown by accepted evidence."
          : `Accepted evidence shows ${amountText(average(practitioners, "verifiedHours"), "hour")} of training${averaged}.`,
      changed: withMoreCredential(facts, "verifiedHours", 100),
      change: (points) => `A verified 100-hour course${forOne} would add ${points}.`,
    },
    {
      code: prior.experience === 0 ? "Y01" : "Y02",
      pointsLost: lost.experience,
      sentence:
        prior.experience === 0
          ? "No year of practice is shown by dated evidence."
          : `Dated evidence shows ${amountText(average(practitioners, "evidencedYears"), "year")} of practice${averaged}.`,
      changed: withMoreCredential(facts, "evidencedYears", 1),
      change: (points) => `Dated evidence of one more year of practice${forOne} would add ${points}.`,
    },
    {
      code: prior.lineage === 0 ? "L01" : "L02",
      pointsLost: lost.lineage,
      sentence:
        prior.lineage === 0
          ? "Nothing shows that the trainer had practised before teaching."
          : `The trainer had ${amountText(average(practitioners, "trainerYears"), "evidenced year")} of practice on the course's date${averaged}.`,
      changed: withMoreCredential(facts, "trainerYears", 5),
      change: (points) => `Evidence of five more years of the trainer's practice before the course${forOne} would add ${points}.`,
    },
  ];
  const stolen = photos.confirmedStolen;
  candidates.push(
    stolen > 0
      ? {
          code: "P02",
          pointsLost: lost.photos,
          sentence: `${countText(stolen, "photo is", "photos are")} confirmed stolen, so none of this clinic's photos counts.`,
          changed: withTheftsOverturned(facts),
          change: (points) => `Only an appeal that overturns this would give back ${points}, the deduction for it included.`,
        }
      : {
          code: "P01",
          pointsLost: lost.photos,
          sentence: `${countText(photos.original, "photo is", "photos are")} proved original.`,
          changed: withMoreOriginalPhotos(facts, 5),
          change: (points) => `Five more photos proved original would add ${points}.`,
        },
  );
  return candidates;
}

function reviewCandidates(facts: TrustFacts, score: TrustScore, asOf: Day): Candidate[] {
  const lost = pointsLost(score);
  const { clientResult, unverifiedResult, verifiedWeight } = score;
  const candidates: Candidate[] = [];
  if (clientResult !== null) {
    candidates.push({
      code: "R01",
      pointsLost: lost.verifiedReviews,
      sentence: `Verified clients rate their results ${Math.round(clientResult)} out of 100.`,
      changed: withTopReviews(facts, 1, asOf),
      change: (points) => `One more client with strong proof and the top rating for a healed result would add ${points}.`,
    });
  }
  // Few: what clients report has less of a say than what was expected before any of them did.
  if (verifiedWeight < TS1.priorWeight) {
    candidates.push({
      code: "R02",
      pointsLost: lost.fewReviews,
      sentence: clientResult === null ? "No verified client has reported yet." : "Few verified clients have reported lately.",
      changed: withTopReviews(facts, 3, asOf),
      change: (points) => `Three clients with strong proof and the top rating for healed results would add ${points}.`,
    });
  }
  const withoutThem = withoutUnverifiedReviews(facts);
  if (unverifiedResult !== null && unverifiedResult < TS1.prior.base && scoreClinic(withoutThem, asOf).score > score.score) {
    candidates.push({
      code: "R03",
      pointsLost: lost.unverifiedReviews,
      sentence: `Reviewers without proof of treatment rate their results ${Math.round(unverifiedResult)} out of 100.`,
      changed: withoutThem,
      change: (points) => `Without any unverified review the score would be higher by ${points}.`,
    });
  }
  return candidates;
}

function integrityCandidates(facts: TrustFacts, score: TrustScore, asOf: Day): Candidate[] {
  if (score.deduction === 0) return [];
  const upheld = facts.decisions.filter((decision) => decision.decidedOn <= asOf).length;
  return [
    {
      code: "I01",
      pointsLost: pointsLost(score).integrity,
      sentence: `${countText(upheld, "upheld decision takes", "upheld decisions take")} off ${pointsText(score.deduction)}; this halves every two years.`,
      changed: withLargestDecisionOverturned(facts, asOf),
      change: (points) => `Only an appeal that overturns ${upheld === 1 ? "it" : "the largest"} would give back ${points} at once.`,
    },
  ];
}

function average(practitioners: readonly PractitionerFacts[], credential: Exclude<keyof PractitionerFacts, "share">): number {
  return orderFreeSum(practitioners.map((practitioner) => practitioner.share * practitioner[credential]));
}

function pointsText(points: number): string {
  const tenths = Math.round(points * 10);
  if (tenths === 0) return `less than ${printDecimal(0.1, 1)} points`;
  return tenths === 10 ? "1 point" : `${printDecimal(points, 1)} points`;
}

/** Whole above ten, tenths below: 1.5 years, 185 hours. */
function amountText(amount: number, unit: string): string {
  const rounded = amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return printCount(rounded, unit);
}

function countText(count: number, one: string, more: string): string {
  return `${count === 0 ? "No" : printNumber(count)} ${count === 0 || count === 1 ? one : more}`;
}
