import fc from "fast-check";
import { expect, test } from "vitest";
import { drawCloseUp, hairsPath, LAYERS, layersOf, UNITS } from "#app/guide/close-up.ts";
import { drawHead, grownSide, HEAD, OUTLINE, treatedArea } from "#app/guide/head-drawing.ts";
import { HEALING_DAYS, healingOn } from "#app/guide/healing.ts";
import { GOOD, HAIRLINES, type Look, RANGES } from "#app/guide/look.ts";
import { dotCount, PIECE, type Point, scatter } from "#app/guide/scattered-dots.ts";
import { dotColour, hairColour, SKIN_TYPES } from "#app/guide/skin-colour.ts";
import { anyLook } from "#tests/guide/any-look.ts";

/** Square millimetres of ink if no two dots met. */
function inkOf(look: Look): number {
  const drawn = drawCloseUp(look);
  const areas = layersOf(look).map((points, layer) => {
    const width = Number(drawn[`layer${layer}`]?.strokeWidth) / UNITS;
    return points.length * Math.PI * (width / 2) ** 2;
  });
  return areas.reduce((sum, area) => sum + area, 0);
}

test("the same look is drawn the same, whatever was drawn before it", () => {
  fc.assert(
    fc.property(anyLook, anyLook, (look, other) => {
      const first = JSON.stringify([drawCloseUp(look), drawHead(look)]);
      drawCloseUp(other);
      expect(JSON.stringify([drawCloseUp({ ...look }), drawHead({ ...look })])).toBe(first);
    }),
    { numRuns: 40 },
  );
});

test("once healed, the share of skin under ink is the number of dots times the area of one, within four in a hundred", () => {
  fc.assert(
    fc.property(anyLook, (any) => {
      const look: Look = { ...any, healing: GOOD.healing };
      const asked = (look.density / 100) * Math.PI * (look.dot / 2) ** 2;
      expect(Math.abs(inkOf(look) / (PIECE.width * PIECE.height) / asked - 1)).toBeLessThan(0.04);
    }),
    { numRuns: 60 },
  );
});

test("every dot is on the piece of skin, and there are as many as asked", () => {
  fc.assert(
    fc.property(anyLook, (look) => {
      const points = layersOf(look).flat();
      expect(points).toHaveLength(dotCount(look.density));
      expect(points.every(([x, y]) => x >= 0 && x < PIECE.width && y >= 0 && y < PIECE.height)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("more density adds dots and moves none of those that are there", () => {
  const all = scatter(RANGES.density.most, "even", 0.1);
  for (const density of [20, 120, 245]) expect(scatter(density, "even", 0.1)).toEqual(all.slice(0, dotCount(density)));
});

function nearestGap(points: readonly Point[]): number {
  return Math.min(...points.flatMap(([x, y], place) => points.slice(place + 1).map(([u, v]) => Math.hypot(x - u, y - v))));
}

test("even dots keep their distance, and merged ones touch", () => {
  const even = scatter(GOOD.density, "even", 0.3);
  // Laid out in squares, dots would be 0.91 mm apart at this density.
  expect(nearestGap(even)).toBeGreaterThan(0.35);
  expect(nearestGap(scatter(GOOD.density, "merged", 0.3))).toBeLessThan(0.3);
});

test("in rows every dot stands on one of fifteen lines; evenly scattered, dots stand between them too", () => {
  const offLine = (spacing: "rows" | "even") =>
    Math.max(...scatter(GOOD.density, spacing, 0.1).map(([, y]) => Math.abs((((y * 15) / PIECE.height) % 1) - 0.5)));
  expect(offLine("rows")).toBeLessThan(0.1);
  expect(offLine("even")).toBeGreaterThan(0.4);
});

/** Even-odd rule. */
function inside([x, y]: Point, outline: readonly Point[]): boolean {
  let within = false;
  outline.forEach(([ax, ay], place) => {
    const [bx, by] = outline[(place + 1) % outline.length] ?? [0, 0];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within;
  });
  return within;
}

/** Off the edge by so little that it is a rounding, in millimetres. */
const towardsMiddle = ([x, y]: Point): Point => [100 + (x - 100) * 0.995, y + 0.3];

test("no pigment and no hair is drawn outside the scalp", () => {
  for (const hairline of HAIRLINES)
    for (const layer of LAYERS)
      for (const corner of treatedArea(hairline, layer)) {
        expect(inside(towardsMiddle(corner), OUTLINE), `${hairline} ${layer} at ${corner}`).toBe(true);
      }
  for (const side of [-1, 1] as const) {
    for (const corner of grownSide(side)) expect(inside(towardsMiddle(corner), OUTLINE), `hair at ${corner}`).toBe(true);
  }
});

/** Where the front of the first layer stands, at so many millimetres from the middle. */
function frontAt(hairline: Look["hairline"], across: number): number {
  const near = treatedArea(hairline, 0).filter(([x, y]) => Math.abs(x - HEAD.width / 2 - across) < 4 && y > 40);
  return near.reduce((sum, [, y]) => sum + y, 0) / near.length;
}

test("hairlines differ as their words say", () => {
  const edge = (hairline: Look["hairline"]) => [-30, 0, 30].map((across) => frontAt(hairline, across));
  const [left = 0, middle = 0, right = 0] = edge("irregular");
  expect(Math.abs(left - right)).toBeLessThan(4);
  expect(frontAt("too_low", 24) - frontAt("irregular", 24)).toBeGreaterThan(18);
  const [lowSide = 0, , highSide = 0] = edge("asymmetric");
  expect(lowSide - highSide).toBeGreaterThan(12);
  expect(middle).toBeGreaterThan(50);
  // A ruled line has four corners in front and nothing between them.
  expect(treatedArea("straight", 0).filter(([, y]) => y > 60 && y < 62)).toHaveLength(2);
  expect(treatedArea("irregular", 0).filter(([, y]) => y > 45)).not.toHaveLength(4);
});

test("after six weeks pigment only fades, and nothing of healing is left", () => {
  fc.assert(
    fc.property(fc.integer({ min: 42, max: 4000 }), fc.integer({ min: 0, max: 2000 }), (day, more) => {
      const [earlier, later] = [healingOn(day), healingOn(day + more)];
      expect(later.strength).toBeLessThanOrEqual(earlier.strength);
      expect(later).toMatchObject({ swelling: 1, redness: 0, scabs: 0, patchiness: 0 });
    }),
  );
});

test("crusts stand from day two to five, day seven is the patchiest, and no fresh dot looks smaller than healed", () => {
  const days = Array.from({ length: 61 }, (_, day) => ({ day, ...healingOn(day) }));
  expect(days.filter(({ scabs }) => scabs > 0.2).map(({ day }) => day)).toEqual([2, 3, 4, 5, 6]);
  expect(days.reduce((most, one) => (one.patchiness > most.patchiness ? one : most)).day).toBe(7);
  expect(days.reduce((least, one) => (one.strength < least.strength ? one : least)).day).toBe(7);
  for (const { swelling } of days) expect(swelling).toBeGreaterThanOrEqual(1);
  expect(HEALING_DAYS[GOOD.healing]).toBe(42);
});

const lightness = (colour: string): number => [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0);

test.each([...SKIN_TYPES])("on skin type %i a match has the colour of the hair, and too dark is darker", (skin) => {
  expect(dotColour(skin, "match", 1)).toBe(hairColour(skin));
  expect(lightness(dotColour(skin, "too_dark", 1))).toBeLessThan(lightness(dotColour(skin, "match", 1)));
  expect(lightness(dotColour(skin, "match", 0.4))).toBeGreaterThan(lightness(dotColour(skin, "match", 1)));
});

test("a drawing is small: 336 dots in four kilobytes, and its hair in two and a half", () => {
  const drawn = drawCloseUp(GOOD);
  expect(LAYERS.reduce<number>((sum, layer) => sum + String(drawn[`dots${layer}`]?.d).length, 0)).toBeLessThan(4_000);
  expect(hairsPath().length).toBeLessThan(2_500);
});
