import fc from "fast-check";
import { expect, test } from "vitest";
import { boxAround, circleTest, distanceKm } from "#app/platform/geography.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

test("Within a box the quick test of a circle says what the distance says, at the poles, the equator and the 180th meridian too", () => {
  fc.assert(
    fc.property(
      fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) }),
      fc.constantFrom(1, 10, 50, 200, 500),
      share,
      share,
      (centre, km, up, across) => {
        const box = boxAround(centre, km);
        const width = box.west <= box.east ? box.east - box.west : box.east - box.west + 360;
        const lat = box.south + up * (box.north - box.south);
        const lng = ((box.west + across * width + 540) % 360) - 180;
        expect(circleTest(centre, km, box)(lat, lng)).toBe(distanceKm(centre, { lat, lng }) <= km);
      },
    ),
    { numRuns: 3_000 },
  );
});
