import { expect, test } from "vitest";
import { reviewStage } from "#app/reviews/review.ts";
import { TS1, TS1_HASH } from "#app/trust/ruleset.ts";
import { hasHeadline, scoreClinic } from "#app/trust/trust-score.ts";
import { AS_OF, decisionOn, factsWith, practitionerWith, reviewRated, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const TWELVE_QUARTERS_AGO = "2023-11-23";

test("a clinic of which nothing is known starts at 66 with a wide interval and no headline", () => {
  const score = scoreClinic(factsWith({}), AS_OF);
  expect(score).toMatchObject({ score: 66, theta: 66, deduction: 0, evidenceLevel: 0, clientResult: null, unverifiedResult: null });
  // sd^2 = 24^2 / 5 + 60 + 40 = 215.2
  expect(score.sd ** 2).toBeCloseTo(215.2, 9);
  expect(score.low).toBeCloseTo(41.86982, 4);
  expect(score.high).toBeCloseTo(90.13018, 4);
  expect(score.band).toBe("not enough evidence yet");
  expect(hasHeadline(score)).toBe(false);
});

test("80 hours, 3 years, a trainer of 5 years and 6 original photos each earn 63.2 % of their points", () => {
  const score = scoreClinic(
    factsWith({
      practitioners: [practitionerWith({ verifiedHours: 80, evidencedYears: 3, trainerYears: 5 })],
      photos: { original: 6, noMatch: 0, disputed: 0, confirmedStolen: 0 },
    }),
    AS_OF,
  );
  // 1 - 1/e = 0.6321206; 66 + 23 x 0.6321206 = 80.5387732
  expect(score.score).toBeCloseTo(80.538773, 6);
  expect(score.evidenceLevel).toBeCloseTo(63.212056, 6);
  expect(score.partsInTenths).toEqual({
    base: 660,
    training: 63,
    experience: 44,
    lineage: 19,
    photos: 19,
    verifiedReviews: 0,
    unverifiedReviews: 0,
    integrity: 0,
  });
  expect(score.scoreInTenths).toBe(805);
});

test("a practitioner who holds the needle for a quarter of the clients counts for a quarter", () => {
  const practitioners = [practitionerWith({ share: 0.25, verifiedHours: 80 }), practitionerWith({ share: 0.75 })];
  const score = scoreClinic(factsWith({ practitioners }), AS_OF);
  // 10 x 0.25 x 0.6321206
  expect(score.parts.training).toBeCloseTo(1.580301, 6);
  expect(score.prior.verifiedShare).toBe(0.125);
});

test("photos that match nothing weigh a tenth, ten of them at most", () => {
  const photos = { original: 5, noMatch: 14, disputed: 3, confirmedStolen: 0 };
  // (5 + 0.1 x 10) / 6 = 1
  expect(scoreClinic(factsWith({ photos }), AS_OF).parts.photos).toBeCloseTo(3 * 0.632121, 5);
});

test("no photo counts while one is confirmed stolen", () => {
  const photos = { original: 12, noMatch: 3, disputed: 0, confirmedStolen: 1 };
  expect(scoreClinic(factsWith({ photos }), AS_OF)).toMatchObject({ score: 66, evidenceLevel: 0 });
});

test.for([
  { verified: {}, share: 0 },
  { verified: { verifiedHours: 8 }, share: 0.5 },
  { verified: { evidencedYears: 0.1 }, share: 0.5 },
  { verified: { verifiedHours: 8, evidencedYears: 0.1 }, share: 1 },
  { verified: { trainerYears: 9 }, share: 0 },
])("hours and years are each half of what can be verified of a practitioner: $verified", ({ verified, share }) => {
  const score = scoreClinic(factsWith({ practitioners: [practitionerWith(verified)] }), AS_OF);
  expect(score.prior.verifiedShare).toBe(share);
  // 24^2 / 5 + 60 + 40 (1 - v)
  expect(score.sd ** 2).toBeCloseTo(175.2 + 40 * (1 - share), 9);
});

test.for([
  // Alone in its quarter a review of weight 1 counts 1 / (1 + 1/4) = 0.8 and has 0.8 / (0.8 + 5 (1 + 0.8/20)) = 2/15 of the say.
  { name: "a top review", facts: {}, rating: 5, theta: 66 + (34 * 2) / 15 },
  { name: "a bottom review", facts: {}, rating: 1, theta: 66 - (66 * 2) / 15 },
  { name: "a middling review", facts: {}, rating: 3, theta: 66 - (16 * 2) / 15 },
  // A proven correction elsewhere caps its result at 20.
  { name: "praise of work that had to be corrected", facts: { provenCorrection: true }, rating: 5, theta: 66 - (46 * 2) / 15 },
  // Twelve quarters halve it: 0.4 / (0.4 + 5 (1 + 0.4/20)) = 0.4 / 5.5
  { name: "a three-year-old top review", facts: { writtenOn: TWELVE_QUARTERS_AGO }, rating: 5, theta: 66 + (34 * 0.4) / 5.5 },
  // Unverified: 0.8 / (0.8 + 5 (1 + 0.8/0.5)) = 0.8 / 13.8
  { name: "an unverified top review", facts: { proof: "V0" as const }, rating: 5, theta: 66 + (34 * 0.8) / 13.8 },
  // 0.6 / 1.15 = 0.5217391, of which the say is 0.5217391 / (0.5217391 + 5 (1 + 0.5217391/20))
  { name: "a top review with one proof", facts: { proof: "V1" as const }, rating: 5, theta: 66 + (34 * 0.6) / 6.5 },
  // 0.5 / 1.125 = 0.4444444; 0.4444444 / (0.4444444 + 5 + 0.1111111) = 0.08
  { name: "a fresh top review", facts: { stage: "fresh" as const }, rating: 5, theta: 66 + 34 * 0.08 },
  // 1.2 / 1.3 = 0.9230769; 0.9230769 / (0.9230769 + 5 + 0.2307692) = 0.15
  { name: "a top review after more than a year", facts: { stage: "long-term" as const }, rating: 5, theta: 66 + 34 * 0.15 },
  // Two signals and p 0.9 leave a quarter: 0.25 / 1.0625 = 0.2352941; 0.2352941 / (0.2352941 + 5 + 0.0588235) = 2/45
  { name: "a strongly suspected top review", facts: { suspicion: { p: 0.9, signals: 2 } }, rating: 5, theta: 66 + (34 * 2) / 45 },
  // Half: 0.5 as a fresh one
  { name: "a suspected top review", facts: { suspicion: { p: 0.5, signals: 3 } }, rating: 5, theta: 66 + 34 * 0.08 },
  { name: "a top review with one signal only", facts: { suspicion: { p: 0.99, signals: 1 } }, rating: 5, theta: 66 + (34 * 2) / 15 },
  { name: "a top review below every step", facts: { suspicion: { p: 0.49, signals: 3 } }, rating: 5, theta: 66 + (34 * 2) / 15 },
])("$name moves a clinic of which nothing else is known to $theta", ({ facts, rating, theta }) => {
  expect(scoreClinic(factsWith({ reviews: [reviewRated(rating, facts)] }), AS_OF).theta).toBeCloseTo(theta, 9);
});

test("the overall rating counts as much as four of the six dimensions", () => {
  // 2.5 (4 x 4 + 18 - 10) = 60
  const review = reviewRated(3, { overall: 4 });
  expect(scoreClinic(factsWith({ reviews: [review] }), AS_OF).clientResult).toBe(60);
});

test("linked accounts count together as one review, in the quarter of the oldest", () => {
  const linked = { proof: "V1", linkCluster: "one device" } as const;
  const reviews = [reviewRated(5, { id: "a", ...linked }), reviewRated(1, { id: "b", ...linked, writtenOn: TWELVE_QUARTERS_AGO })];
  // 0.6 + 0.6 scaled to 1.0 at 50 points, twelve quarters old: 66 - 16 x 0.4 / 5.5
  expect(scoreClinic(factsWith({ reviews }), AS_OF).theta).toBeCloseTo(64.836364, 6);
});

test("a strongly proven client who shares a device with others stands alone", () => {
  const shared = { linkCluster: "one device" };
  const reviews = [reviewRated(5, { id: "a", ...shared }), reviewRated(5, { id: "b", ...shared })];
  const apart = [reviewRated(5, { id: "a" }), reviewRated(5, { id: "b" })];
  expect(scoreClinic(factsWith({ reviews }), AS_OF)).toEqual(scoreClinic(factsWith({ reviews: apart }), AS_OF));
});

test("on one day the greater id is a client's live review", () => {
  const reviews = [reviewRated(1, { id: "b", client: "c" }), reviewRated(5, { id: "a", client: "c" })];
  expect(scoreClinic(factsWith({ reviews }), AS_OF).clientResult).toBe(0);
});

test("two stolen photos take 15 points, and half of that two years later", () => {
  const score = scoreClinic(factsWith({ decisions: [decisionOn("stolen_photo", "2024-11-23", 2)] }), AS_OF);
  expect(score).toMatchObject({ theta: 66, deduction: 7.5, undiscountedDeduction: 15, score: 58.5 });
  expect(score.partsInTenths.integrity).toBe(-75);
});

test.for([
  { kind: "stolen_photo" as const, points: 12 },
  { kind: "forged_document" as const, points: 15 },
  { kind: "fake_reviews" as const, points: 15 },
  { kind: "false_claim" as const, points: 6 },
  { kind: "review_pressure" as const, points: 6 },
])("an upheld decision on $kind takes $points points on its day", ({ kind, points }) => {
  expect(scoreClinic(factsWith({ decisions: [decisionOn(kind, AS_OF)] }), AS_OF).deduction).toBe(points);
});

test("decisions together take at most 45 points", () => {
  const decisions = (["stolen_photo", "forged_document", "fake_reviews", "false_claim"] as const).map((kind) => decisionOn(kind, AS_OF));
  expect(scoreClinic(factsWith({ decisions }), AS_OF)).toMatchObject({ deduction: 45, undiscountedDeduction: 48, score: 21 });
});

test("decisions never take more than there is", () => {
  const quarters = [2023, 2024, 2025, 2026].flatMap((year) => ["01", "04", "07", "10"].map((month) => `${year}-${month}-01`));
  const reviews = quarters.flatMap((writtenOn) =>
    reviewsRated(1, 40).map((review) => ({
      ...review,
      writtenOn,
      id: `${review.id} of ${writtenOn}`,
      client: `${review.client} ${writtenOn}`,
    })),
  );
  const decisions = [decisionOn("fake_reviews", AS_OF), decisionOn("forged_document", AS_OF), decisionOn("stolen_photo", AS_OF, 9)];
  const score = scoreClinic(factsWith({ reviews, decisions }), AS_OF);
  // Verified weight near its ceiling of 20: theta is little above 66 x 5 / 25.
  expect(score.theta).toBeGreaterThan(13);
  expect(score.theta).toBeLessThan(20);
  expect(score).toMatchObject({ score: 0, low: 0, deduction: score.theta, undiscountedDeduction: 66 });
});

const checked = {
  practitioners: [practitionerWith({ verifiedHours: 480, evidencedYears: 12, trainerYears: 20 })],
  photos: { original: 24, noMatch: 0, disputed: 0, confirmedStolen: 0 },
};

test("an interval ends at 100", () => {
  // 89 + 1.6449 x 13.2
  expect(scoreClinic(factsWith(checked), AS_OF).high).toBe(100);
});

test.for([
  // Verified reviews alone in one quarter: 4 count 2 / 1.1 = 1.82 witnesses, 6 count 2.4 / 1.12 = 2.14, of which 2 are needed.
  { name: "four verified clients", facts: { reviews: reviewsRated(5, 4) }, band: "not enough evidence yet" },
  { name: "six happy clients", facts: { reviews: reviewsRated(5, 6) }, band: "fair" },
  { name: "six middling clients", facts: { reviews: reviewsRated(3, 6) }, band: "weak" },
  { name: "no client but every credential", facts: checked, band: "not enough evidence yet" },
  // 1 counts 0.77 witnesses and 2 count 1.25, of which 1 is needed where the credentials are verified.
  { name: "one client and every credential", facts: { ...checked, reviews: reviewsRated(5, 1) }, band: "not enough evidence yet" },
  { name: "two content clients and every credential", facts: { ...checked, reviews: reviewsRated(4, 2) }, band: "good" },
  { name: "ten happy clients and every credential", facts: { ...checked, reviews: reviewsRated(5, 10) }, band: "excellent" },
  {
    name: "ten happy clients, every credential and a theft upheld today",
    facts: { ...checked, reviews: reviewsRated(5, 10), decisions: [decisionOn("stolen_photo", AS_OF)] },
    band: "integrity warning",
  },
  {
    // 12 x 2^(-1461/730) = 3.0
    name: "ten happy clients, every credential and a theft upheld four years ago",
    facts: { ...checked, reviews: reviewsRated(5, 10), decisions: [decisionOn("stolen_photo", "2022-11-23")] },
    band: "excellent",
  },
])("$name: $band", ({ facts, band }) => {
  expect(scoreClinic(factsWith(facts), AS_OF).band).toBe(band);
});

test("what is dated after the day of the score does not exist yet", () => {
  const facts = factsWith({ reviews: [reviewRated(4)] });
  const later = factsWith({
    reviews: [...facts.reviews, reviewRated(1, { id: "later", writtenOn: "2026-11-24" })],
    decisions: [decisionOn("fake_reviews", "2026-11-24")],
  });
  expect(scoreClinic(later, AS_OF)).toEqual(scoreClinic(facts, AS_OF));
});

test("a day that is not one is refused", () => {
  expect(() => scoreClinic(factsWith({}), "2026-02-30")).toThrow(RangeError);
  expect(() => scoreClinic(factsWith({}), "yesterday")).toThrow(RangeError);
});

test("TS-1 applies the constants it was published with", () => {
  expect(TS1_HASH).toBe("fbf13a7e118e37f4");
  expect(scoreClinic(factsWith({}), AS_OF)).toMatchObject({ version: "TS-1", constantsHash: TS1_HASH, asOf: AS_OF });
});

test("a review's stage is told by the days that the method publishes", () => {
  const { healedFrom, longTermAfter } = TS1.stageDays;
  expect([healedFrom - 1, healedFrom, longTermAfter, longTermAfter + 1].map(reviewStage)).toEqual([
    "fresh",
    "healed",
    "healed",
    "long-term",
  ]);
});

test("the constants cannot be changed while the site runs", () => {
  expect(() => Object.assign(TS1.prior, { base: 100 })).toThrow(TypeError);
  expect(() => Object.assign(TS1.bands[0], { score: 0 })).toThrow(TypeError);
});
