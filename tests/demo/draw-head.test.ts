import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { hashPhoto } from "#app/provenance/fingerprint.server.ts";
import { ORIENTATIONS } from "#app/provenance/orientation.ts";
import { hammingDistance } from "#app/provenance/pdq.ts";
import { drawHeadPhoto } from "#db/seed/draw-head.ts";
import type { HeadPicture, Treatment } from "#db/seed/head-picture.ts";

const healed: Treatment = { state: "healed", hairline: "natural", density: 1, dots: "fine", colour: "match", patchy: 0 };
const front: HeadPicture = { head: 11, room: 1, view: "front", skin: 2, take: 0, treatment: healed };

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The fewest bits between two photos, the second turned in each of the eight ways. */
async function nearest(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([one, other].map(async (bytes) => hashPhoto(await decodePhoto(bytes))));
  if (!a || !b) throw new Error("two photos have two hashes");
  return Math.min(...ORIENTATIONS.map((orientation) => hammingDistance(a.hashes.unchanged, b.hashes[orientation])));
}

test("the same seed draws the same photo, byte for byte", async () => {
  expect(digest(await drawHeadPhoto(front))).toBe(digest(await drawHeadPhoto({ ...front, treatment: { ...healed } })));
});

test("a drawn photo is a square JPEG of 1000 pixels with nothing in it but pixels", async () => {
  const { format, width, height, exif, xmp, icc } = await sharp(await drawHeadPhoto(front)).metadata();
  expect({ format, width, height, exif, xmp, icc }).toEqual({ format: "jpeg", width: 1000, height: 1000 });
});

test("what was done to a head changes its picture", async () => {
  const changes: Partial<Treatment>[] = [
    { state: "before" },
    { state: "fresh" },
    { hairline: "too-low" },
    { dots: "merged" },
    { colour: "blue" },
  ];
  const pictures = await Promise.all([{}, ...changes].map((change) => drawHeadPhoto({ ...front, treatment: { ...healed, ...change } })));
  expect(new Set(pictures.map(digest)).size).toBe(changes.length + 1);
});

test("heads of different clinics are further apart than any copy, seen from the same side", async () => {
  const heads = await Promise.all([11, 12, 13, 14].map((head) => drawHeadPhoto({ ...front, head, room: head })));
  for (const [index, one] of heads.entries()) {
    for (const other of heads.slice(index + 1)) expect(await nearest(one, other)).toBeGreaterThanOrEqual(60);
  }
});

test("a mirrored and recompressed copy of a drawn photo is still known as a copy", async () => {
  const original = await drawHeadPhoto(front);
  const copy = await sharp(original).flop().resize(640).jpeg({ quality: 55 }).toBuffer();
  expect(await nearest(original, copy)).toBeLessThanOrEqual(31);
});
