import fc from "fast-check";
import { expect, test } from "vitest";
import { type Affine, applyAffine, composeAffine, fitAffine, invertAffine, type Point, shapeOf } from "#app/provenance/affine.ts";

const number = fc.double({ min: -3, max: 3, noNaN: true });
const place = fc.double({ min: -500, max: 500, noNaN: true });
const affines = fc
  .record({ a: number, b: number, c: number, d: number, e: place, f: place })
  .filter(({ a, b, c, d }) => Math.abs(a * d - b * c) > 0.05);
const points: fc.Arbitrary<Point> = fc.tuple(place, place);

test("a transform and its inverse bring every point back", () => {
  fc.assert(
    fc.property(affines, points, (affine, [x, y]) => {
      const [u, v] = applyAffine(invertAffine(affine) as Affine, applyAffine(affine, [x, y]));
      expect(u).toBeCloseTo(x, 5);
      expect(v).toBeCloseTo(y, 5);
    }),
  );
});

test("two transforms composed do what one after the other does", () => {
  fc.assert(
    fc.property(affines, affines, points, (first, second, point) => {
      const [x, y] = applyAffine(second, applyAffine(first, point));
      const [u, v] = applyAffine(composeAffine(first, second), point);
      expect(u).toBeCloseTo(x, 5);
      expect(v).toBeCloseTo(y, 5);
    }),
  );
});

test("a transform is found again from points that it moved", () => {
  fc.assert(
    fc.property(affines, (affine) => {
      const from = Float64Array.from([0, 0, 400, 0, 0, 300, 250, 410]);
      const to = Float64Array.from([0, 1, 2, 3].flatMap((i) => applyAffine(affine, [from[2 * i] as number, from[2 * i + 1] as number])));
      const fitted = fitAffine(from, to, [0, 1, 2, 3]) as Affine;
      for (const key of ["a", "b", "c", "d"] as const) expect(fitted[key]).toBeCloseTo(affine[key], 6);
    }),
  );
});

test("points on one line, or fewer than three, determine no transform, and a fold has no inverse", () => {
  const line = Float64Array.from([0, 0, 10, 10, 20, 20, 30, 30]);
  expect(fitAffine(line, line, [0, 1, 2, 3])).toBeNull();
  expect(fitAffine(line, line, [0, 1])).toBeNull();
  expect(invertAffine({ a: 1, b: 2, c: 2, d: 4, e: 0, f: 0 })).toBeNull();
});

const turned = (degrees: number, scale: number): Affine => {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [scale * Math.cos(radians), scale * Math.sin(radians)];
  return { a: cos, b: -sin, c: sin, d: cos, e: 7, f: -3 };
};

test.each([
  [0, 1],
  [5, 0.6],
  [-90, 2],
  [179, 1],
])("a turn of %d degrees and %d times the size are told as such", (degrees, scale) => {
  const shape = shapeOf(turned(degrees, scale));
  expect(shape.rotation).toBeCloseTo(degrees, 6);
  expect(shape.larger).toBeCloseTo(scale, 6);
  expect(shape.smaller).toBeCloseTo(scale, 6);
});

test("a stretch is the ratio of the two scales", () => {
  const { larger, smaller } = shapeOf(composeAffine({ a: 1.5, b: 0, c: 0, d: 1, e: 0, f: 0 }, turned(30, 1)));
  expect(larger / smaller).toBeCloseTo(1.5, 6);
});
