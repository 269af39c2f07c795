import fc from "fast-check";
import { expect, test } from "vitest";
import { areaOfPolygon, clipToRegion, cornersOf } from "#app/provenance/polygon.ts";
import type { Corner } from "#app/provenance/transform.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const regions = fc
  .tuple(share, share, share, share)
  .map(([a, b, c, d]) => ({ left: Math.min(a, c), top: Math.min(b, d), width: Math.abs(a - c), height: Math.abs(b - d) }));
const WHOLE = { left: 0, top: 0, width: 1, height: 1 };

test("the area of a box is its width by its height, whichever way round its corners are told", () => {
  fc.assert(
    fc.property(regions, (region) => {
      const corners = cornersOf(region);
      expect(areaOfPolygon(corners)).toBeCloseTo(region.width * region.height, 9);
      expect(areaOfPolygon(corners.toReversed())).toBeCloseTo(region.width * region.height, 9);
    }),
  );
});

test("a box within a region stays whole, and no cut is larger than either", () => {
  fc.assert(
    fc.property(regions, regions, (one, other) => {
      expect(areaOfPolygon(clipToRegion(cornersOf(one), WHOLE))).toBeCloseTo(one.width * one.height, 9);
      const cut = areaOfPolygon(clipToRegion(cornersOf(one), other));
      expect(cut).toBeLessThanOrEqual(Math.min(one.width * one.height, other.width * other.height) + 1e-9);
    }),
  );
});

test("a diamond over a corner is cut to the triangle that lies inside", () => {
  const diamond: Corner[] = [
    [0, -0.5],
    [0.5, 0],
    [0, 0.5],
    [-0.5, 0],
  ];
  expect(areaOfPolygon(clipToRegion(diamond, WHOLE))).toBeCloseTo(0.125, 9);
});

test("what lies outside leaves nothing", () => {
  expect(clipToRegion(cornersOf({ left: 1.2, top: 0, width: 0.5, height: 0.5 }), WHOLE)).toEqual([]);
});
