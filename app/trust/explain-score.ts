import type { Day } from "#app/platform/date.ts";
import { practitionerCredentials } from "#app/trust/credentials.ts";
import { type DecisionLine, decisionLines } from "#app/trust/deductions.ts";
import { quarterName, quarterOf } from "#app/trust/quarter.ts";
import { type ClassTotal, type QuarterTotal, sumWitnesses, totalClass } from "#app/trust/review-sums.ts";
import { countedResult, liveReviews, type ReviewClass, ratedResult, suspicionWeight, witnessOf } from "#app/trust/review-weights.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import type { PractitionerFacts, ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic, type TrustScore } from "#app/trust/trust-score.ts";

/** Why a review counts otherwise than its ratings alone would make it. */
export type ReviewNote =
  /** The client wrote a later one, which counts instead. */
  | { kind: "replaced"; by: string }
  /** Dated after the day of the score. */
  | { kind: "not yet written" }
  /** The result was capped from this after a proven correction elsewhere. */
  | { kind: "capped"; rated: number }
  /** Counted together with linked accounts, all of them scaled by this; 1 where together they weigh no more than one strong review. */
  | { kind: "linked"; cluster: string; scale: number }
  /** Several signals agree that it may not be a client's own: this much of its weight is left. */
  | { kind: "suspected"; weight: number };

/** One review, live or not. */
export interface ReviewLine {
  id: string;
  class: ReviewClass;
  stage: ReviewFacts["stage"];
  proof: ReviewFacts["proof"];
  writtenOn: Day;
  /** The quarter in which it counts, `2026 Q4`: its own, or that of the oldest member of its cluster. */
  quarter: string;
  ageInQuarters: number;
  /** w: its weight in witnesses, before its cluster, its quarter and its age reduce it; 0 if it does not count. */
  weight: number;
  /** x: its result, 0 to 100. */
  result: number;
  /** Points it adds to or takes from the score against the base. The lines of a class sum to that part. */
  points: number;
  notes: ReviewNote[];
}

/** One quarter of one class: how its reviews' weight saturates and fades. */
export interface QuarterLine extends Omit<QuarterTotal, "quarter"> {
  class: ReviewClass;
  quarter: string;
}

/** One practitioner's own points; the lines sum to the parts training, experience and lineage. */
export interface PractitionerLine {
  facts: PractitionerFacts;
  points: { training: number; experience: number; lineage: number };
}

/** Everything a score is made of, line by line, in the order of the facts. */
export interface ScoreExplanation {
  score: TrustScore;
  practitioners: PractitionerLine[];
  reviews: ReviewLine[];
  /** Oldest first, verified before unverified. */
  quarters: QuarterLine[];
  decisions: DecisionLine[];
}

/** Takes a clinic's score apart into the lines from which a reader can add it up again. Pure; takes and throws what scoreClinic does. */
export function explainScore(facts: TrustFacts, asOf: Day): ScoreExplanation {
  const score = scoreClinic(facts, asOf);
  const live = liveReviews(facts.reviews, asOf);
  const sums = sumWitnesses([...live.values()].map((review) => witnessOf(review)));
  const asOfQuarter = quarterOf(asOf);
  const totals: Totals = { verified: totalClass(sums.verified, asOfQuarter), unverified: totalClass(sums.unverified, asOfQuarter) };

  return {
    score,
    practitioners: facts.practitioners.map((practitioner) => practitionerLine(practitioner, score)),
    reviews: facts.reviews.map((review) => reviewLine(review, { live, totals, score, asOfQuarter })),
    quarters: (["verified", "unverified"] as const).flatMap((reviewClass) =>
      totals[reviewClass].quarters.map((total) => ({ ...total, class: reviewClass, quarter: quarterName(total.quarter) })),
    ),
    decisions: decisionLines(facts.decisions, asOf),
  };
}

type Totals = Record<ReviewClass, ClassTotal>;

function practitionerLine(facts: PractitionerFacts, { say }: TrustScore): PractitionerLine {
  const { training, experience, lineage } = practitionerCredentials(facts);
  const share = say.prior * facts.share;
  return {
    facts,
    points: {
      training: share * TS1.prior.training * training,
      experience: share * TS1.prior.experience * experience,
      lineage: share * TS1.prior.lineage * lineage,
    },
  };
}

interface ReviewContext {
  live: ReadonlyMap<string, ReviewFacts>;
  totals: Totals;
  score: TrustScore;
  asOfQuarter: number;
}

function reviewLine(review: ReviewFacts, { live, totals, score, asOfQuarter }: ReviewContext): ReviewLine {
  const witness = witnessOf(review);
  const total = totals[witness.class];
  const counts = live.get(review.client) === review;
  const cluster = counts && witness.cluster !== null ? total.clusters.get(witness.cluster) : undefined;
  const quarter = cluster?.quarter ?? witness.quarter;
  const weight = counts ? witness.thousandths / 1000 : 0;
  const result = countedResult(review);
  const shareOfClass = counts ? shareOf(weight * (cluster?.scale ?? 1), quarter, total) : 0;
  return {
    id: review.id,
    class: witness.class,
    stage: review.stage,
    proof: review.proof,
    writtenOn: review.writtenOn,
    quarter: quarterName(quarter),
    ageInQuarters: asOfQuarter - quarter,
    weight,
    result,
    points: score.say[witness.class] * shareOfClass * (result - TS1.prior.base),
    notes: counts ? notesOnCounted(review, cluster?.scale) : [reasonNotCounted(review, live, score.asOf)],
  };
}

/** What one review, of this weight after its cluster, has of the say of its class: its share of its quarter, times the quarter's of the class. */
function shareOf(weight: number, quarter: number, { quarters, weight: classWeight }: ClassTotal): number {
  const total = quarters.find((candidate) => candidate.quarter === quarter);
  return total === undefined ? 0 : (weight / total.weight) * (total.counted / classWeight);
}

function reasonNotCounted({ client, writtenOn }: ReviewFacts, live: ReadonlyMap<string, ReviewFacts>, asOf: Day): ReviewNote {
  const later = live.get(client);
  return later === undefined || writtenOn > asOf ? { kind: "not yet written" } : { kind: "replaced", by: later.id };
}

function notesOnCounted(review: ReviewFacts, clusterScale: number | undefined): ReviewNote[] {
  const notes: ReviewNote[] = [];
  const rated = ratedResult(review);
  if (countedResult(review) < rated) notes.push({ kind: "capped", rated });
  const left = suspicionWeight(review);
  if (left < 1) notes.push({ kind: "suspected", weight: left });
  if (review.linkCluster !== null && clusterScale !== undefined) {
    notes.push({ kind: "linked", cluster: review.linkCluster, scale: clusterScale });
  }
  return notes;
}
