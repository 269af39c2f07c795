import fc from "fast-check";
import { expect, test } from "vitest";
import { quarterOf } from "#app/trust/quarter.ts";
import { addWitness, emptyReviewSums, removeWitness, sumWitnesses, totalClass } from "#app/trust/review-sums.ts";
import { liveReviews, witnessOf } from "#app/trust/review-weights.ts";
import type { ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { PARTS, scoreClinic, scoreFromSums } from "#app/trust/trust-score.ts";
import {
  arbitraryDecision,
  arbitraryFacts,
  arbitraryReviews,
  dayUntil,
  INVARIANT_RUNS,
  newClientsReview,
  ROUNDING,
  stage,
} from "#tests/trust/arbitrary-facts.ts";
import { AS_OF, factsWith, reviewRated, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const scoreOf = (facts: TrustFacts) => scoreClinic(facts, AS_OF);
const withReviews = (facts: TrustFacts, ...reviews: ReviewFacts[]) => ({ ...facts, reviews: [...facts.reviews, ...reviews] });

/** Reviews by new clients, all with the same rating and no accepted proof of treatment. */
const unverifiedReviews = (rating: number) =>
  fc
    .array(fc.record({ writtenOn: dayUntil(), stage }), { maxLength: 200 })
    .map((reviews) => reviews.map((review, index) => reviewRated(rating, { ...review, id: `planted ${index}`, proof: "V0" })));

function holds<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), INVARIANT_RUNS);
}

test("the same facts give the same score, and are left as they were", () => {
  holds(arbitraryFacts, (facts) => {
    const before = structuredClone(facts);
    expect(scoreOf(facts)).toStrictEqual(scoreOf(before));
    expect(facts).toEqual(before);
  });
});

test("score and interval lie between 0 and 100, in order", () => {
  holds(arbitraryFacts, (facts) => {
    const { low, score, high, evidenceLevel, say } = scoreOf(facts);
    expect(0 <= low && low <= score && score <= high && high <= 100).toBe(true);
    expect(evidenceLevel).toBeGreaterThanOrEqual(0);
    expect(evidenceLevel).toBeLessThanOrEqual(100);
    expect(say.prior + say.verified + say.unverified).toBeCloseTo(1, 12);
  });
});

test("the order of the facts is irrelevant, bit for bit", () => {
  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  const twoOrders = arbitraryFacts.chain((facts) =>
    fc
      .record({
        practitioners: shuffled(facts.practitioners),
        reviews: shuffled(facts.reviews),
        decisions: shuffled(facts.decisions),
      })
      .map((reordered) => ({ facts, reordered: { ...facts, ...reordered } })),
  );
  holds(twoOrders, ({ facts, reordered }) => {
    expect(scoreOf(reordered)).toStrictEqual(scoreOf(facts));
  });
});

test("a score kept up to date review by review is the score computed at once, bit for bit", () => {
  holds(arbitraryFacts, (facts) => {
    const sums = emptyReviewSums();
    const counted = new Map<string, ReviewFacts>();
    for (const review of facts.reviews) {
      const before = counted.get(review.client);
      const [now] = liveReviews(before === undefined ? [review] : [before, review], AS_OF).values();
      if (now === undefined || now === before) continue;
      if (before !== undefined) removeWitness(sums, witnessOf(before));
      addWitness(sums, witnessOf(now));
      counted.set(review.client, now);
    }
    expect(scoreFromSums(facts, sums, AS_OF)).toStrictEqual(scoreOf(facts));
  });
});

test("reviews that leave are gone without trace, and back again as if never gone", () => {
  const factsAndSome = arbitraryFacts.chain((facts) => fc.record({ facts: fc.constant(facts), some: fc.subarray(facts.reviews) }));
  holds(factsAndSome, ({ facts, some }) => {
    const live = [...liveReviews(facts.reviews, AS_OF).values()];
    const leaving = live.filter((review) => some.includes(review)).map((review) => witnessOf(review));
    const staying = live.filter((review) => !some.includes(review));
    const sums = sumWitnesses(live.map((review) => witnessOf(review)));
    for (const witness of leaving) removeWitness(sums, witness);
    expect(scoreFromSums(facts, sums, AS_OF)).toStrictEqual(scoreOf({ ...facts, reviews: staying }));
    for (const witness of leaving) addWitness(sums, witness);
    expect(scoreFromSums(facts, sums, AS_OF)).toStrictEqual(scoreOf(facts));
  });
});

test("a review that was never added cannot be removed", () => {
  expect(() => removeWitness(emptyReviewSums(), witnessOf(reviewRated(5)))).toThrow(RangeError);
});

test("the parts sum to the score exactly, and the shown tenths to the shown score", () => {
  holds(arbitraryFacts, (facts) => {
    const { parts, score, theta, deduction, partsInTenths, scoreInTenths } = scoreOf(facts);
    expect(PARTS.reduce((sum, part) => sum + parts[part], 0)).toBe(score);
    expect(theta - deduction).toBe(score);
    expect(PARTS.reduce((sum, part) => sum + partsInTenths[part], 0)).toBe(scoreInTenths);
    expect(Math.abs(scoreInTenths - score * 10)).toBeLessThanOrEqual(0.5);
    for (const part of PARTS) expect(Math.abs(partsInTenths[part] - parts[part] * 10)).toBeLessThan(1);
  });
});

test.for(["verifiedHours", "evidencedYears", "trainerYears"] as const)("more %s never lower a score", (credential) => {
  const more = fc.record({ facts: arbitraryFacts, which: fc.nat(), amount: fc.double({ min: 0, max: 500, noNaN: true }) });
  holds(more, ({ facts, which, amount }) => {
    const index = which % Math.max(1, facts.practitioners.length);
    const practitioners = facts.practitioners.map((practitioner, at) =>
      at === index ? { ...practitioner, [credential]: practitioner[credential] + amount } : practitioner,
    );
    expect(scoreOf({ ...facts, practitioners }).score).toBeGreaterThanOrEqual(scoreOf(facts).score);
  });
});

test("one more stolen photo never raises a score", () => {
  holds(arbitraryFacts, (facts) => {
    const photos = { ...facts.photos, confirmedStolen: facts.photos.confirmedStolen + 1 };
    expect(scoreOf({ ...facts, photos }).score).toBeLessThanOrEqual(scoreOf(facts).score);
  });
});

test("an upheld decision never raises a score, and overturned it leaves no trace", () => {
  holds(fc.record({ facts: arbitraryFacts, decision: arbitraryDecision }), ({ facts, decision }) => {
    const before = scoreOf(facts);
    const decisions = [...facts.decisions, decision];
    expect(scoreOf({ ...facts, decisions }).score).toBeLessThanOrEqual(before.score);
    expect(scoreOf({ ...facts, decisions: decisions.filter((other) => other !== decision) })).toStrictEqual(before);
  });
});

test("disputed photos are neutral", () => {
  holds(fc.record({ facts: arbitraryFacts, disputed: fc.nat(50) }), ({ facts, disputed }) => {
    expect(scoreOf({ ...facts, photos: { ...facts.photos, disputed } })).toStrictEqual(scoreOf(facts));
  });
});

const newReviewOfToday = newClientsReview.chain((review) =>
  fc
    .constantFrom(null, "link A", "link of its own")
    .map((linkCluster) => ({ ...review, linkCluster, writtenOn: AS_OF, provenCorrection: false })),
);

test("a top review never lowers a score and a bottom review never raises it", () => {
  holds(fc.record({ facts: arbitraryFacts, review: newReviewOfToday }), ({ facts, review }) => {
    const { score } = scoreOf(facts);
    const rated = (rating: number) => scoreOf(withReviews(facts, { ...review, ...ratings(rating) })).score;
    expect(rated(5)).toBeGreaterThanOrEqual(score - ROUNDING);
    expect(rated(1)).toBeLessThanOrEqual(score + ROUNDING);
  });
});

function ratings(rating: number): Pick<ReviewFacts, "overall" | "dimensions"> {
  return { overall: rating, dimensions: [rating, rating, rating, rating, rating, rating] };
}

test("raising any rating of any review never lowers a score", () => {
  const raised = fc.record({
    facts: arbitraryFacts,
    which: fc.nat(),
    overall: fc.integer({ min: 0, max: 4 }),
    dimensions: fc.tuple(...([fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)] as const)),
  });
  holds(raised, ({ facts, which, overall, dimensions }) => {
    const index = which % Math.max(1, facts.reviews.length);
    const reviews = facts.reviews.map((review, at): ReviewFacts => {
      const [a, b, c, d, e, f] = review.dimensions;
      const [up1, up2, up3, up4, up5, up6] = dimensions;
      const higher: ReviewFacts["dimensions"] = [top(a + up1), top(b + up2), top(c + up3), top(d + up4), top(e + up5), top(f + up6)];
      return at === index ? { ...review, overall: top(review.overall + overall), dimensions: higher } : review;
    });
    expect(scoreOf({ ...facts, reviews }).score).toBeGreaterThanOrEqual(scoreOf(facts).score - ROUNDING);
  });
});

function top(rating: number): number {
  return Math.min(5, rating);
}

test("unverified praise adds at most 3.53 points at any volume, and never takes any", () => {
  holds(fc.record({ facts: arbitraryFacts, praise: unverifiedReviews(5) }), ({ facts, praise }) => {
    const proven = { ...facts, reviews: facts.reviews.filter((review) => review.proof !== "V0") };
    const gained = scoreOf(withReviews(proven, ...praise)).score - scoreOf(proven).score;
    expect(gained).toBeLessThanOrEqual(3.53);
    expect(scoreOf(withReviews(facts, ...praise)).score).toBeGreaterThanOrEqual(scoreOf(facts).score - ROUNDING);
  });
});

test("an unverified attack takes at most 8.1 points at any volume", () => {
  holds(fc.record({ facts: arbitraryFacts, attack: unverifiedReviews(1) }), ({ facts, attack }) => {
    const proven = { ...facts, reviews: facts.reviews.filter((review) => review.proof !== "V0") };
    expect(scoreOf(withReviews(proven, ...attack)).score - scoreOf(proven).score).toBeGreaterThanOrEqual(-8.1);
  });
});

test("unverified praise and attack stay in their bounds where a clinic is easiest to move", () => {
  // Verified clients who agree on the worst, 2.1 witnesses of them, leave praise most room; full credentials leave an attack most.
  const disliked = factsWith({ reviews: reviewsRated(1, 6) });
  const checked = factsWith({
    practitioners: [{ share: 1, verifiedHours: 1e6, evidencedYears: 1e6, trainerYears: 1e6 }],
    photos: { original: 1e6, noMatch: 0, disputed: 0, confirmedStolen: 0 },
  });
  const flood = (rating: number) =>
    ["2026-11-01", "2026-08-01", "2026-05-01", "2026-02-01", "2025-11-01", "2025-08-01", "2025-05-01", "2025-02-01"].flatMap((writtenOn) =>
      reviewsRated(rating, 500).map((review) => ({
        ...review,
        writtenOn,
        proof: "V0" as const,
        id: `${writtenOn} ${review.id}`,
        client: `${writtenOn} ${review.id}`,
      })),
    );
  const praised = scoreOf(withReviews(disliked, ...flood(5))).score - scoreOf(disliked).score;
  const attacked = scoreOf(withReviews(checked, ...flood(1))).score - scoreOf(checked).score;
  expect(praised).toBeGreaterThan(3.4);
  expect(praised).toBeLessThanOrEqual(3.53);
  expect(attacked).toBeLessThan(-7.9);
  expect(attacked).toBeGreaterThanOrEqual(-8.1);
});

test("the reviews of one quarter are never worth more than 4 witnesses", () => {
  const burst = fc.record({ before: arbitraryReviews, howMany: fc.integer({ min: 1, max: 1000 }), writtenOn: dayUntil(), stage });
  const asOfQuarter = quarterOf(AS_OF);
  holds(burst, ({ before, howMany, writtenOn, stage }) => {
    const sums = sumWitnesses(before.map((review) => witnessOf(review)));
    const weight = totalClass(sums.verified, asOfQuarter).weight;
    const witness = witnessOf(reviewRated(5, { writtenOn, stage }));
    for (let added = 0; added < howMany; added += 1) addWitness(sums, witness);
    expect(totalClass(sums.verified, asOfQuarter).weight - weight).toBeLessThan(4);
  });
});

test("1,000 linked accounts move a score at most as far as one strong review", () => {
  const rating = fc.integer({ min: 1, max: 5 });
  const farm = fc.record({ facts: arbitraryFacts, howMany: fc.constantFrom(1, 2, 3, 1000), rating, writtenOn: dayUntil(), stage });
  holds(farm, ({ facts, howMany, rating, writtenOn, stage }) => {
    const linked = reviewsRated(rating, howMany, { writtenOn, stage, proof: "V1", linkCluster: "one device" });
    const one = reviewRated(rating, { id: "one", writtenOn });
    const { theta } = scoreOf(facts);
    const movedByFarm = Math.abs(scoreOf(withReviews(facts, ...linked)).theta - theta);
    expect(movedByFarm).toBeLessThanOrEqual(Math.abs(scoreOf(withReviews(facts, one)).theta - theta) + ROUNDING);
  });
});

test("a flag moves the score only towards its value without that review", () => {
  const flagged = fc.record({ facts: arbitraryFacts, review: newClientsReview, p: fc.constantFrom(0.5, 0.7, 0.9, 1) });
  holds(flagged, ({ facts, review, p }) => {
    const without = scoreOf(facts).score;
    const unflagged = scoreOf(withReviews(facts, { ...review, suspicion: null })).score;
    const flagged = scoreOf(withReviews(facts, { ...review, suspicion: { p, signals: 2 } })).score;
    expect(flagged).toBeGreaterThanOrEqual(Math.min(without, unflagged) - ROUNDING);
    expect(flagged).toBeLessThanOrEqual(Math.max(without, unflagged) + ROUNDING);
  });
});

test("duplicates count once", () => {
  holds(arbitraryFacts, (facts) => {
    const twice = { ...facts, reviews: [...facts.reviews, ...facts.reviews.map((review) => ({ ...review }))] };
    expect(scoreOf(twice)).toStrictEqual(scoreOf(facts));
  });
});

test("a client's update replaces what the client wrote before", () => {
  const updated = fc.record({ facts: arbitraryFacts, update: newClientsReview, which: fc.nat() });
  holds(updated, ({ facts, update, which }) => {
    const client = facts.reviews[which % Math.max(1, facts.reviews.length)]?.client ?? "client 0";
    const newer = { ...update, client, writtenOn: AS_OF, id: "zz update" };
    const replaced = { ...facts, reviews: [...facts.reviews.filter((review) => review.client !== client), newer] };
    expect(scoreOf(withReviews(facts, newer))).toStrictEqual(scoreOf(replaced));
  });
});

test("nothing but the deductions drifts inside a quarter", () => {
  const inQuarter = fc.integer({ min: 0, max: 91 }).map((day) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10));
  const beforeQuarter = arbitraryFacts.map((facts) => ({
    ...facts,
    reviews: facts.reviews.filter((review) => review.writtenOn < "2026-10-01"),
  }));
  holds(fc.record({ facts: beforeQuarter, asOf: inQuarter }), ({ facts, asOf }) => {
    expect(scoreClinic(facts, asOf).theta).toBe(scoreClinic(facts, "2026-10-01").theta);
    const undecided = { ...facts, decisions: [] };
    expect({ ...scoreClinic(undecided, asOf), asOf: "" }).toStrictEqual({ ...scoreClinic(undecided, "2026-10-01"), asOf: "" });
  });
});

test("the interval does not shrink while nothing new is known", () => {
  const later = fc
    .integer({ min: 1, max: 40 })
    .map((quarters) => new Date(Date.UTC(2026, 10 + 3 * quarters, 23)).toISOString().slice(0, 10));
  holds(fc.record({ facts: arbitraryFacts, later, disputed: fc.nat(9) }), ({ facts, later, disputed }) => {
    const { sd } = scoreOf(facts);
    expect(scoreClinic(facts, later).sd).toBeGreaterThanOrEqual(sd);
    expect(scoreOf({ ...facts, photos: { ...facts.photos, disputed } }).sd).toBe(sd);
  });
});
