import { expect, test } from "vitest";
import type { Db } from "#app/platform/store.server.ts";
import type { Fingerprint } from "#app/provenance/fingerprint.server.ts";
import { deleteFingerprints, listHolders, replaceFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import { emptyFeatures, packFeatures } from "#app/provenance/local-features.ts";
import { WHOLE_PICTURE } from "#app/provenance/picture.ts";
import { MOST_HOLDERS, wordsOf } from "#app/provenance/visual-words.ts";
import { buildPhoto } from "#tests/moderation/dispute-fixtures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

/** One point that every such picture has, and one of its own. */
function withPoint(own: number): Fingerprint {
  const features = emptyFeatures(512, 512, 2);
  features.descriptors.fill(own + 1, 8, 16);
  return { panel: 0, region: WHOLE_PICTURE, pdq: new Uint32Array(8), quality: 0, features: packFeatures(features) };
}

const [shared] = wordsOf(emptyFeatures(512, 512, 1));
const holdersOf = async (db: Db): Promise<number[]> => (await listHolders(db, Uint32Array.of(shared as number))).flatMap((ids) => [...ids]);

test("a word lists the pictures that hold it; one that is removed leaves the list", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const photoIds = [await buildPhoto(ctx, clinic.id), await buildPhoto(ctx, clinic.id)];
  const holders = async () => holdersOf(ctx.store.read);
  await ctx.store.write(async (tx) => {
    for (const [place, photoId] of photoIds.entries()) await replaceFingerprints(tx, photoId, [withPoint(place)]);
  });
  const [first, second] = await holders();
  expect(await holders()).toHaveLength(2);
  await ctx.store.write((tx) => deleteFingerprints(tx, photoIds[0] as string));
  expect(await holders()).toEqual([second]);
  await ctx.store.write((tx) => deleteFingerprints(tx, photoIds[1] as string));
  expect(await holders()).toEqual([]);
  expect(first).not.toBe(second);
});

test("a word that too many pictures hold tells nothing, also once some are removed: its list is not whole any more", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [many, one] = [await buildPhoto(ctx, clinic.id), await buildPhoto(ctx, clinic.id)];
  const panels = (count: number) => Array.from({ length: count }, (_, panel) => ({ ...withPoint(panel), panel }));
  await ctx.store.write((tx) => replaceFingerprints(tx, many, panels(MOST_HOLDERS)));
  expect(await holdersOf(ctx.store.read)).toHaveLength(MOST_HOLDERS);
  await ctx.store.write((tx) => replaceFingerprints(tx, one, panels(1)));
  expect(await holdersOf(ctx.store.read)).toEqual([]);
  await ctx.store.write((tx) => deleteFingerprints(tx, many));
  expect(await holdersOf(ctx.store.read)).toEqual([]);
});
