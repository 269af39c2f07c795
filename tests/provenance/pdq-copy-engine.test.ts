import { expect, test } from "vitest";
import { findCopies } from "#app/provenance/copy-engine.ts";
import { fingerprintPhoto, queryPhoto } from "#app/provenance/fingerprint.server.ts";
import { MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { ORIENTATIONS, orientationName } from "#app/provenance/orientation.ts";
import { hammingDistance } from "#app/provenance/pdq.ts";
import { createPdqCopyEngine } from "#app/provenance/pdq-copy-engine.server.ts";
import { type DrawnPicture, drawPicture, flatPicture, jpegOf, pipelineOf, pngOf, turnPicture } from "#tests/provenance/drawn-pictures.ts";

const original = drawPicture(21, 560, 420);

async function engineKnowing(photos: Record<string, Buffer>) {
  const engine = createPdqCopyEngine();
  for (const [photoId, bytes] of Object.entries(photos)) engine.index(photoId, (await engine.read(bytes)).fingerprint);
  return engine;
}

async function answerFor(engine: ReturnType<typeof createPdqCopyEngine>, bytes: Buffer) {
  return findCopies(engine, (await engine.read(bytes)).query);
}

for (const orientation of ORIENTATIONS) {
  test(`a copy that is ${orientationName(orientation)}, smaller and recompressed is found, and the change is named`, async () => {
    const engine = await engineKnowing({ original: await jpegOf(original), other: await jpegOf(drawPicture(22)) });
    const copy = await pipelineOf(turnPicture(original, orientation)).resize(350).jpeg({ quality: 40 }).toBuffer();
    const answer = await answerFor(engine, copy);
    expect(answer).toMatchObject({
      answer: "matches",
      matches: [{ photoId: "original", orientation, transform: orientationName(orientation), regions: null }],
    });
  });
}

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

for (const [what, edit] of EDITS) {
  test(`a copy ${what} is within ${MATCH_DISTANCE} bits`, async () => {
    const [known, copy] = await Promise.all([fingerprintPhoto(await pngOf(original)), edit(original).then(fingerprintPhoto)]);
    expect(hammingDistance(known.pdq, copy.pdq)).toBeLessThanOrEqual(MATCH_DISTANCE);
  });
}

test("different pictures are far apart in all eight orientations", async () => {
  const bytes = await Promise.all([31, 32, 33, 34, 35].map((seed) => jpegOf(drawPicture(seed))));
  const known = await Promise.all(bytes.map(fingerprintPhoto));
  const queries = await Promise.all(bytes.map(queryPhoto));
  const distances = queries.flatMap(({ hashes }, k) =>
    known.filter((_, other) => other !== k).flatMap(({ pdq }) => Object.values(hashes).map((hash) => hammingDistance(hash, pdq))),
  );
  expect(distances).toHaveLength(5 * 4 * 8);
  expect(Math.min(...distances)).toBeGreaterThan(2 * MATCH_DISTANCE);
});

test("a picture nobody has seen has no match", async () => {
  const engine = await engineKnowing({ original: await jpegOf(original) });
  expect(await answerFor(engine, await jpegOf(drawPicture(99)))).toEqual({ answer: "no_match" });
});

test("a flat picture cannot be told, and never matches another flat one", async () => {
  const engine = await engineKnowing({ flat: await jpegOf(flatPicture(120)) });
  const answer = await answerFor(engine, await jpegOf(flatPicture(121)));
  expect(answer).toEqual({ answer: "cannot_tell" });
  const { hashes } = await queryPhoto(await jpegOf(flatPicture(120)));
  expect(engine.candidates({ hashes, quality: 100, engineVersion: engine.version })).toEqual([]);
});

test("the same bytes are the same picture at distance 0", async () => {
  const engine = await engineKnowing({ original: await jpegOf(original) });
  expect(await answerFor(engine, await jpegOf(original))).toMatchObject({
    matches: [{ band: "same", distance: 0, orientation: "unchanged" }],
  });
});

test("a photo that is forgotten or indexed again is not found by what it was", async () => {
  const engine = await engineKnowing({ a: await jpegOf(original), b: await jpegOf(original) });
  engine.forget("a");
  engine.index("b", (await engine.read(await jpegOf(drawPicture(50)))).fingerprint);
  expect(await answerFor(engine, await jpegOf(original))).toEqual({ answer: "no_match" });
  expect(await answerFor(engine, await jpegOf(drawPicture(50)))).toMatchObject({ matches: [{ photoId: "b" }] });
});

test("a photo with an orientation mark hashes as it is shown", async () => {
  const onItsSide = turnPicture(original, "rotate_270");
  const marked = await pipelineOf(onItsSide).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer();
  const [shown, stored] = await Promise.all([fingerprintPhoto(marked), fingerprintPhoto(await jpegOf(original))]);
  expect(hammingDistance(shown.pdq, stored.pdq)).toBeLessThanOrEqual(4);
});

test("what is stored of a photo is what its fingerprint is, with the engine's version", async () => {
  const bytes = await jpegOf(original);
  const engine = createPdqCopyEngine();
  const { fingerprint } = await engine.read(bytes);
  expect(fingerprint).toEqual(await fingerprintPhoto(bytes));
  expect(fingerprint).toMatchObject({ engineVersion: engine.version, quality: 100 });
});

test("a damaged photo is never fingerprinted", async () => {
  const jpeg = await jpegOf(original);
  await expect(fingerprintPhoto(jpeg.subarray(0, jpeg.length / 2))).rejects.toThrow();
});
