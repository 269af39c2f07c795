import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsLost, scoreReasons } from "#app/trust/reasons.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { arbitraryFacts, RUNS } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF, decisionOn, factsWith, practitionerWith, reviewRated, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const scoreOf = (facts: TrustFacts) => scoreClinic(facts, AS_OF);
const reasonsOf = (facts: TrustFacts) => scoreReasons(facts, scoreOf(facts), AS_OF);

test("a clinic of which nothing is known is told what would count, worst gap first", () => {
  const reasons = reasonsOf(factsWith({}));
  // Of the 34 points above 66, reviews alone can earn 11, training 10, experience 7, lineage 3 and photos 3.
  expect(reasons.map(({ code, pointsLost }) => [code, Math.round(pointsLost * 10) / 10])).toEqual([
    ["R02", 11],
    ["T01", 10],
    ["Y01", 7],
    ["L01", 3],
  ]);
  // 10 (1 - e^(-100/80)) = 7.135
  expect(reasons[1]?.change.points).toBeCloseTo(7.134952, 6);
  expect(reasons[1]?.change.sentence).toBe("A verified 100-hour course would add 7.1 points.");
  // 7 (1 - e^(-1/3)) = 1.984
  expect(reasons[2]?.change.sentence).toBe("Dated evidence of one more year of practice would add 2.0 points.");
});

test("a second course is worth most to the practitioner who needs it most", () => {
  const practitioners = [practitionerWith({ share: 0.5, verifiedHours: 160 }), practitionerWith({ share: 0.5 })];
  const training = reasonsOf(factsWith({ practitioners })).find(({ code }) => code === "T02");
  expect(training?.sentence).toBe("Accepted evidence shows 80 hours of training, averaged over who treats how many clients.");
  // 0.5 x 10 (1 - e^(-100/80)) = 3.567
  expect(training?.change.sentence).toBe("A verified 100-hour course for one practitioner would add 3.6 points.");
});

test("a confirmed theft is named in the reasons, and only an appeal undoes it, in full", () => {
  const honest = factsWith({
    practitioners: [practitionerWith({ verifiedHours: 480, evidencedYears: 12, trainerYears: 20 })],
    photos: { original: 12, noMatch: 0, disputed: 0, confirmedStolen: 0 },
    reviews: reviewsRated(5, 12),
  });
  const thief = { ...honest, photos: { ...honest.photos, confirmedStolen: 2 }, decisions: [decisionOn("stolen_photo", AS_OF, 2)] };
  const reasons = reasonsOf(thief);
  expect(reasons.map(({ code }) => code)).toEqual(["I01", "R02", "P02"]);
  for (const reason of reasons.filter(({ code }) => code !== "R02")) {
    expect(scoreOf(thief).score + reason.change.points).toBeCloseTo(scoreOf(honest).score, 9);
  }
  expect(reasons[0]?.sentence).toBe("1 upheld decision takes off 15.0 points; this halves every two years.");
  expect(reasons[2]?.sentence).toBe("2 photos are confirmed stolen, so none of this clinic's photos counts.");
});

test("unhappy verified clients come first where they cost most", () => {
  const reasons = reasonsOf(factsWith({ reviews: reviewsRated(2, 12) }));
  // 12 reviews in one quarter count 3 / 1.15 = 2.609 witnesses of 7.609 in all: (100 - 25) x 0.342857 = 25.71
  expect(reasons[0]).toMatchObject({ code: "R01", sentence: "Verified clients rate their results 25 out of 100." });
  expect(reasons[0]?.pointsLost).toBeCloseTo(25.714286, 6);
});

test("critical unverified reviews are a reason, kind ones are not", () => {
  const rated = (rating: number) => factsWith({ reviews: reviewsRated(rating, 9, { proof: "V0" }), ...fullyChecked });
  const critical = reasonsOf(rated(1)).find(({ code }) => code === "R03");
  expect(critical?.change.points).toBeCloseTo(scoreOf(factsWith(fullyChecked)).score - scoreOf(rated(1)).score, 12);
  // Four stars are not critical, even where credentials let one expect more.
  for (const rating of [4, 5]) expect(reasonsOf(rated(rating)).map(({ code }) => code)).not.toContain("R03");
});

const fullyChecked = {
  practitioners: [practitionerWith({ verifiedHours: 480, evidencedYears: 12, trainerYears: 20 })],
  photos: { original: 24, noMatch: 0, disputed: 0, confirmedStolen: 0 },
};

test("few originals are a reason of their own", () => {
  const facts = factsWith({
    ...fullyChecked,
    photos: { original: 1, noMatch: 0, disputed: 0, confirmedStolen: 0 },
    reviews: [reviewRated(5)],
  });
  expect(reasonsOf(facts).find(({ code }) => code === "P01")?.sentence).toBe("1 photo is proved original.");
});

test("few reviews are no reason where many clients have reported over the years", () => {
  const quarters = ["2025-11-01", "2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01"];
  const reviews = quarters.flatMap((writtenOn) =>
    reviewsRated(5, 12).map((review) => ({
      ...review,
      writtenOn,
      id: `${writtenOn} ${review.id}`,
      client: `${writtenOn} ${review.client}`,
    })),
  );
  expect(reasonsOf(factsWith({ reviews })).map(({ code }) => code)).toEqual(["T01", "Y01", "L01", "P01"]);
});

test("of several upheld decisions an appeal against the heaviest would change most", () => {
  const decisions = [decisionOn("review_pressure", AS_OF), decisionOn("forged_document", AS_OF), decisionOn("false_claim", AS_OF)];
  const integrity = reasonsOf(factsWith({ decisions })).find(({ code }) => code === "I01");
  expect(integrity?.sentence).toBe("3 upheld decisions take off 27.0 points; this halves every two years.");
  expect(integrity?.change).toEqual({
    sentence: "Only an appeal that overturns the largest would give back 15.0 points at once.",
    points: 15,
  });
});

test("what is lost is exactly what is missing to 100", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const score = scoreOf(facts);
      const lost = Object.values(pointsLost(score)).reduce((sum, points) => sum + points, 0);
      expect(lost).toBeCloseTo(100 - score.score, 9);
    }),
    RUNS,
  );
});

test("at most four reasons, worst first, each with a change that does not lower the score", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const reasons = reasonsOf(facts);
      expect(reasons.length).toBeLessThanOrEqual(4);
      expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      for (const [index, reason] of reasons.entries()) {
        expect(reason.pointsLost).toBeLessThanOrEqual(reasons[index - 1]?.pointsLost ?? 100);
        expect(reason.change.points).toBeGreaterThanOrEqual(-1e-9);
      }
    }),
    RUNS,
  );
});
