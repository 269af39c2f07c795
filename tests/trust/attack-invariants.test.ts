import fc from "fast-check";
import { expect, test } from "vitest";
import { quarterOf } from "#app/trust/quarter.ts";
import { addWitness, emptyReviewSums, removeWitness, saturate, totalClass } from "#app/trust/review-sums.ts";
import { liveReviews, witnessOf } from "#app/trust/review-weights.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { type ReviewFacts, type TrustFacts, trustFactsSchema } from "#app/trust/trust-facts.ts";
import { hasHeadline, scoreClinic, scoreFromSums } from "#app/trust/trust-score.ts";
import { arbitraryFacts, arbitraryReviews, dayUntil, INVARIANT_RUNS, ROUNDING, stage } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF, factsWith, practitionerWith, reviewRated, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const scoreOf = (facts: TrustFacts) => scoreClinic(facts, AS_OF);
const withReviews = (facts: TrustFacts, reviews: readonly ReviewFacts[]) => ({ ...facts, reviews: [...facts.reviews, ...reviews] });

function holds<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), INVARIANT_RUNS);
}

/** Today's reviews by new accounts: with and without forged proof, linked with each other or with the clinic's own clients, noticed or not. */
const plantedToday = (rating: number) =>
  fc
    .array(
      fc.record({
        stage,
        proof: fc.constantFrom<ReviewFacts["proof"]>("V0", "V0", "V1", "V2"),
        linkCluster: fc.constantFrom(null, "link A", "link B", "a farm"),
        suspicion: fc.constantFrom(null, { p: 0.3, signals: 1 }, { p: 0.6, signals: 2 }, { p: 0.95, signals: 4 }),
      }),
      { minLength: 1, maxLength: 60 },
    )
    .map((reviews) => reviews.map((review, place) => reviewRated(rating, { ...review, id: `planted ${place}` })));

test("planted praise never lowers a score, and a planted attack never raises it, however many, forged, linked or noticed they are", () => {
  holds(fc.record({ facts: arbitraryFacts, praise: plantedToday(5), attack: plantedToday(1) }), ({ facts, praise, attack }) => {
    const { score } = scoreOf(facts);
    expect(scoreOf(withReviews(facts, praise)).score).toBeGreaterThanOrEqual(score - ROUNDING);
    expect(scoreOf(withReviews(facts, attack)).score).toBeLessThanOrEqual(score + ROUNDING);
  });
});

test("what a page or a clinic says besides the facts moves nothing, wherever it stands, and is refused as an input", () => {
  const key = fc.constantFrom("payment", "plan", "claims", "claimedYears", "reply", "repliedAfterHours", "otherStars", "sponsored");
  const said = fc.record({
    facts: arbitraryFacts,
    key,
    value: fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean()),
    at: fc.nat(3),
  });
  holds(said, ({ facts, key, value, at }) => {
    const more = <T extends object>(item: T) => ({ ...item, [key]: value });
    const told = [
      more(facts),
      { ...facts, practitioners: facts.practitioners.map(more) },
      { ...facts, reviews: facts.reviews.map(more) },
      { ...facts, photos: more(facts.photos) },
    ][at] as TrustFacts;
    expect(scoreOf(told)).toStrictEqual(scoreOf(facts));
    const isSaid = JSON.stringify(told) !== JSON.stringify(facts);
    expect(trustFactsSchema.safeParse(told).success).toBe(!isSaid);
  });
});

test("sums kept through any order of coming, changing and going give the score that is computed at once, bit for bit", () => {
  const steps = fc.array(fc.record({ client: fc.nat(12), review: fc.nat(39), leaves: fc.boolean() }), { maxLength: 60 });
  holds(fc.record({ facts: arbitraryFacts, reviews: arbitraryReviews, steps }), ({ facts, reviews, steps }) => {
    const sums = emptyReviewSums();
    const present = new Map<string, ReviewFacts>();
    for (const { client, review, leaves } of steps) {
      const id = `client ${client}`;
      const before = present.get(id);
      if (before) removeWitness(sums, witnessOf(before));
      present.delete(id);
      const now = reviews[review];
      if (leaves || now === undefined) continue;
      const written = { ...now, id: `by ${id}`, client: id };
      present.set(id, written);
      addWitness(sums, witnessOf(written));
    }
    expect(scoreFromSums(facts, sums, AS_OF)).toStrictEqual(scoreOf({ ...facts, reviews: [...present.values()] }));
  });
});

test("unverified reviews together never weigh half a witness, whatever they are and whenever they came", () => {
  const flood = fc.array(fc.record({ writtenOn: dayUntil(), stage }), { maxLength: 300 });
  holds(fc.record({ facts: arbitraryFacts, flood }), ({ facts, flood }) => {
    const planted = flood.map((review, place) => reviewRated(5, { ...review, id: `planted ${place}`, proof: "V0" }));
    expect(scoreOf(withReviews(facts, planted)).unverifiedWeight).toBeLessThan(TS1.ceiling.unverified);
  });
});

test("a score has no headline by unverified reviews alone, however many", () => {
  holds(fc.record({ facts: arbitraryFacts, praise: plantedToday(5) }), ({ facts, praise }) => {
    const unproven = praise.map((review) => ({ ...review, proof: "V0" as const }));
    const before = scoreOf(facts);
    expect(hasHeadline(scoreOf(withReviews(facts, unproven)))).toBe(hasHeadline(before));
  });
});

test("many accounts of one cluster, over any quarters, weigh at most one witness", () => {
  const farm = fc.array(fc.record({ writtenOn: dayUntil(), stage }), { minLength: 1, maxLength: 200 });
  holds(farm, (accounts) => {
    const sums = emptyReviewSums();
    const linked = accounts.map((account, place) =>
      reviewRated(5, { ...account, id: `linked ${place}`, proof: "V1", linkCluster: "a farm" }),
    );
    for (const review of liveReviews(linked, AS_OF).values()) addWitness(sums, witnessOf(review));
    expect(totalClass(sums.verified, quarterOf(AS_OF)).weight).toBeLessThanOrEqual(saturate(1, TS1.ceiling.quarter));
  });
});

/** Ten proven clients a year for two years, all but content, and the usual papers. */
const ESTABLISHED = factsWith({
  practitioners: [practitionerWith({ verifiedHours: 120, evidencedYears: 4, trainerYears: 3 })],
  photos: { original: 6, noMatch: 8, disputed: 0, confirmedStolen: 0 },
  reviews: ["2026-10-20", "2026-08-11", "2026-05-02", "2026-02-14", "2025-11-30"].flatMap((writtenOn) =>
    reviewsRated(4, 4, { writtenOn }).map((review) => ({
      ...review,
      id: `${writtenOn} ${review.id}`,
      client: `${writtenOn} ${review.id}`,
    })),
  ),
});

test("fifty five-star accounts within a week move an established clinic by less than a point, even if nothing gives them away", () => {
  const burst = reviewsRated(5, 50, { proof: "V0" }).map((review) => ({
    ...review,
    id: `burst ${review.id}`,
    client: `burst ${review.id}`,
  }));
  const moved = scoreOf(withReviews(ESTABLISHED, burst)).score - scoreOf(ESTABLISHED).score;
  expect(moved).toBeGreaterThan(0.2);
  expect(moved).toBeLessThan(1);
  const noticed = burst.map((review) => ({ ...review, linkCluster: "one device", suspicion: { p: 0.95, signals: 3 } }));
  expect(scoreOf(withReviews(ESTABLISHED, noticed)).score - scoreOf(ESTABLISHED).score).toBeLessThan(moved);
});

test("a burst moves a score by no more than half a witness can, so by less than a point wherever verified clients have spoken well", () => {
  const proven = fc
    .array(fc.record({ writtenOn: dayUntil(), rating: fc.constantFrom(4, 5, 5, 5) }), { minLength: 20, maxLength: 80, size: "max" })
    .map((reviews) => reviews.map(({ writtenOn, rating }, place) => reviewRated(rating, { writtenOn, id: `proven ${place}` })));
  let belowAPoint = 0;
  holds(fc.record({ facts: arbitraryFacts, proven }), ({ facts, proven }) => {
    const clinic = { ...facts, reviews: proven, decisions: [] };
    const { score, verifiedWeight } = scoreOf(clinic);
    const burst = Array.from({ length: 50 }, (_, place) => reviewRated(5, { id: `burst ${place}`, proof: "V0" }));
    const moved = scoreOf(withReviews(clinic, burst)).score - score;
    const most = (TS1.ceiling.unverified / (TS1.priorWeight + TS1.ceiling.unverified + verifiedWeight)) * (100 - score);
    expect(moved).toBeLessThanOrEqual(most);
    if (most < 1) belowAPoint += 1;
  });
  expect(belowAPoint).toBeGreaterThan(100);
});
