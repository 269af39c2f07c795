import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { updatePhotoGone } from "#app/privacy/erasure-repository.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { renderDerivatives } from "#app/provenance/derivatives.server.ts";
import type { PhotoPurpose } from "#app/provenance/photo-purpose.ts";
import { findPhoto, listUndrawnPhotoIds } from "#app/provenance/photo-repository.server.ts";
import { PICTURE_ENDINGS, PICTURE_FORMATS, type PictureFormat } from "#app/provenance/picture-format.ts";
import { redrawPhotos } from "#app/provenance/redraw-photo.server.ts";
import { withdrawPhoto } from "#app/provenance/withdraw-photo.server.ts";
import { loader as photoFile } from "#app/routes/photos/photo-file.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { drawPicture, jpegOf, pipelineOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

// The product opens no AVIF at all; what it wrote is opened here to see what is in it.
sharp.unblock({ operation: ["VipsForeignLoadHeif"] });

async function sendPhoto(ctx: TestContext, seed: number, purpose: PhotoPurpose = "clinic") {
  const clinic = await buildClinic(ctx);
  const received = await receivePhoto(ctx, await jpegOf(drawPicture(seed, 700, 500)));
  if (!received.ok) throw new Error(received.message);
  const { photoId } = await addPhoto(ctx, received, { clinicId: clinic.id, purpose, uploadedBy: "somebody" });
  await runAllJobs(ctx);
  return { id: photoId, clinicId: clinic.id };
}

const filesOf = async (ctx: TestContext, photoId: string) =>
  ctx.store.read.select().from(derivatives).where(eq(derivatives.photoId, photoId)).orderBy(derivatives.format, derivatives.width).all();

function answer(ctx: TestContext, id: string, file: string, known: string | null = null): Promise<Response> {
  const args = routeArgs(ctx, `/photos/${id}/${file}`, { params: { id, file } });
  if (known !== null) args.request.headers.set("If-None-Match", known);
  return whole(() => photoFile(args));
}

/** The Response itself, thrown or returned. */
async function whole(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

test("each width of a shown photo is served as JPEG, WebP and AVIF, from its pixels alone", async () => {
  const ctx = await createTestContext();
  const { id } = await sendPhoto(ctx, 71);
  for (const width of [320, 640, 700]) {
    for (const format of PICTURE_FORMATS) {
      const served = await answer(ctx, id, `${width}.${PICTURE_ENDINGS[format]}`);
      expect([served.status, served.headers.get("Content-Type")]).toEqual([200, `image/${format}`]);
      const metadata = await sharp(Buffer.from(await served.arrayBuffer())).metadata();
      expect(metadata).toMatchObject({ format: format === "avif" ? "heif" : format, width });
      expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc]).toEqual([undefined, undefined, undefined, undefined]);
      const again = await answer(ctx, id, `${width}.${PICTURE_ENDINGS[format]}`, served.headers.get("ETag"));
      expect(again.status).toBe(304);
    }
  }
  expect(await filesOf(ctx, id)).toHaveLength(9);
  for (const file of ["640.png", "640.jpeg", "640.heif", "640", "641.avif"]) expect((await answer(ctx, id, file)).status).toBe(404);
});

test("a photo that only its owner sees is made as JPEG alone, without a hint of it", async () => {
  const ctx = await createTestContext();
  for (const purpose of ["protected", "stock"] as const) {
    const { id } = await sendPhoto(ctx, purpose === "stock" ? 72 : 73, purpose);
    expect(new Set((await filesOf(ctx, id)).map((one) => one.format))).toEqual(new Set(["jpeg"]));
    expect((await findPhoto(ctx.store.read, id))?.thumbHash).toBe(null);
  }
});

test("U7: a withdrawn photo is gone in every format at once, and its files and its hint with the next job", async () => {
  const ctx = await createTestContext();
  const { id, clinicId } = await sendPhoto(ctx, 74);
  const files = await filesOf(ctx, id);
  expect((await findPhoto(ctx.store.read, id))?.thumbHash?.length).toBeGreaterThan(15);
  await ctx.store.write((tx) => withdrawPhoto(tx, { id, clinicId }, { caseId: "case", now: ctx.now(), forget: true }));
  for (const format of PICTURE_FORMATS) expect((await answer(ctx, id, `320.${PICTURE_ENDINGS[format]}`)).status).toBe(404);
  await runAllJobs(ctx);
  expect(await filesOf(ctx, id)).toEqual([]);
  expect((await findPhoto(ctx.store.read, id))?.thumbHash).toBe(null);
  for (const { sha256 } of files) expect(await ctx.files.head(sha256)).toBe(null);
});

test("an erased photo leaves no row, no hint, and names every one of its files for deletion", async () => {
  const ctx = await createTestContext();
  const { id } = await sendPhoto(ctx, 75);
  const files = (await filesOf(ctx, id)).map((one) => one.sha256);
  const named = await ctx.store.write(async (tx) => updatePhotoGone(tx, id, ctx.now()));
  expect([...named].sort()).toEqual([...files].sort());
  expect(files).toHaveLength(9);
  expect((await findPhoto(ctx.store.read, id))?.thumbHash).toBe(null);
});

test("a photo read before there were as many formats gets them by the daily work; one that is hidden, or kept as fingerprints alone, does not", async () => {
  const ctx = await createTestContext();
  const shown = await sendPhoto(ctx, 76);
  const hidden = await sendPhoto(ctx, 77);
  const forgotten = await sendPhoto(ctx, 78);
  const before = await filesOf(ctx, shown.id);
  await ctx.store.write(async (tx) => {
    await tx.delete(derivatives).where(eq(derivatives.format, "avif"));
    await tx.delete(derivatives).where(eq(derivatives.format, "webp"));
    await tx.update(photos).set({ thumbHash: null });
    await tx.update(photos).set({ hiddenAt: ctx.now() }).where(eq(photos.id, hidden.id));
    await tx.update(photos).set({ originalKept: false }).where(eq(photos.id, forgotten.id));
  });
  expect(await listUndrawnPhotoIds(ctx.store.read, "", 9)).toEqual([shown.id]);
  await redrawPhotos(ctx, "");
  await runAllJobs(ctx);
  expect(await filesOf(ctx, shown.id)).toEqual(before);
  expect(await filesOf(ctx, hidden.id)).toHaveLength(3);
  expect(await filesOf(ctx, forgotten.id)).toHaveLength(3);
  expect(await listUndrawnPhotoIds(ctx.store.read, "", 9)).toEqual([]);
});

/** Skin with dots 2 to 3 pixels wide and as far apart, at the width at which they are served. */
async function dots(width: number): Promise<Buffer> {
  const { pixels, height } = drawPicture(9, width, width);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // Rows are shifted by half the distance of two dots.
      const [across, down] = [(x + (Math.floor(y / 5) % 2) * 3) % 6, y % 5];
      if (across < 2 && down < 2)
        for (let part = 0; part < 3; part += 1) pixels[(y * width + x) * 3 + part] = (pixels[(y * width + x) * 3 + part] as number) * 0.55;
    }
  }
  return pipelineOf({ pixels, width, height }).png().toBuffer();
}

/** What is finer than six pixels: each pixel less the mean around it. */
async function fineParts(bytes: Uint8Array): Promise<number[]> {
  const grey = sharp(bytes).greyscale();
  const [sharpPart, soft] = await Promise.all([grey.clone().raw().toBuffer(), grey.clone().blur(3).raw().toBuffer()]);
  return [...sharpPart].map((level, place) => level - (soft[place] as number));
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, place) => sum + value * (b[place] as number), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}

test("dots two pixels wide stay apart in every format, AVIF and WebP in smaller files than JPEG", async () => {
  const original = await dots(320);
  const fine = await fineParts(original);
  const made = await renderDerivatives(await decodePhoto(original), PICTURE_FORMATS);
  const by = new Map<PictureFormat, { kept: number; bytes: number }>();
  for (const { format, bytes } of made) by.set(format, { kept: correlation(fine, await fineParts(bytes)), bytes: bytes.length });
  for (const format of PICTURE_FORMATS) expect(by.get(format)?.kept, format).toBeGreaterThan(0.97);
  expect(by.get("avif")?.bytes).toBeLessThan(by.get("jpeg")?.bytes as number);
  expect(by.get("webp")?.bytes).toBeLessThan(by.get("jpeg")?.bytes as number);
});
