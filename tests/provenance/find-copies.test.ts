import sharp from "sharp";
import { expect, test } from "vitest";
import type { CopyAnswer } from "#app/provenance/copy-answer.ts";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { findCopies } from "#app/provenance/find-copies.server.ts";
import { fingerprintPhoto, hashPhoto } from "#app/provenance/fingerprint.server.ts";
import { deleteFingerprints, replaceFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import { MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { ORIENTATIONS, orientationName } from "#app/provenance/orientation.ts";
import { hammingDistance } from "#app/provenance/pdq.ts";
import { transformWords, turnOf } from "#app/provenance/transform.ts";
import { drawHeadPhoto } from "#db/seed/draw-head.ts";
import { buildKnownPhoto } from "#tests/provenance/build-known-photo.ts";
import { type DrawnPicture, drawPicture, flatPicture, jpegOf, pipelineOf, pngOf, turnPicture } from "#tests/provenance/drawn-pictures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const original = drawPicture(21, 560, 420);
const head = (seed: number) =>
  drawHeadPhoto({
    head: seed,
    room: seed,
    view: "front",
    skin: 2,
    take: 0,
    treatment: { state: "healed", hairline: "natural", density: 1, dots: "fine", colour: "match", patchy: 0 },
  });

async function answerFor(ctx: Awaited<ReturnType<typeof createTestContext>>, bytes: Buffer): Promise<CopyAnswer> {
  return findCopies(ctx, (await fingerprintPhoto(await decodePhoto(bytes))).query);
}

async function onlyMatch(ctx: Awaited<ReturnType<typeof createTestContext>>, bytes: Buffer) {
  const answer = await answerFor(ctx, bytes);
  if (answer.answer !== "matches") throw new Error(answer.answer);
  expect(answer.matches).toHaveLength(1);
  return answer.matches[0] as (typeof answer.matches)[number];
}

test("a copy turned in any of eight ways, smaller and recompressed is found, and the change is named", async () => {
  const ctx = await createTestContext();
  const known = await buildKnownPhoto(ctx, await jpegOf(original));
  await buildKnownPhoto(ctx, await jpegOf(drawPicture(22)));
  for (const orientation of ORIENTATIONS) {
    const copy = await pipelineOf(turnPicture(original, orientation)).resize(350).jpeg({ quality: 40 }).toBuffer();
    const match = await onlyMatch(ctx, copy);
    expect(match.photoId).toBe(known);
    expect(transformWords(match.transform), orientationName(orientation)).toBe(transformWords(turnOf(orientation)));
  }
});

test("part of a photo in a screenshot, mirrored, is found with its place on both", async () => {
  const ctx = await createTestContext();
  const bytes = await head(3);
  const known = await buildKnownPhoto(ctx, bytes);
  await buildKnownPhoto(ctx, await head(4));
  const part = await sharp(bytes).extract({ left: 200, top: 150, width: 700, height: 600 }).flop().resize(700).toBuffer();
  const screen = await sharp({ create: { width: 760, height: 1_300, channels: 3, background: "#ffffff" } })
    .composite([{ input: part, left: 30, top: 200 }])
    .jpeg({ quality: 80 })
    .toBuffer();
  const match = await onlyMatch(ctx, screen);
  expect(match.photoId).toBe(known);
  expect(match.transform.mirrored).toBe(true);
  // The part was 700 by 600 from (200, 150) of a head of 1,000 by 1,000, and lies mirrored at (30, 200) of 760 by 1,300.
  const points = match.points ?? { searched: [], known: [] };
  expect(points.known.length).toBeGreaterThanOrEqual(12);
  expect(points.known.length).toBeLessThanOrEqual(60);
  for (const [i, [x, y]] of points.known.entries()) {
    const [u, v] = points.searched[i] ?? [0, 0];
    expect(Math.hypot(u * 760 - (30 + 900 - x * 1_000), v * 1_300 - (200 + y * 1_000 - 150))).toBeLessThan(12);
  }
  expect(match.transform.kept).toBeCloseTo(0.42, 1);
  expect(transformWords(match.transform)).toMatch(/^mirrored, cropped to 4\d %, placed in a larger picture, of which it is 4\d %$/);
  // Places as shares, to a hundredth or two: the corner that was at 200, 150 of the original is the screenshot's top right.
  const corner = match.regions.searched.findIndex(([x, y]) => x > 0.5 && y < 0.3);
  expect(match.regions.searched[corner]?.[0]).toBeCloseTo(730 / 760, 1);
  expect(match.regions.searched[corner]?.[1]).toBeCloseTo(200 / 1_300, 1);
  expect(match.regions.known[corner]?.[0]).toBeCloseTo(0.2, 1);
  expect(match.regions.known[corner]?.[1]).toBeCloseTo(0.15, 1);
});

test("both halves of a collage are found, each with its own half", async () => {
  const ctx = await createTestContext();
  const [one, other] = [await head(5), await head(6)];
  const [left, right] = [await buildKnownPhoto(ctx, one), await buildKnownPhoto(ctx, other)];
  const collage = await sharp({ create: { width: 808, height: 400, channels: 3, background: "#ffffff" } })
    .composite([
      { input: await sharp(one).resize(400, 400).toBuffer(), left: 0, top: 0 },
      { input: await sharp(other).resize(400, 400).toBuffer(), left: 408, top: 0 },
    ])
    .jpeg()
    .toBuffer();
  const answer = await answerFor(ctx, collage);
  if (answer.answer !== "matches") throw new Error(answer.answer);
  const middleOf = (id: string) => {
    const corners = answer.matches.find((match) => match.photoId === id)?.regions.searched ?? [];
    return corners.reduce((sum, [x]) => sum + x, 0) / corners.length;
  };
  expect(answer.matches.map((match) => match.photoId).sort()).toEqual([left, right].sort());
  expect(middleOf(left)).toBeLessThan(0.5);
  expect(middleOf(right)).toBeGreaterThan(0.5);
});

test("two heads that carry the same frame and logo are no copies of each other", async () => {
  const ctx = await createTestContext();
  // Letters as blocks of light and dark, the same for both.
  const bar = Buffer.alloc(1_000 * 150);
  for (let place = 0; place < bar.length; place++) {
    const [column, row] = [Math.floor((place % 1_000) / 14), Math.floor(place / 14_000)];
    bar[place] = (column * 7 + row * 13 + column * row * 3) % 5 < 2 ? 240 : 20;
  }
  const framed = async (seed: number) =>
    sharp(await head(seed))
      .composite([{ input: bar, raw: { width: 1_000, height: 150, channels: 1 }, left: 0, top: 850 }])
      .jpeg()
      .toBuffer();
  await buildKnownPhoto(ctx, await framed(7));
  expect(await answerFor(ctx, await framed(8))).toEqual({ answer: "no_match" });
});

test("another view of a known head is no copy", async () => {
  const ctx = await createTestContext();
  const treatment = { state: "healed", hairline: "natural", density: 1, dots: "fine", colour: "match", patchy: 0 } as const;
  const view = (name: "front" | "left") => drawHeadPhoto({ head: 9, room: 9, view: name, skin: 3, take: 0, treatment });
  await buildKnownPhoto(ctx, await view("front"));
  expect(await answerFor(ctx, await view("left"))).toEqual({ answer: "no_match" });
});

const EDITS: readonly [string, (picture: DrawnPicture) => Promise<Buffer>][] = [
  ["recompressed hard", (picture) => jpegOf(picture, 20)],
  ["saved as PNG", pngOf],
  ["saved as WebP", (picture) => pipelineOf(picture).webp({ quality: 50 }).toBuffer()],
  ["a quarter of the size", (picture) => pipelineOf(picture).resize(160).jpeg().toBuffer()],
  ["stretched", (picture) => pipelineOf(picture).resize(500, 700, { fit: "fill" }).jpeg().toBuffer()],
  ["without colour", (picture) => pipelineOf(picture).greyscale().jpeg().toBuffer()],
  ["darker", (picture) => pipelineOf(picture).modulate({ brightness: 0.7 }).jpeg().toBuffer()],
  ["other colours", (picture) => pipelineOf(picture).modulate({ saturation: 1.6, hue: 15 }).jpeg().toBuffer()],
  ["more contrast", (picture) => pipelineOf(picture).linear(1.3, -30).jpeg().toBuffer()],
  ["blurred", (picture) => pipelineOf(picture).blur(2).jpeg().toBuffer()],
  ["sharpened", (picture) => pipelineOf(picture).sharpen({ sigma: 2 }).jpeg().toBuffer()],
  ["in 16 bits", (picture) => pipelineOf(picture).toColourspace("rgb16").png().toBuffer()],
  ["in printing colours", (picture) => pipelineOf(picture).toColourspace("cmyk").jpeg().toBuffer()],
];
const hashOf = async (bytes: Buffer) => hashPhoto(await decodePhoto(bytes));

test.each(EDITS)(`a copy %s is within ${MATCH_DISTANCE} bits`, async (_what, edit) => {
  const [known, copy] = await Promise.all([hashOf(await pngOf(original)), edit(original).then(hashOf)]);
  expect(hammingDistance(known.hashes.unchanged, copy.hashes.unchanged)).toBeLessThanOrEqual(MATCH_DISTANCE);
});

test("different pictures are far apart in all eight orientations", async () => {
  const all = await Promise.all([31, 32, 33, 34, 35].map((seed) => jpegOf(drawPicture(seed)).then(hashOf)));
  const distances = all.flatMap(({ hashes }, k) =>
    all
      .filter((_, other) => other !== k)
      .flatMap((other) => Object.values(hashes).map((hash) => hammingDistance(hash, other.hashes.unchanged))),
  );
  expect(distances).toHaveLength(5 * 4 * 8);
  expect(Math.min(...distances)).toBeGreaterThan(2 * MATCH_DISTANCE);
});

test("a picture nobody has seen has no match, and a flat one cannot be told, even beside another flat one", async () => {
  const ctx = await createTestContext();
  await buildKnownPhoto(ctx, await jpegOf(original));
  await buildKnownPhoto(ctx, await jpegOf(flatPicture(120)));
  expect(await answerFor(ctx, await jpegOf(drawPicture(99)))).toEqual({ answer: "no_match" });
  expect(await answerFor(ctx, await jpegOf(flatPicture(121)))).toEqual({ answer: "cannot_tell" });
});

test("the same bytes are the same picture at distance 0", async () => {
  const ctx = await createTestContext();
  await buildKnownPhoto(ctx, await jpegOf(original));
  expect(await onlyMatch(ctx, await jpegOf(original))).toMatchObject({ band: "same", distance: 0 });
});

test("a photo whose fingerprints are gone or made anew is not found by what they were", async () => {
  const ctx = await createTestContext();
  const [a, b] = [await buildKnownPhoto(ctx, await jpegOf(original)), await buildKnownPhoto(ctx, await jpegOf(original))];
  const anew = (await fingerprintPhoto(await decodePhoto(await jpegOf(drawPicture(50))))).fingerprints;
  await ctx.store.write(async (tx) => {
    await deleteFingerprints(tx, a);
    await replaceFingerprints(tx, b, anew);
  });
  expect(await answerFor(ctx, await jpegOf(original))).toEqual({ answer: "no_match" });
  expect((await onlyMatch(ctx, await jpegOf(drawPicture(50)))).photoId).toBe(b);
});

test("a photo with an orientation mark hashes as it is shown", async () => {
  const onItsSide = turnPicture(original, "rotate_270");
  const marked = await pipelineOf(onItsSide).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer();
  const [shown, stored] = await Promise.all([hashOf(marked), hashOf(await jpegOf(original))]);
  expect(hammingDistance(shown.hashes.unchanged, stored.hashes.unchanged)).toBeLessThanOrEqual(4);
});

test("a damaged photo is never decoded", async () => {
  const jpeg = await jpegOf(original);
  await expect(decodePhoto(jpeg.subarray(0, jpeg.length / 2))).rejects.toThrow();
});

test("a strip too narrow for any point is read, and is known again by its hash alone", async () => {
  const ctx = await createTestContext();
  const strip = await pipelineOf(original).resize(560, 8, { fit: "fill" }).png().toBuffer();
  const { fingerprints, query } = await fingerprintPhoto(await decodePhoto(strip));
  expect(fingerprints.map((fingerprint) => fingerprint.features.byteLength)).toEqual([4]);
  expect(query.views[0]?.features.count).toBe(0);
  const known = await buildKnownPhoto(ctx, strip);
  expect(await onlyMatch(ctx, strip)).toMatchObject({ photoId: known, inliers: null });
});
