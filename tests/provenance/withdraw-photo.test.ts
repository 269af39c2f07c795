import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { forgetPictures } from "#app/provenance/forget-pictures.server.ts";
import { findPhoto, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { restorePhoto, withdrawPhoto } from "#app/provenance/withdraw-photo.server.ts";
import { derivatives } from "#db/schema/provenance.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("pictures of a withdrawn photo are deleted from the disk, and drawn anew from the original when its person agrees again", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const received = await receivePhoto(ctx, await jpegOf(drawPicture(41, 800, 600)));
  if (!received.ok) throw new Error(received.message);
  const details = { clinicId: clinic.id, purpose: "clinic" as const, uploadedBy: "somebody" };
  const { photoId } = await addPhoto(ctx, received, details);
  const photo = { id: photoId, clinicId: clinic.id };
  const withdraw = () => ctx.store.write((tx) => withdrawPhoto(tx, photo, { caseId: "case", now: ctx.now(), forget: true }));
  await runAllJobs(ctx);
  const before = await ctx.store.read.select().from(derivatives).all();
  expect(before.length).toBeGreaterThan(0);

  expect(await withdraw()).toBe(true);
  expect(await withdraw()).toBe(false);
  expect(await listSizesOfPhotos(ctx.store.read, [photoId])).toEqual([]);
  await runAllJobs(ctx);
  expect(await ctx.store.read.select().from(derivatives).all()).toEqual([]);
  for (const { sha256 } of before) expect(await ctx.files.get(sha256)).toBe(null);
  expect(await ctx.files.get(received.originalSha256)).not.toBe(null);

  await ctx.store.write((tx) => restorePhoto(tx, photo, { caseId: "case", now: ctx.now() }));
  await runAllJobs(ctx);
  const after = await ctx.store.read.select().from(derivatives).all();
  expect(after.map((one) => one.width)).toEqual(before.map((one) => one.width));
  for (const { sha256 } of after) expect(await ctx.files.get(sha256)).not.toBe(null);
  expect(await findPhoto(ctx.store.read, photoId)).toMatchObject({ hiddenAt: null, state: "no_match" });
});

test("pictures of a photo that was withdrawn while it waited for its check go once the check has made them", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const received = await receivePhoto(ctx, await jpegOf(drawPicture(42, 800, 600)));
  if (!received.ok) throw new Error(received.message);
  const { photoId } = await addPhoto(ctx, received, { clinicId: clinic.id, purpose: "clinic", uploadedBy: "somebody" });
  await ctx.store.write((tx) => withdrawPhoto(tx, { id: photoId, clinicId: clinic.id }, { caseId: "case", now: ctx.now(), forget: true }));
  await forgetPictures(ctx, photoId);
  await runAllJobs(ctx);
  ctx.setNow("2026-11-23T12:02:00.000Z");
  await runAllJobs(ctx);
  expect(await findPhoto(ctx.store.read, photoId)).toMatchObject({ checkedAt: expect.any(Date) });
  expect(await ctx.store.read.select().from(derivatives).all()).toEqual([]);
});
