import fc from "fast-check";
import type { DecisionFacts, PhotoFacts, PractitionerFacts, ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { AS_OF } from "#tests/trust/hand-made-facts.ts";

/** Runs of each property; FAST_CHECK_RUNS=20000 searches longer. The seed is fixed: the same run finds the same things. */
export const RUNS = { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 200), seed: 20261123 };

/** What every invariant of the score is tried on at least. */
export const INVARIANT_RUNS = { ...RUNS, numRuns: Math.max(1000, RUNS.numRuns) };

/** What two sums of the same fractions may differ by where the rule is exact only in real numbers. */
export const ROUNDING = 1e-9;

const LAST_DAY = Date.parse(AS_OF);

/** A day in the four years up to the as-of day, or up to `daysBefore` days before it. */
export function dayUntil(daysBefore = 0): fc.Arbitrary<string> {
  return fc.integer({ min: daysBefore, max: 4 * 365 }).map((age) => new Date(LAST_DAY - age * 86_400_000).toISOString().slice(0, 10));
}

const rating = fc.integer({ min: 1, max: 5 });
export const stage = fc.constantFrom<ReviewFacts["stage"]>("fresh", "healed", "long-term");

/** A review whose client may have written others and which may be linked, suspected or both. Its id is given by arbitraryReviews. */
const anyReview: fc.Arbitrary<Omit<ReviewFacts, "id">> = fc.record({
  client: fc.integer({ min: 0, max: 30 }).map((number) => `client ${number}`),
  writtenOn: dayUntil(),
  stage,
  overall: rating,
  dimensions: fc.tuple(rating, rating, rating, rating, rating, rating),
  provenCorrection: fc.boolean(),
  proof: fc.constantFrom<ReviewFacts["proof"]>("V2", "V1", "V0"),
  linkCluster: fc.option(fc.constantFrom("link A", "link B"), { freq: 4 }),
  suspicion: fc.option(fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), signals: fc.integer({ min: 0, max: 3 }) })),
});

export const arbitraryReviews: fc.Arbitrary<ReviewFacts[]> = fc
  .array(anyReview, { maxLength: 40 })
  .map((reviews) => reviews.map((review, index) => ({ ...review, id: `review ${String(index).padStart(3, "0")}` })));

/** A review by a client who has written no other and whose account is linked to none. */
export const newClientsReview: fc.Arbitrary<ReviewFacts> = anyReview.map((review) => ({
  ...review,
  id: "new review",
  client: "new client",
  linkCluster: null,
}));

const amount = (max: number) => fc.oneof(fc.constant(0), fc.double({ min: 0, max, noNaN: true }));

const arbitraryPractitioners: fc.Arbitrary<PractitionerFacts[]> = fc
  .array(
    fc.record({
      treatments: fc.integer({ min: 1, max: 300 }),
      verifiedHours: amount(600),
      evidencedYears: amount(20),
      trainerYears: amount(20),
    }),
    { maxLength: 4 },
  )
  .map((practitioners) => {
    const all = practitioners.reduce((sum, { treatments }) => sum + treatments, 0);
    return practitioners.map(({ treatments, ...verified }) => ({ share: treatments / all, ...verified }));
  });

const arbitraryPhotos: fc.Arbitrary<PhotoFacts> = fc.record({
  original: fc.nat(30),
  noMatch: fc.nat(30),
  disputed: fc.nat(5),
  confirmedStolen: fc.oneof(fc.constant(0), fc.nat(4)),
});

export const arbitraryDecision: fc.Arbitrary<DecisionFacts> = fc.record({
  kind: fc.constantFrom<DecisionFacts["kind"]>("stolen_photo", "forged_document", "fake_reviews", "false_claim", "review_pressure"),
  decidedOn: dayUntil(),
  count: fc.integer({ min: 1, max: 4 }),
});

export const arbitraryFacts: fc.Arbitrary<TrustFacts> = fc.record({
  practitioners: arbitraryPractitioners,
  photos: arbitraryPhotos,
  reviews: arbitraryReviews,
  decisions: fc.oneof(fc.constant<DecisionFacts[]>([]), fc.array(arbitraryDecision, { maxLength: 4 })),
});
