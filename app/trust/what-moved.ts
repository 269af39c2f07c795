import { yearsBetween } from "#app/platform/date.ts";
import { decisionMoves, evidenceWords, photoWords, reviewWords } from "#app/trust/moved-facts.ts";
import { movedWords } from "#app/trust/moved-words.ts";
import { quarterOf } from "#app/trust/quarter.ts";
import { TS1_HASH } from "#app/trust/ruleset.ts";
import type { PractitionerFacts, ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic, type TrustScore } from "#app/trust/trust-score.ts";

/** A stored score with what it was computed from. */
export interface ScoredFacts {
  inputs: TrustFacts;
  result: Pick<TrustScore, "asOf" | "constantsHash" | "score">;
}

/** One thing that moved a score from one stored value to the next. */
export interface Move {
  kind: "method" | "time" | "evidence" | "photos" | "reviews" | "decisions";
  sentence: string;
  /** Points by which the score moved with it. The moves between two scores sum to their difference. */
  points: number;
}

/** Years are stored to the day: what they grew by may differ from the calendar's years by a rounding and a leap day. */
const YEARS_TOLERANCE = 0.02;

/**
 * What moved a score between two stored ones: the inputs of the first become those of the second one kind at a time, in this order, and the score is computed
 * after each. Pure; at most ten scorings. Empty where the later one was made by other constants than this program's, which cannot be recomputed.
 */
export function whatMoved(before: ScoredFacts, after: ScoredFacts): Move[] {
  if (after.result.constantsHash !== TS1_HASH) return [];
  const { asOf } = after.result;
  const moves: Move[] = [];
  let facts = before.inputs;
  let score = before.result.score;
  const step = (kind: Move["kind"], sentence: string | null, changed: TrustFacts, on = asOf) => {
    const next = scoreClinic(changed, on).score;
    if (sentence !== null) moves.push({ kind, sentence, points: next - score });
    [facts, score] = [changed, next];
  };

  if (before.result.constantsHash !== TS1_HASH) step("method", movedWords().method, facts, before.result.asOf);
  const aged = agedPractitioners(before, after);
  step("time", timeWords(before, after), { ...facts, practitioners: aged });
  const evidence = evidenceWords(aged, after.inputs.practitioners);
  if (evidence !== null) step("evidence", evidence, { ...facts, practitioners: after.inputs.practitioners });
  const photos = photoWords(facts.photos, after.inputs.photos);
  if (photos !== null) step("photos", photos, { ...facts, photos: after.inputs.photos });
  for (const { sentence, reviews } of reviewSteps(facts.reviews, after.inputs.reviews)) step("reviews", sentence, { ...facts, reviews });
  for (const { sentence, decisions } of decisionMoves(facts.decisions, after.inputs.decisions))
    step("decisions", sentence, { ...facts, decisions });
  return moves;
}

/** The practitioners of `before` with the years that passed meanwhile, for those whose years did no more than pass. */
function agedPractitioners(before: ScoredFacts, after: ScoredFacts): PractitionerFacts[] {
  const passed = yearsBetween(before.result.asOf, after.result.asOf);
  const now = after.inputs.practitioners;
  if (now.length !== before.inputs.practitioners.length) return before.inputs.practitioners;
  return before.inputs.practitioners.map((person, place) => {
    const years = now[place]?.evidencedYears ?? person.evidencedYears;
    return Math.abs(years - person.evidencedYears - passed) <= YEARS_TOLERANCE ? { ...person, evidencedYears: years } : person;
  });
}

function timeWords(before: ScoredFacts, after: ScoredFacts): string | null {
  const [from, to] = [before.result.asOf, after.result.asOf];
  if (from === to) return null;
  const fades = before.inputs.decisions.length > 0;
  const say = movedWords();
  if (quarterOf(from) !== quarterOf(to) && before.inputs.reviews.length > 0) return say.quarterBegan(fades);
  return fades ? say.decisionsFade : say.yearsGrew;
}

/** From the reviews of `before` to those of `after`: the removed leave, chapters are added, checks change, new ones come. */
function reviewSteps(before: readonly ReviewFacts[], after: readonly ReviewFacts[]): { sentence: string; reviews: ReviewFacts[] }[] {
  const later = new Map(after.map((review) => [review.id, review]));
  const known = new Set(before.map((review) => review.id));
  const left = before.filter((review) => later.has(review.id));
  const rewritten = left.map((review) => {
    const now = later.get(review.id) ?? review;
    const { proof, provenCorrection, linkCluster, suspicion } = review;
    return isSame(wordsOf(review), wordsOf(now)) ? review : { ...now, proof, provenCorrection, linkCluster, suspicion };
  });
  const checked = rewritten.map((review) => later.get(review.id) ?? review);
  const changed = (from: readonly ReviewFacts[], to: readonly ReviewFacts[]) =>
    from.flatMap((review, place) => {
      const now = to[place];
      return now === undefined || isSame(review, now) ? [] : [{ from: review, to: now }];
    });
  const steps = [
    { sentence: reviewWords.removed(before.length - left.length), reviews: left },
    { sentence: reviewWords.chapters(changed(left, rewritten).map(({ to }) => to)), reviews: rewritten },
    { sentence: reviewWords.checks(changed(rewritten, checked)), reviews: checked },
    { sentence: reviewWords.came(after.filter((review) => !known.has(review.id))), reviews: [...after] },
  ];
  return steps.flatMap(({ sentence, reviews }) => (sentence === null ? [] : { sentence, reviews }));
}

/** What its author wrote, apart from what was checked of it. */
const wordsOf = ({ writtenOn, stage, overall, dimensions }: ReviewFacts) => [writtenOn, stage, overall, dimensions];

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
