import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { MIN_QUALITY } from "#app/provenance/hash-index.ts";
import { bytesOfHashes, countKnown, learnHashes, openHashIndex } from "#app/provenance/known-photos.server.ts";
import { ORIENTATIONS } from "#app/provenance/orientation.ts";
import { type OrientationHashes, pdqFromBytes } from "#app/provenance/pdq.ts";
import { fingerprints } from "#db/schema/provenance.ts";
import { buildKnownPhoto } from "#tests/provenance/build-known-photo.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const WHOLE = { left: 0, top: 0, width: 1, height: 1 };
/** Each has every byte there is, in a place of its own. */
const hashOf = (number: number) => Buffer.from(Array.from({ length: 32 }, (_, place) => (number * 32 + place * 37) & 255));

async function addFingerprints({ store }: TestContext, photoId: string, count: number, from: number, quality = 100): Promise<void> {
  const row = { photoId, engineVersion: "test", region: WHOLE, features: Buffer.alloc(0), quality };
  await store.write(async (tx) => {
    for (let number = from; number < from + count; number += 200) {
      const rows = Array.from({ length: Math.min(200, from + count - number) }, (_, place) => number + place);
      await tx.insert(fingerprints).values(rows.map((one) => ({ ...row, panel: one, pdq: hashOf(one) })));
    }
  });
}

const queryOf = (hash: Uint8Array) =>
  Object.fromEntries(ORIENTATIONS.map((orientation) => [orientation, pdqFromBytes(hash)])) as OrientationHashes;

test("each hash is known by its own number, over pages, and those that came since are read; one that cannot tell is none", async () => {
  const ctx = await createTestContext();
  const photoId = await buildKnownPhoto(ctx, await jpegOf(drawPicture(1)));
  const before = (await openHashIndex(ctx.store)).size;
  await addFingerprints(ctx, photoId, 4_100, 100);
  await addFingerprints(ctx, photoId, 3, 9_000, MIN_QUALITY - 1);
  expect((await openHashIndex(ctx.store)).size).toBe(before + 4_100);
  await addFingerprints(ctx, photoId, 5, 9_100);
  const index = await openHashIndex(ctx.store);
  expect(index.size).toBe(before + 4_105);
  expect(index.bytes).toBe(bytesOfHashes(ctx.store));
  const rows = await ctx.store.read.select().from(fingerprints).all();
  for (const { id, panel, pdq, quality } of rows) {
    if (panel < 100 || panel % 97 > 0) continue;
    const found = index.search(queryOf(pdq), 0).map((hit) => hit.id);
    expect(found.includes(id), `panel ${panel}`).toBe(quality >= MIN_QUALITY);
  }
});

test("whoever has no patience to read all hashes goes on where it stopped", async () => {
  const ctx = await createTestContext();
  await addFingerprints(ctx, await buildKnownPhoto(ctx, await jpegOf(drawPicture(1))), 4_100, 100);
  const other = { ...ctx.store };
  expect([await learnHashes(other, -1), await learnHashes(other, -1), await learnHashes(other, -1)]).toEqual([false, false, true]);
  expect((await openHashIndex(other)).size).toBe((await openHashIndex(ctx.store)).size);
});

test("few photos are counted each time, many once in ten minutes", async () => {
  const ctx = await createTestContext();
  await buildKnownPhoto(ctx, await jpegOf(drawPicture(1)));
  expect(await countKnown(ctx.store, 0)).toBe(1);
  await buildKnownPhoto(ctx, await jpegOf(drawPicture(2)));
  expect(await countKnown(ctx.store, 1)).toBe(2);
  await ctx.store.write((tx) => tx.run(sql`update fingerprints set id = id + 100000`));
  await buildKnownPhoto(ctx, await jpegOf(drawPicture(3)));
  expect(await countKnown(ctx.store, 600_000)).toBe(2);
  expect(await countKnown(ctx.store, 600_002)).toBe(3);
});
