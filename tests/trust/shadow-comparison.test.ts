import fc from "fast-check";
import { expect, test } from "vitest";
import { compareMethods, type ShadowPair } from "#app/trust/shadow-comparison.ts";

const pair = (scoreInForce: number, score: number, bandInForce = "good", band = bandInForce): ShadowPair => ({
  score,
  scoreInForce,
  band,
  bandInForce,
});

test("without any clinic there is nothing to compare", () => {
  expect(compareMethods([])).toBeNull();
});

test("rises, falls, what stays and the mean are counted over all clinics", () => {
  const found = compareMethods([pair(70, 71), pair(70, 72), pair(70, 67), pair(70, 70.04), pair(70, 70)]);
  expect(found).toMatchObject({ clinics: 5, rise: 2, fall: 1, same: 2 });
  expect(found?.mean).toBeCloseTo(0.008, 9);
});

test("quantiles lie between the clinics nearest to them", () => {
  const found = compareMethods([0, 1, 2, 3, 4].map((move) => pair(50, 50 + move)));
  const at = (share: number) => found?.quantiles.find((one) => one.share === share)?.points;
  expect([at(0), at(0.25), at(0.5), at(0.95), at(1)]).toEqual([0, 1, 2, 3.8, 4]);
});

test("crossed bands are counted by direction, the most frequent first, and those who stay are not", () => {
  const found = compareMethods([
    pair(80, 70, "good", "fair"),
    pair(70, 80, "fair", "good"),
    pair(79, 71, "good", "fair"),
    pair(60, 60, "weak"),
  ]);
  expect(found?.crossings).toEqual([
    { from: "good", to: "fair", clinics: 2 },
    { from: "fair", to: "good", clinics: 1 },
  ]);
});

test("the steps of the drawing adjoin, hold every clinic once and are at most forty", () => {
  const scores = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(scores, scores), { minLength: 1, maxLength: 60 }), (tried) => {
      const found = compareMethods(tried.map(([before, after]) => pair(before, after)));
      const steps = found?.steps ?? [];
      expect(steps.length).toBeLessThanOrEqual(40);
      expect(steps.reduce((sum, step) => sum + step.clinics, 0)).toBe(tried.length);
      for (const [place, step] of steps.entries()) {
        expect(step.to).toBeGreaterThan(step.from);
        if (place > 0) expect(steps[place - 1]?.to).toBeCloseTo(step.from, 9);
      }
      expect(steps[0]?.clinics).toBeGreaterThan(0);
      expect(steps.at(-1)?.clinics).toBeGreaterThan(0);
    }),
    { numRuns: 1000, seed: 20261123 },
  );
});
