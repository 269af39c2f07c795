import fc from "fast-check";
import { expect, test } from "vitest";
import { ORIENTATIONS } from "#app/provenance/orientation.ts";
import {
  hammingDistance,
  type Luminance,
  pdqFromBytes,
  pdqFromHex,
  pdqHash,
  pdqOrientations,
  pdqToBytes,
  pdqToHex,
} from "#app/provenance/pdq.ts";
import { type DrawnPicture, drawPicture, turnPicture } from "#tests/provenance/drawn-pictures.ts";

function greyOf({ pixels, width, height }: DrawnPicture): Luminance {
  return { pixels: Float32Array.from({ length: width * height }, (_, k) => pixels[k * 3] as number), width, height };
}

const anyHash = fc.uint32Array({ minLength: 8, maxLength: 8 });

test("a drawn picture keeps the hash that this engine version gave it", () => {
  const { hash, quality } = pdqHash(greyOf(drawPicture(7, 256, 192)));
  expect(pdqToHex(hash)).toBe("de417ce528692f9e160c8784d1987f07ce8e8f01e13f08fb7869f12570675cf2");
  expect(quality).toBe(100);
});

for (const [width, height] of [
  [512, 512],
  [512, 384],
  [300, 431],
  [97, 64],
  [40, 33],
] as const) {
  test(`the eight hashes of a ${width} x ${height} picture are those of the picture turned eight ways`, () => {
    const picture = drawPicture(width + height, width, height);
    const { hashes } = pdqOrientations(greyOf(picture));
    const apart = ORIENTATIONS.map((orientation) =>
      hammingDistance(hashes[orientation], pdqHash(greyOf(turnPicture(picture, orientation))).hash),
    );
    expect(apart).toEqual(ORIENTATIONS.map(() => 0));
  });
}

test("the eight hashes of one picture are far from each other", () => {
  const hashes = Object.values(pdqOrientations(greyOf(drawPicture(11))).hashes);
  const apart = hashes.flatMap((one, index) => hashes.slice(index + 1).map((other) => hammingDistance(one, other)));
  expect(Math.min(...apart)).toBeGreaterThan(60);
});

test("brighter or fainter is the same hash: only the order of the frequencies counts", () => {
  const grey = greyOf(drawPicture(3));
  const changed = { ...grey, pixels: grey.pixels.map((value) => 30 + value * 0.6) };
  expect(hammingDistance(pdqHash(grey).hash, pdqHash(changed).hash)).toBeLessThanOrEqual(2);
});

test("a flat picture has quality 0 and a faint slope still has less than 50", () => {
  const flat = { pixels: new Float32Array(64 * 64).fill(120), width: 64, height: 64 };
  const slope = { ...flat, pixels: flat.pixels.map((_, k) => 100 + (k % 64)) };
  expect(pdqHash(flat).quality).toBe(0);
  expect(pdqHash(slope).quality).toBeLessThan(50);
});

test("a picture of one pixel has a hash and quality 0", () => {
  expect(pdqHash({ pixels: Float32Array.of(9), width: 1, height: 1 }).quality).toBe(0);
});

test("pixels that do not fill the width and height are refused", () => {
  expect(() => pdqHash({ pixels: new Float32Array(10), width: 4, height: 4 })).toThrow(RangeError);
  expect(() => pdqHash({ pixels: new Float32Array(0), width: 0, height: 4 })).toThrow(RangeError);
});

test("hexadecimal digits and bytes give the same hash back, in the same order", () => {
  fc.assert(
    fc.property(anyHash, (hash) => {
      expect(pdqFromHex(pdqToHex(hash))).toEqual(hash);
      expect(pdqFromBytes(pdqToBytes(hash))).toEqual(hash);
      expect(Buffer.from(pdqToBytes(hash)).toString("hex")).toBe(pdqToHex(hash));
    }),
  );
});

test("anything but 64 digits or 32 bytes is no hash", () => {
  for (const text of ["", "f".repeat(63), "g".repeat(64), ` ${"0".repeat(63)}`]) expect(() => pdqFromHex(text)).toThrow(RangeError);
  expect(() => pdqFromBytes(new Uint8Array(31))).toThrow(RangeError);
});

test("a distance is the number of differing bits, the same both ways, and 0 only for equal hashes", () => {
  const bits = (hash: Uint32Array) => Array.from(hash, (word) => word.toString(2).padStart(32, "0")).join("");
  fc.assert(
    fc.property(anyHash, anyHash, (a, b) => {
      const differing = [...bits(a)].filter((bit, k) => bit !== bits(b)[k]).length;
      expect(hammingDistance(a, b)).toBe(differing);
      expect(hammingDistance(b, a)).toBe(differing);
      expect(hammingDistance(a, a)).toBe(0);
    }),
  );
});
