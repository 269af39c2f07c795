import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { checkPhoto } from "#app/provenance/check-photo.server.ts";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { failLostPhotos } from "#app/provenance/fail-lost-photos.server.ts";
import { ENGINE_VERSION, fingerprintPhoto } from "#app/provenance/fingerprint.server.ts";
import { replaceFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import { findPhoto, listDerivativeSizes, listMatchesOf } from "#app/provenance/photo-repository.server.ts";
import { reindexPhoto, reindexPhotos } from "#app/provenance/reindex-photos.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { captureClaims, fingerprints } from "#db/schema/provenance.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const ctx = await createTestContext();

async function clinic(slug: string): Promise<number> {
  const now = ctx.now();
  const [row] = await ctx.store.write((tx) =>
    tx
      .insert(clinics)
      .values({ slug, name: slug, source: "member", sourceRef: slug, createdAt: now, updatedAt: now })
      .returning({ id: clinics.id }),
  );
  return row?.id ?? 0;
}

/** A picture of `seed` with enough in it to be compared: soft blobs, never the same for two seeds. */
async function picture(seed: number): Promise<Buffer> {
  const side = 400;
  const pixels = Buffer.alloc(side * side * 3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const v = 128 + 60 * Math.sin((x * (3 + (seed % 5))) / 40 + seed) + 60 * Math.cos((y * (2 + (seed % 3))) / 30 + seed * 2 + x / 90);
      pixels.fill(Math.max(0, Math.min(255, v)), (y * side + x) * 3, (y * side + x) * 3 + 3);
    }
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

async function send(context: Ctx, clinicId: number, bytes: Buffer): Promise<string> {
  const received = await receivePhoto(context, bytes);
  if (!received.ok) throw new Error(received.message);
  const { photoId } = await addPhoto(context, received, { clinicId, purpose: "clinic", uploadedBy: "someone" });
  return photoId;
}

const stateOf = async (id: string) => (await findPhoto(ctx.store.read, id))?.state;

test("a mirrored and recompressed copy at another clinic is matched, and one dispute is asked for", async () => {
  const [owner, thief] = [await clinic("owner"), await clinic("thief")];
  const bytes = await picture(1);
  const original = await send(ctx, owner, bytes);
  await checkPhoto(ctx, original);
  const copy = await send(ctx, thief, await sharp(bytes).flop().jpeg({ quality: 45 }).toBuffer());
  await checkPhoto(ctx, copy);
  expect(await stateOf(original)).toBe("no_match");
  expect(await stateOf(copy)).toBe("matched");
  const [match] = await listMatchesOf(ctx.store.read, original);
  expect(match).toMatchObject({ photoId: copy, matchedPhotoId: original, transform: { mirrored: true, rotation: expect.closeTo(0, 0) } });
  expect(match?.distance).toBeLessThanOrEqual(31);
  const asked = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "open_dispute")).all();
  expect(asked.map((job) => JSON.parse(job.payload))).toEqual([{ photoId: copy }]);
});

test("a photo that a dispute reached before its own check ended still finds the copies it is itself one of", async () => {
  const bytes = await picture(11);
  const original = await send(ctx, await clinic("cut-owner"), bytes);
  await checkPhoto(ctx, original);
  const cut = await send(ctx, await clinic("cut-thief"), await sharp(bytes).flop().jpeg({ quality: 60 }).toBuffer());
  // The worker died here: its fingerprint is known, its search was never made, and a later copy found it meanwhile.
  const { fingerprints } = await fingerprintPhoto(await decodePhoto(await sharp(bytes).flop().jpeg({ quality: 60 }).toBuffer()));
  await ctx.store.write(async (tx) => {
    await replaceFingerprints(tx, cut, fingerprints);
    await setPhotoState(tx, cut, "matched");
  });
  await checkPhoto(ctx, cut);
  expect((await listMatchesOf(ctx.store.read, cut)).map((match) => match.matchedPhotoId)).toEqual([original]);
  expect(await stateOf(cut)).toBe("matched");
});

test("a clinic's own earlier photo is no alarm", async () => {
  const id = await clinic("one-clinic");
  const bytes = await picture(2);
  await checkPhoto(ctx, await send(ctx, id, bytes));
  const again = await send(ctx, id, await sharp(bytes).jpeg({ quality: 50 }).toBuffer());
  await checkPhoto(ctx, again);
  expect(await stateOf(again)).toBe("no_match");
});

test("the same bytes sent twice by one clinic are one photo", async () => {
  const id = await clinic("twice");
  const bytes = await picture(3);
  expect(await send(ctx, id, bytes)).toBe(await send(ctx, id, bytes));
});

test("a checked photo has derivatives and checking it again changes nothing", async () => {
  const id = await clinic("again");
  const photo = await send(ctx, id, await picture(4));
  await checkPhoto(ctx, photo);
  const sizes = await listDerivativeSizes(ctx.store.read, id);
  expect(sizes.map((size) => size.width)).toEqual([320, 400]);
  await checkPhoto(ctx, photo);
  expect(await listDerivativeSizes(ctx.store.read, id)).toEqual(sizes);
});

test("a picture of one colour reads cannot tell", async () => {
  const grey = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#888" } })
    .png()
    .toBuffer();
  const photo = await send(ctx, await clinic("grey"), grey);
  await checkPhoto(ctx, photo);
  expect(await stateOf(photo)).toBe("cannot_tell");
});

test("a file whose pixels are damaged fails with words for the uploader", async () => {
  const bytes = await picture(5);
  const photo = await send(ctx, await clinic("damaged"), bytes.subarray(0, bytes.length / 2));
  await checkPhoto(ctx, photo);
  expect(await findPhoto(ctx.store.read, photo)).toMatchObject({ state: "failed", failure: expect.stringMatching(/damaged|incomplete/) });
});

test("a photo whose job was given up is said to have failed", async () => {
  const photo = await send(ctx, await clinic("lost"), await picture(6));
  await ctx.store.write((tx) =>
    tx
      .update(jobs)
      .set({ state: "dead" })
      .where(eq(jobs.dedupeKey, `check_photo:${photo}`))
      .then(() => undefined),
  );
  expect(await failLostPhotos(ctx)).toBe(1);
  expect(await stateOf(photo)).toBe("failed");
});

test("a copy of a picture that a supplier hands out is cleared and opens no dispute, and one that was here before is cleared with it", async () => {
  const bytes = await picture(21);
  const early = await send(ctx, await clinic("stock-early"), bytes);
  await checkPhoto(ctx, early);
  const received = await receivePhoto(ctx, await sharp(bytes).resize(380).jpeg().toBuffer());
  if (!received.ok) throw new Error(received.message);
  const { photoId: stock } = await addPhoto(ctx, received, { clinicId: null, purpose: "stock", uploadedBy: "a-moderator" });
  await checkPhoto(ctx, stock);
  const late = await send(ctx, await clinic("stock-late"), await sharp(bytes).flop().jpeg().toBuffer());
  await checkPhoto(ctx, late);
  for (const id of [early, late]) expect(await findPhoto(ctx.store.read, id)).toMatchObject({ state: "cleared", stockPhotoId: stock });
  expect(await listMatchesOf(ctx.store.read, late)).toEqual([]);
});

test("what the file claims and what its credential is worth are kept with the photo", async () => {
  const bytes = await sharp(await picture(22))
    .withExif({ IFD0: { Make: "Nikon", Model: "Nikon D750" }, IFD2: { DateTimeOriginal: "2026:03:14 10:22:05" } })
    .toBuffer();
  const photo = await send(ctx, await clinic("claims"), bytes);
  await checkPhoto(ctx, photo);
  expect(await ctx.store.read.select().from(captureClaims).where(eq(captureClaims.photoId, photo)).get()).toMatchObject({
    capturedAt: "2026-03-14T10:22:05",
    device: "Nikon D750",
    credential: "none",
  });
});

test("a photo of an older engine version is read again once, and is then found by its new fingerprints", async () => {
  const photo = await send(ctx, await clinic("older"), await picture(23));
  await checkPhoto(ctx, photo);
  const versions = async () => ctx.store.read.select().from(fingerprints).where(eq(fingerprints.photoId, photo)).all();
  await ctx.store.write((tx) =>
    tx
      .update(fingerprints)
      .set({ engineVersion: "older" })
      .where(eq(fingerprints.photoId, photo))
      .then(() => undefined),
  );
  await reindexPhotos(ctx, "");
  const asked = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "reindex_photo")).all();
  expect(asked.map((job) => JSON.parse(job.payload))).toEqual([{ photoId: photo }]);
  await reindexPhoto(ctx, photo);
  expect((await versions()).map((row) => row.engineVersion)).toEqual([ENGINE_VERSION]);
  await reindexPhotos(ctx, "");
  expect(await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "reindex_photo")).all()).toHaveLength(1);
});
