import { FOUND_SUBJECTS, foundWord } from "#app/cases/correction.ts";
import { correctionWords } from "#app/cases/correction-words.ts";
import type { CompareCell, CompareGroup } from "#app/components/compare-table.tsx";
import type { ComparedClinic } from "#app/directory/read-comparison.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import { ratingLabel } from "#app/reviews/chapter.ts";
import { PROOF_CLASSES } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { DIMENSIONS } from "#app/reviews/review.ts";
import { CONDUCTS } from "#app/reviews/tick.ts";
import { tickWords } from "#app/reviews/tick-words.ts";
import { cell, row, someKnown } from "#app/routes/compare/compare-cells.ts";
import { compareViewWords } from "#app/routes/compare/compare-view-words.ts";
import { classOf, liveReviews, type ReviewClass, ratedResult } from "#app/trust/review-weights.ts";
import type { ReviewFacts } from "#app/trust/trust-facts.ts";

const CLASSES = ["verified", "unverified"] as const satisfies readonly ReviewClass[];

/** The live reviews that the score counted, as its inputs hold them. */
function reviewsOf({ reading: { score }, scoredReviews }: ComparedClinic): ReviewFacts[] {
  return score === null ? [] : [...liveReviews(scoredReviews, score.result.asOf).values()];
}

/** Verified and unverified results are never one number: a line for each class that there are reviews of. */
function means(reviews: readonly ReviewFacts[], of: (review: ReviewFacts) => number, outOf: number): CompareCell {
  const say = compareViewWords();
  const lines = CLASSES.flatMap((one) => {
    const own = reviews.filter((review) => classOf(review) === one);
    if (own.length === 0) return [];
    const mean = own.reduce((sum, review) => sum + of(review), 0) / own.length;
    const printed = one === "verified" ? say.meanOfVerified : say.meanOfUnverified;
    return printed(printNumber(mean), outOf, own.length);
  });
  return cell(lines, say.noReviewYet);
}

/** What clients reported: how many, how each was proven, and the result by dimension. */
export function reviewGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const say = compareViewWords();
  const reviews = new Map(clinics.map((clinic) => [clinic.slug, reviewsOf(clinic)]));
  const of = ({ slug }: ComparedClinic) => reviews.get(slug) ?? [];
  return {
    id: "reviews",
    title: say.whatClientsReport,
    note: say.reviewsNote,
    rows: [
      row(clinics, say.reviews, (clinic) =>
        of(clinic).length === 0
          ? cell(null, say.noReviewYet)
          : cell([{ text: say.reviewCount(of(clinic).length), href: `/clinics/${clinic.slug}#reviews` }]),
      ),
      ...PROOF_CLASSES.map((proof) =>
        row(clinics, proofWords().classes[proof], (clinic) =>
          of(clinic).length === 0
            ? cell(null, say.noReviewYet)
            : cell(say.countOfAll(of(clinic).filter((review) => review.proof === proof).length, of(clinic).length)),
        ),
      ),
      row(clinics, say.resultAsAWhole, (clinic) => means(of(clinic), (review) => ratedResult(review), 100)),
      ...DIMENSIONS.map((dimension, place) =>
        row(clinics, ratingLabel(dimension), (clinic) => means(of(clinic), (review) => review.dimensions[place] ?? 0, 5)),
      ),
    ],
  };
}

/** What clients ticked about the result and about how they were treated. Only what somebody ticked has a row. */
export function tickGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const say = compareViewWords();
  const outcomes = FOUND_SUBJECTS.map((subject) =>
    row(clinics, correctionWords().found[subject].label, (clinic) => {
      const said = clinic.outcomes.find((one) => one.subject === subject);
      return cell(
        said?.words.map(({ word, clients }) => say.tickedBy(foundWord(subject, word) ?? word, clients, said.answered)),
        say.nobodyHasSaid,
      );
    }),
  );
  const conduct = CONDUCTS.map((code) =>
    row(clinics, tickWords().conduct[code].asked, ({ conduct: { answered, ticked } }) => {
      if (answered === 0) return cell(null, say.nobodyHasSaid);
      const clients = ticked.find((one) => one.code === code)?.clients ?? 0;
      return cell(clients === 0 ? say.nobodyOf(answered) : say.countOfAll(clients, answered));
    }),
  );
  return {
    id: "ticks",
    title: say.whatClientsTicked,
    note: say.ticksNote,
    rows: [...outcomes, ...conduct].filter(someKnown),
  };
}
