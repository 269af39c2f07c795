import fc from "fast-check";
import { expect, test } from "vitest";
import { type Affine, applyAffine } from "#app/provenance/affine.ts";
import { alignFeatures } from "#app/provenance/align-features.ts";
import { DESCRIPTOR_WORDS, emptyFeatures, type LocalFeatures, packFeatures, unpackFeatures } from "#app/provenance/local-features.ts";
import { matchFeatures } from "#app/provenance/match-features.ts";
import { wordsOf } from "#app/provenance/visual-words.ts";

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function scattered(seed: number, count = 200): LocalFeatures {
  const random = seeded(seed);
  const features = emptyFeatures(512, 400, count);
  for (let i = 0; i < count; i++) {
    features.x[i] = random() * 511;
    features.y[i] = random() * 399;
    features.angle[i] = random() * 359;
    features.size[i] = 31 + random() * 60;
    for (let word = 0; word < DESCRIPTOR_WORDS; word++) features.descriptors[i * DESCRIPTOR_WORDS + word] = Math.floor(random() * 2 ** 32);
  }
  return features;
}

/** The same points as another picture shows them: moved, with some bits of each descriptor turned over, and only a share of them still there. */
function seenAgain(features: LocalFeatures, affine: Affine, options: { kept: number; flipped: number; seed: number }): LocalFeatures {
  const random = seeded(options.seed);
  const again = scattered(options.seed + 1, features.count);
  const scale = Math.hypot(affine.a, affine.c);
  const turn = (Math.atan2(affine.c, affine.a) * 180) / Math.PI;
  for (let i = 0; i < features.count * options.kept; i++) {
    const [x, y] = applyAffine(affine, [features.x[i] as number, features.y[i] as number]);
    again.x[i] = x;
    again.y[i] = y;
    again.angle[i] = ((features.angle[i] as number) + turn + 360) % 360;
    again.size[i] = (features.size[i] as number) * scale;
    for (let word = 0; word < DESCRIPTOR_WORDS; word++) {
      again.descriptors[i * DESCRIPTOR_WORDS + word] = features.descriptors[i * DESCRIPTOR_WORDS + word] as number;
    }
    for (let bit = 0; bit < options.flipped; bit++) {
      const place = Math.floor(random() * 256);
      const word = i * DESCRIPTOR_WORDS + (place >>> 5);
      again.descriptors[word] = ((again.descriptors[word] as number) ^ (1 << (place & 31))) >>> 0;
    }
  }
  return again;
}

test("features come back from their packed form as they were, to a 32nd of a pixel", () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(40), (seed, count) => {
      const features = scattered(seed, count);
      const back = unpackFeatures(packFeatures(features));
      expect(back.descriptors).toEqual(features.descriptors);
      expect([back.width, back.height, back.count]).toEqual([512, 400, count]);
      for (let i = 0; i < count; i++) {
        expect(Math.abs((back.x[i] as number) - (features.x[i] as number))).toBeLessThan(0.02);
        expect(Math.abs((back.angle[i] as number) - (features.angle[i] as number))).toBeLessThan(0.8);
      }
    }),
  );
});

test("bytes that are no features are refused", () => {
  for (const length of [0, 3, 5, 43]) expect(() => unpackFeatures(new Uint8Array(length))).toThrow(RangeError);
});

test("points seen again elsewhere are paired, and the transform between them is found", () => {
  fc.assert(
    fc.property(
      fc.record({
        angle: fc.integer({ min: -179, max: 180 }),
        scale: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
        seed: fc.nat(10_000),
      }),
      ({ angle, scale, seed }) => {
        const radians = (angle * Math.PI) / 180;
        const [a, c] = [scale * Math.cos(radians), scale * Math.sin(radians)];
        const affine = { a, b: -c, c, d: a, e: 40, f: -25 };
        const known = scattered(seed);
        const searched = seenAgain(known, affine, { kept: 0.3, flipped: 30, seed: seed + 7 });
        const pairs = matchFeatures(searched, known);
        const alignment = alignFeatures(searched, known, pairs, 12);
        expect(alignment?.inliers).toBeGreaterThanOrEqual(50);
        const [x, y] = applyAffine(alignment?.affine as Affine, [250, 200]);
        const [u, v] = applyAffine(affine, [250, 200]);
        expect(Math.hypot(x - u, y - v)).toBeLessThan(2);
      },
    ),
    { numRuns: 40 },
  );
});

test("features of two unrelated pictures have nothing in common", () => {
  for (let seed = 1; seed < 40; seed++) {
    const [one, other] = [scattered(seed), scattered(seed + 1_000)];
    expect(alignFeatures(one, other, matchFeatures(one, other), 8)).toBeNull();
  }
});

test("a transform that no copy has, ten times as large or folded over, is not accepted", () => {
  const known = scattered(3);
  for (const affine of [
    { a: 10, b: 0, c: 0, d: 10, e: 0, f: 0 },
    { a: -1, b: 0, c: 0, d: 1, e: 500, f: 0 },
  ]) {
    const searched = seenAgain(known, affine, { kept: 1, flipped: 4, seed: 5 });
    expect(alignFeatures(searched, known, matchFeatures(searched, known), 8)).toBeNull();
  }
});

test("a point is paired with the nearest, and with none where two are about as near", () => {
  const [searched, known] = [emptyFeatures(512, 512, 1), emptyFeatures(512, 512, 2)];
  known.descriptors[0] = 0b1111;
  known.descriptors.fill(0xffff_ffff, DESCRIPTOR_WORDS, 2 * DESCRIPTOR_WORDS);
  expect([...matchFeatures(searched, known).known]).toEqual([0]);
  known.descriptors.fill(0, DESCRIPTOR_WORDS, 2 * DESCRIPTOR_WORDS);
  known.descriptors[DESCRIPTOR_WORDS + 3] = 0b11111;
  expect(matchFeatures(searched, known).count, "4 bits off against 5").toBe(1);
  known.descriptors[DESCRIPTOR_WORDS + 3] = 0b1111;
  expect(matchFeatures(searched, known).count, "4 bits off against 4").toBe(0);
});

test("words are 25-bit numbers, each once and in order, the same for the same descriptors wherever they stand", () => {
  const features = scattered(12);
  const words = wordsOf(features);
  expect([...words]).toEqual([...new Set(words)].sort((a, b) => a - b));
  expect(Math.max(...words)).toBeLessThan(2 ** 25);
  expect(words.length).toBeLessThanOrEqual(2 * features.count);
  expect(wordsOf({ ...features, x: features.y, y: features.x })).toEqual(words);
});
