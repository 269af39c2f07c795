import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterGrid, radiusOf } from "#app/directory/map-cluster.ts";
import { placeNames } from "#app/directory/map-names.ts";
import { boxOf, drawnAt, FRAME, heightOf, latOf, type MapWindow, panned, windowAround, yOf, zoomed } from "#app/directory/map-window.ts";
import type { Box, Position } from "#app/platform/geography.ts";

/** In thousandths of a degree, as an address has them. */
const thousandths = (min: number, max: number) => fc.integer({ min: min * 1_000, max: max * 1_000 }).map((value) => value / 1_000);
const anyLat = thousandths(-75, 80);
const anyLng = thousandths(-180, 180);
const anyBox: fc.Arbitrary<Box> = fc
  .tuple(anyLat, anyLat, anyLng, anyLng)
  .filter(([south, north, west, east]) => north - south > 0.01 && Math.abs(west - east) > 0.01)
  .map(([south, north, west, east]) => ({ south, north, west, east }));
/** Positions in a box, by shares of its height and width. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyShares = fc.array(fc.tuple(share, share), { maxLength: 120 });

function inside({ south, north, west, east }: Box, [up, along]: [number, number]): Position {
  const lng = west + along * (west < east ? east - west : east + 360 - west);
  return { lat: south + up * (north - south), lng: lng > 180 ? lng - 360 : lng };
}

function clustersOf(window: MapWindow, positions: readonly Position[], order = positions.map((_, id) => id)) {
  const grid = clusterGrid(window);
  for (const id of order) grid.add(id + 1, positions[id]?.lat ?? 0, positions[id]?.lng ?? 0);
  return grid.clusters();
}

/** The same longitude, as many times round as it may be counted. */
const rounds = (lng: number) => [lng - 360, lng, lng + 360];

/** Boxes that are not cut at the poles' side: all the way round a map is lower than the world. */
const fits = (box: Box, window: MapWindow) => yOf(box.north) >= window.y - 1e-9 && yOf(box.south) <= window.y + heightOf(window) + 1e-9;

test("Each clinic in a box is in exactly one cluster: their counts add up to all, in boxes across the 180th meridian too", () => {
  fc.assert(
    fc.property(anyBox, anyShares, (box, shares) => {
      const window = windowAround(box);
      fc.pre(fits(box, window));
      const positions = shares.map((one) => inside(box, one));
      const clusters = clustersOf(window, positions);
      expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(positions.length);
      for (const { lat, lng } of positions) {
        const holding = clusters.filter(
          (one) =>
            lat >= one.south && lat <= one.north && rounds(lng).some((turned) => turned >= one.west - 1e-9 && turned <= one.east + 1e-9),
        );
        expect(holding.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("No cluster is drawn outside the window, and none covers another", () => {
  fc.assert(
    fc.property(anyBox, anyShares, (box, shares) => {
      const window = windowAround(box);
      fc.pre(fits(box, window));
      const drawn = clustersOf(
        window,
        shares.map((one) => inside(box, one)),
      ).map((cluster) => ({ ...cluster, ...drawnAt(window, cluster) }));
      for (const { x, y } of drawn) {
        expect(x).toBeGreaterThan(-0.01);
        expect(x).toBeLessThan(FRAME.width + 0.01);
        expect(y).toBeGreaterThan(-0.01);
        expect(y).toBeLessThan(FRAME.height + 0.01);
      }
      for (const [at, one] of drawn.entries()) {
        for (const other of drawn.slice(at + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(radiusOf(one.count) + radiusOf(other.count) - 0.01);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

test("The order in which clinics are met makes no difference", () => {
  fc.assert(
    fc.property(anyBox, anyShares, fc.infiniteStream(fc.nat()), (box, shares, numbers) => {
      const window = windowAround(box);
      const positions = shares.map((one) => inside(box, one));
      const shuffled = positions
        .map((_, id) => ({ id, at: numbers.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ id }) => id);
      const rounded = (order?: number[]) =>
        clustersOf(window, positions, order).map(({ count, id, lat, lng }) => [count, id, lat.toFixed(6), lng.toFixed(6)]);
      expect(rounded(shuffled)).toEqual(rounded());
    }),
    { numRuns: 300 },
  );
});

test("What is outside the window is in no cluster", () => {
  const window = windowAround({ south: 50, north: 59, west: -8, east: 2 });
  expect(
    clustersOf(window, [
      { lat: 53.8, lng: -1.5 },
      { lat: 40.7, lng: -74 },
      { lat: -53.8, lng: -1.5 },
    ]),
  ).toHaveLength(1);
});

test("Clinics at one place are one cluster there, whatever the window", () => {
  const clusters = clustersOf(windowAround({ south: 53.7, north: 53.9, west: -1.7, east: -1.4 }), Array(7).fill({ lat: 53.8, lng: -1.5 }));
  expect(clusters).toEqual([{ count: 7, lat: 53.8, lng: -1.5, south: 53.8, north: 53.8, west: -1.5, east: -1.5, id: 1 }]);
});

test("A window shows all of the box it was made for, and has the shape of the drawing", () => {
  fc.assert(
    fc.property(anyBox, (box) => {
      const window = windowAround(box);
      expect(window.x).toBeGreaterThanOrEqual(0);
      expect(window.x).toBeLessThan(1);
      fc.pre(window.width < 1);
      expect(fits(box, window)).toBe(true);
      const width = (box.east - box.west + 360) % 360 || 360;
      expect(window.width * 360).toBeGreaterThan(width - 1e-6);
    }),
  );
});

test("Moved one way and back, or nearer and back, a map shows what it did", () => {
  const window = windowAround({ south: 50, north: 59, west: -8, east: 2 });
  const there = panned(window, 0.5, -0.5);
  const back = there && panned(there, -0.5, 0.5);
  expect(back?.x).toBeCloseTo(window.x, 9);
  expect(back?.y).toBeCloseTo(window.y, 9);
  const nearer = zoomed(window, 0.5);
  expect(nearer?.width).toBeCloseTo(window.width / 2, 12);
  expect(nearer && zoomed(nearer, 2)?.x).toBeCloseTo(window.x, 9);
});

test("A map ends: at the poles, once all round, and where it has nothing nearer to show", () => {
  const world = windowAround({ south: -80, north: 80, west: -180, east: 180 });
  expect(world.width).toBe(1);
  expect([zoomed(world, 2), panned(world, 0.5, 0)]).toEqual([null, null]);
  const top = panned(world, 0, -0.5);
  expect(top && panned(top, 0, -0.5)).toBeNull();
  const nearest = windowAround({ south: 53.8, north: 53.8001, west: -1.5, east: -1.4999 });
  expect(zoomed(nearest, 0.5)).toBeNull();
});

test("Eastward over the 180th meridian a map goes on", () => {
  const fiji = panned(windowAround({ south: -22, north: -12, west: 165, east: 179 }), 0.5, 0);
  const box = fiji && boxOf(fiji);
  expect(box && box.west > box.east).toBe(true);
  expect(fiji && drawnAt(fiji, { lat: -17, lng: -179 }).x).toBeLessThan(FRAME.width);
});

test("The box of a window gives that window again, to about a hundredth of its width", () => {
  fc.assert(
    fc.property(anyBox, (box) => {
      const window = windowAround(box);
      fc.pre(window.width < 0.9);
      const again = windowAround(boxOf(window));
      expect(Math.abs(again.width - window.width)).toBeLessThan(window.width / 40);
      const apart = Math.abs(again.x - window.x);
      expect(Math.min(apart, 1 - apart)).toBeLessThan(window.width / 40);
    }),
  );
});

test("A height on the map gives its latitude again", () => {
  for (const lat of [-85, -33.9, 0, 53.8, 85]) expect(latOf(yOf(lat))).toBeCloseTo(lat, 9);
});

test("A town that a dot stands on is named beside it, and no name covers a dot or another name", () => {
  const window = windowAround({ south: 53, north: 54.5, west: -2.5, east: -0.5 });
  const leeds = { name: "Leeds", lat: 53.797, lng: -1.548 };
  const next = { name: "Beeston", lat: 53.797, lng: -1.55 };
  const york = { name: "York", lat: 53.958, lng: -1.083 };
  const [dot] = clustersOf(window, [leeds, leeds]);
  const names = placeNames(window, [leeds, next, york], dot ? [dot] : []);
  expect(names.map(({ name }) => name)).toContain("York");
  const named = names.find(({ name }) => name === "Leeds");
  const at = drawnAt(window, leeds);
  expect(Math.abs((named?.y ?? at.y) - at.y)).toBeGreaterThan(radiusOf(2));
});
