import fc from "fast-check";
import { expect, test } from "vitest";
import { explainScore } from "#app/trust/explain-score.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { arbitraryFacts, RUNS } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF, decisionOn, factsWith, reviewRated } from "#tests/trust/hand-made-facts.ts";

test("a review's line says what was done to it and why", () => {
  const linked = { proof: "V1", linkCluster: "one device" } as const;
  const { reviews } = explainScore(
    factsWith({
      reviews: [
        reviewRated(4, { id: "first", client: "c", writtenOn: "2025-02-01" }),
        reviewRated(5, { id: "second", client: "c", writtenOn: "2026-02-01", provenCorrection: true }),
        reviewRated(5, { id: "linked new", ...linked }),
        reviewRated(5, { id: "linked old", ...linked, writtenOn: "2026-06-30", suspicion: { p: 0.6, signals: 2 } }),
        reviewRated(1, { id: "linked third", ...linked }),
        reviewRated(3, { id: "tomorrow", writtenOn: "2026-11-24", proof: "V0" }),
      ],
    }),
    AS_OF,
  );
  // 0.6 + 0.3 + 0.6 = 1.5 witnesses, scaled to 1.
  const together = { kind: "linked", cluster: "one device", scale: 1 / 1.5 };
  expect(
    reviews.map(({ id, weight, result, quarter, ageInQuarters, notes }) => [id, weight, result, quarter, ageInQuarters, notes]),
  ).toEqual([
    ["first", 0, 75, "2025 Q1", 7, [{ kind: "replaced", by: "second" }]],
    ["second", 1, 20, "2026 Q1", 3, [{ kind: "capped", rated: 100 }]],
    ["linked new", 0.6, 100, "2026 Q2", 2, [together]],
    ["linked old", 0.3, 100, "2026 Q2", 2, [{ kind: "suspected", weight: 0.5 }, together]],
    ["linked third", 0.6, 0, "2026 Q2", 2, [together]],
    ["tomorrow", 0, 50, "2026 Q4", 0, [{ kind: "not yet written" }]],
  ]);
});

test("a quarter's line shows the weight before and after saturation and age", () => {
  const { quarters } = explainScore(factsWith({ reviews: [reviewRated(4, { writtenOn: "2023-12-31" })] }), AS_OF);
  expect(quarters).toEqual([{ class: "verified", quarter: "2023 Q4", ageInQuarters: 12, weight: 1, mean: 75, decay: 0.5, counted: 0.4 }]);
});

test("a decision's line shows its points on the day and what is left", () => {
  const { decisions } = explainScore(factsWith({ decisions: [decisionOn("stolen_photo", "2024-11-23", 3)] }), AS_OF);
  expect(decisions).toMatchObject([{ points: 18, ageInDays: 730, remaining: 9 }]);
});

test("the lines of an explanation add up to the parts of the score", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { score, practitioners, reviews, decisions } = explainScore(facts, AS_OF);
      const { parts } = scoreClinic(facts, AS_OF);
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect(score.parts).toStrictEqual(parts);
      expect(sum(reviews.filter((line) => line.class === "verified").map((line) => line.points))).toBeCloseTo(parts.verifiedReviews, 9);
      expect(sum(reviews.filter((line) => line.class === "unverified").map((line) => line.points))).toBeCloseTo(parts.unverifiedReviews, 9);
      expect(sum(practitioners.map((line) => line.points.training))).toBeCloseTo(parts.training, 9);
      expect(sum(practitioners.map((line) => line.points.experience))).toBeCloseTo(parts.experience, 9);
      expect(sum(practitioners.map((line) => line.points.lineage))).toBeCloseTo(parts.lineage, 9);
      expect(Math.min(45, score.theta, sum(decisions.map((line) => line.remaining)))).toBeCloseTo(score.deduction, 9);
    }),
    RUNS,
  );
});
