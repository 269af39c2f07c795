import type { Day } from "#app/platform/date.ts";
import { printDecimal } from "#app/platform/printed.ts";
import {
  withLargestDecisionOverturned,
  withMoreCredential,
  withMoreOriginalPhotos,
  withoutUnverifiedReviews,
  withTheftsOverturned,
  withTopReviews,
} from "#app/trust/changed-facts.ts";
import { orderFreeSum } from "#app/trust/order-free-sum.ts";
import { reasonWords } from "#app/trust/reason-words.ts";
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
  const say = reasonWords();
  const several = practitioners.length > 1;
  const candidates: Candidate[] = [
    {
      code: prior.training === 0 ? "T01" : "T02",
      pointsLost: lost.training,
      sentence: prior.training === 0 ? say.noTraining : say.training(rounded(average(practitioners, "verifiedHours")), several),
      changed: withMoreCredential(facts, "verifiedHours", 100),
      change: (points) => say.moreTraining(points, several),
    },
    {
      code: prior.experience === 0 ? "Y01" : "Y02",
      pointsLost: lost.experience,
      sentence: prior.experience === 0 ? say.noPractice : say.practice(rounded(average(practitioners, "evidencedYears")), several),
      changed: withMoreCredential(facts, "evidencedYears", 1),
      change: (points) => say.morePractice(points, several),
    },
    {
      code: prior.lineage === 0 ? "L01" : "L02",
      pointsLost: lost.lineage,
      sentence: prior.lineage === 0 ? say.noTrainer : say.trainer(rounded(average(practitioners, "trainerYears")), several),
      changed: withMoreCredential(facts, "trainerYears", 5),
      change: (points) => say.moreTrainer(points, several),
    },
  ];
  const stolen = photos.confirmedStolen;
  candidates.push(
    stolen > 0
      ? {
          code: "P02",
          pointsLost: lost.photos,
          sentence: say.stolen(stolen),
          changed: withTheftsOverturned(facts),
          change: say.overturnTheft,
        }
      : {
          code: "P01",
          pointsLost: lost.photos,
          sentence: say.original(photos.original),
          changed: withMoreOriginalPhotos(facts, 5),
          change: say.moreOriginal,
        },
  );
  return candidates;
}

function reviewCandidates(facts: TrustFacts, score: TrustScore, asOf: Day): Candidate[] {
  const lost = pointsLost(score);
  const { clientResult, unverifiedResult, verifiedWeight } = score;
  const say = reasonWords();
  const candidates: Candidate[] = [];
  if (clientResult !== null) {
    candidates.push({
      code: "R01",
      pointsLost: lost.verifiedReviews,
      sentence: say.verified(Math.round(clientResult)),
      changed: withTopReviews(facts, 1, asOf),
      change: say.oneMoreClient,
    });
  }
  // Few: what clients report has less of a say than what was expected before any of them did.
  if (verifiedWeight < TS1.priorWeight) {
    candidates.push({
      code: "R02",
      pointsLost: lost.fewReviews,
      sentence: clientResult === null ? say.noClient : say.fewClients,
      changed: withTopReviews(facts, 3, asOf),
      change: say.threeMoreClients,
    });
  }
  const withoutThem = withoutUnverifiedReviews(facts);
  if (unverifiedResult !== null && unverifiedResult < TS1.prior.base && scoreClinic(withoutThem, asOf).score > score.score) {
    candidates.push({
      code: "R03",
      pointsLost: lost.unverifiedReviews,
      sentence: say.unverified(Math.round(unverifiedResult)),
      changed: withoutThem,
      change: say.withoutUnverified,
    });
  }
  return candidates;
}

function integrityCandidates(facts: TrustFacts, score: TrustScore, asOf: Day): Candidate[] {
  if (score.deduction === 0) return [];
  const say = reasonWords();
  const upheld = facts.decisions.filter((decision) => decision.decidedOn <= asOf).length;
  return [
    {
      code: "I01",
      pointsLost: pointsLost(score).integrity,
      sentence: say.decisions(upheld, pointsText(score.deduction)),
      changed: withLargestDecisionOverturned(facts, asOf),
      change: (points) => say.overturnDecision(points, upheld),
    },
  ];
}

function average(practitioners: readonly PractitionerFacts[], credential: Exclude<keyof PractitionerFacts, "share">): number {
  return orderFreeSum(practitioners.map((practitioner) => practitioner.share * practitioner[credential]));
}

function pointsText(points: number): string {
  const tenths = Math.round(points * 10);
  const say = reasonWords();
  if (tenths === 0) return say.lessThanPoints(printDecimal(0.1, 1));
  return tenths === 10 ? say.onePoint : say.points(printDecimal(points, 1));
}

/** Whole above ten, tenths below: 1.5 years, 185 hours. */
const rounded = (amount: number): number => (amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount));
