import { expect, test } from "vitest";
import { compareAligned } from "#app/provenance/align-pixels.ts";
import type { GreyPicture } from "#app/provenance/picture.ts";

/** Soft hills, other ones for every seed. */
function hills(seed: number, width = 480, height = 480): GreyPicture {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = Math.sin(x / (23 + seed * 5) + seed) + Math.cos(y / (31 - seed * 3) + seed * 2) + Math.sin((x + y * seed) / 57);
      pixels[y * width + x] = 128 + 35 * value;
    }
  }
  return { pixels, width, height };
}

const changed = ({ pixels, width, height }: GreyPicture, change: (value: number, x: number, y: number) => number): GreyPicture => ({
  pixels: Uint8Array.from(pixels, (value, at) => Math.max(0, Math.min(255, change(value, at % width, Math.floor(at / width))))),
  width,
  height,
});

const HERE = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
const EVERYWHERE = { left: 0, top: 0, right: 480, bottom: 480 };

test("a picture is wholly like itself, brighter or in other contrast", () => {
  const known = hills(1);
  for (const searched of [known, changed(known, (value) => value * 0.6 + 30)]) {
    const { correlation, smoothed, blocks } = compareAligned(searched, known, HERE, EVERYWHERE);
    expect(Math.min(correlation, smoothed)).toBeGreaterThan(0.99);
    expect(blocks).toBeGreaterThan(90);
  }
});

test("two pictures under the same thin stripes are as unlike as without them", () => {
  const striped = (seed: number) => changed(hills(seed), (value, x, y) => ((x + y) % 24 < 4 ? value + 70 : value));
  expect(compareAligned(striped(1), striped(2), HERE, EVERYWHERE).smoothed).toBeLessThan(0.5);
  expect(compareAligned(striped(1), hills(1), HERE, EVERYWHERE).smoothed).toBeGreaterThan(0.93);
});

test("two pictures of the same shapes with other grain are alike only when smoothed", () => {
  const grained = (seed: number) =>
    changed(hills(1), (value, x, y) => value + ((Math.imul(x * 31 + y * 17 + seed, 2654435761) >>> 24) - 128) / 1.5);
  const { correlation, smoothed } = compareAligned(grained(1), grained(99), HERE, EVERYWHERE);
  expect(correlation).toBeLessThan(0.3);
  expect(smoothed).toBeGreaterThan(0.9);
});

test("a part at twice the size is laid where it belongs, and only what lies on both is compared", () => {
  const known = hills(2);
  const part = changed({ pixels: new Uint8Array(480 * 480), width: 480, height: 480 }, (_, x, y) => {
    return known.pixels[(100 + Math.floor(y / 2)) * 480 + 100 + Math.floor(x / 2)] as number;
  });
  const there = { a: 2, b: 0, c: 0, d: 2, e: -200, f: -200 };
  expect(compareAligned(part, known, there, EVERYWHERE).correlation).toBeGreaterThan(0.97);
  const beside = compareAligned(part, known, { ...HERE, e: 400 }, EVERYWHERE);
  expect(beside.blocks).toBeLessThan(20);
});

test("only the blocks of the box are compared", () => {
  const other = hills(3);
  const half = changed(hills(1), (value, x, y) => (x < 240 ? value : (other.pixels[y * 480 + x] as number)));
  expect(compareAligned(half, hills(1), HERE, { ...EVERYWHERE, left: 240 }).correlation).toBeLessThan(0.9);
  expect(compareAligned(half, hills(1), HERE, { ...EVERYWHERE, right: 240 }).correlation).toBeCloseTo(1, 5);
});

test("the layout of another picture is as far apart as chance, under the same stripes or not", () => {
  const striped = (seed: number) => changed(hills(seed), (value, x, y) => ((x + y) % 24 < 4 ? value + 70 : value));
  expect(compareAligned(striped(1), striped(2), HERE, EVERYWHERE).layout).toBeGreaterThan(80);
  expect(compareAligned(striped(1), hills(1), HERE, EVERYWHERE).layout).toBeLessThanOrEqual(60);
});

test("plain pictures have no blocks to compare", () => {
  const plain = { pixels: new Uint8Array(480 * 480).fill(90), width: 480, height: 480 };
  expect(compareAligned(plain, plain, HERE, EVERYWHERE)).toEqual({ correlation: 0, smoothed: 0, layout: null, blocks: 0 });
});
