import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterDeed,
  DEED_KEYS,
  DEEDS,
  DESK_MODES,
  type DeskView,
  deskQuery,
  readDeskView,
  sliderAt,
  windowInStep,
  windowOn,
  ZOOMS,
} from "#app/moderation/photo-desk.ts";

const IDS = ["a", "b", "c", "d"];
const FIRST = ["a", "b"] as const;
const AT_FIRST = readDeskView(new URLSearchParams(), IDS, FIRST);

const anyView: fc.Arbitrary<DeskView> = fc
  .record({
    left: fc.constantFrom(...IDS),
    right: fc.constantFrom(...IDS),
    mode: fc.constantFrom(...DESK_MODES),
    aligned: fc.boolean(),
    marks: fc.boolean(),
    originals: fc.boolean(),
    unveiled: fc.boolean(),
    zoom: fc.constantFrom(...ZOOMS),
    x: fc.nat(1_000),
    y: fc.nat(1_000),
    mix: fc.nat(100),
  })
  .filter(({ left, right }) => left !== right);

test("at first the two photos of the first match lie side by side, whole, with what matched drawn", () => {
  expect(AT_FIRST).toEqual({
    left: "a",
    right: "b",
    mode: "side",
    aligned: false,
    marks: true,
    originals: false,
    unveiled: false,
    zoom: 1,
    x: 500,
    y: 500,
    mix: 50,
  });
  expect(deskQuery(AT_FIRST)).toBe("?left=a&right=b");
});

test("an address says all of a view: whoever is sent it sees the same", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readDeskView(new URLSearchParams(deskQuery(view)), IDS, FIRST)).toEqual(view);
    }),
  );
});

test("an address that asks for what is not there gets what is", () => {
  const asked = new URLSearchParams("left=z&right=c&mode=burn&zoom=1e9&x=-1&y=NaN&mix=101");
  expect(readDeskView(asked, IDS, FIRST)).toEqual({ ...AT_FIRST, right: "c" });
  expect(readDeskView(new URLSearchParams("left=b"), IDS, FIRST)).toMatchObject({ left: "b", right: "a" });
  expect(readDeskView(new URLSearchParams("left=b&right=b"), IDS, FIRST)).toMatchObject({ left: "b", right: "a" });
});

test("whatever is done, two photos of the cluster lie there, and the window never leaves the left one", () => {
  const size = { width: 1_000, height: 800 };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DEEDS), { maxLength: 40 }), (deeds) => {
      const view = deeds.reduce((before, deed) => afterDeed(before, deed, IDS), AT_FIRST);
      expect(IDS).toContain(view.left);
      expect(IDS.filter((id) => id !== view.left)).toContain(view.right);
      expect(view.mix).toBeGreaterThanOrEqual(0);
      expect(view.mix).toBeLessThanOrEqual(100);
      const [x = 0, y = 0, width = 0, height = 0] = windowOn(view, size).split(" ").map(Number);
      expect(x).toBeGreaterThanOrEqual(-0.5);
      expect(y).toBeGreaterThanOrEqual(-0.5);
      expect(x + width).toBeLessThanOrEqual(size.width + 0.5);
      expect(y + height).toBeLessThanOrEqual(size.height + 0.5);
    }),
  );
});

test("the next photo on the right goes round the cluster and leaves out the one on the left", () => {
  const seen = ["b", "c", "d", "b"];
  let view = AT_FIRST;
  for (const [place, right] of seen.entries()) {
    if (place > 0) view = afterDeed(view, "next", IDS);
    expect(view.right).toBe(right);
  }
  expect(afterDeed(AT_FIRST, "previous", IDS).right).toBe("d");
  expect(afterDeed(AT_FIRST, "swap", IDS)).toMatchObject({ left: "b", right: "a" });
});

test("pictures that were shown stay shown however one looks at them, and another picture is blurred again", () => {
  fc.assert(
    fc.property(anyView, fc.constantFrom(...DEEDS), (view, deed) => {
      const { unveiled } = afterDeed(view, deed, IDS);
      expect(unveiled).toBe(deed === "next" || deed === "previous" ? false : deed === "unveil" ? !view.unveiled : view.unveiled);
    }),
  );
});

test("side by side the same spot of the head stays in the middle of both, mirrored and twice as large on the right", () => {
  const [left, right] = [
    { width: 400, height: 300 },
    { width: 800, height: 600 },
  ];
  // Right pixels to left pixels: half the size, mirrored.
  const matrix = [-0.5, 0, 0, 0.5, 400, 0] as const;
  const view = { ...AT_FIRST, zoom: 4, x: 250, y: 500 };
  expect(windowOn(view, left)).toBe("50 112.5 100 75");
  expect(windowInStep(view, left, right, matrix)).toBe("500 225 200 150");
  expect(windowInStep({ ...view, zoom: 1 }, left, right, matrix)).toBe("0 0 800 600");
  expect(windowInStep(view, left, right, null)).toBe("100 225 200 150");
});

test("the slider stands at its share of what is seen, not of the photo", () => {
  const view = { ...AT_FIRST, mode: "slider", zoom: 2, x: 500, mix: 25 } as const;
  expect(sliderAt(view, { width: 1_000, height: 800 })).toBe(375);
});

test("no two deeds have a key in common, and every deed has one", () => {
  const keys = DEEDS.flatMap((deed) => DEED_KEYS[deed].keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(DEEDS.every((deed) => DEED_KEYS[deed].keys.length > 0)).toBe(true);
});
