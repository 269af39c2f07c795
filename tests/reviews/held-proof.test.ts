import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { sweepFiles } from "#app/jobs/sweep-files.server.ts";
import { holdReviewProof, MAX_PROOFS, sendHeldProof } from "#app/reviews/add-review-proof.server.ts";
import { findHeldProof, forgetHeldProof } from "#app/reviews/held-proof.server.ts";
import { maskOf } from "#app/reviews/mask.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { drawPicture, pngOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClient, buildClinic, buildOwner, pdf, publish, sentProof } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

async function buildReview(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const reviewId = await publish(ctx, client, clinic.slug);
  return { clinic, client, reviewId, holder: { accountId: client.id, reviewId } };
}

/** Every file under the data folder, the senders' own files of the test aside. */
function filesOf(ctx: TestContext, folder = ctx.env.DATA_DIR): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith("sent-")) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(ctx, path) : [path];
  });
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A photo as a camera makes it: with a device, a day and a place. */
const cameraPhoto = (seed: number) =>
  sharp(drawPicture(seed, 120, 160).pixels, { raw: { width: 120, height: 160, channels: 3 } })
    .jpeg()
    .withExif({
      IFD0: { Make: "Demo", Model: "Demo One" },
      IFD2: { DateTimeOriginal: "2026:11:02 10:20:30" },
      IFD3: { GPSLatitude: "53/1 15/1 30/1", GPSLatitudeRef: "N" },
    })
    .toBuffer();

const picture = async (ctx: TestContext, kind: "receipt" | "dated_photo" = "receipt", seed = 1) => {
  const bytes = await cameraPhoto(seed);
  return { bytes, sent: { ...sentProof(ctx, kind, bytes), field: "file" } };
};

test("a picture waits for its sender alone and is no piece of proof before they send it", async () => {
  const ctx = await createTestContext();
  const { clinic, client, reviewId, holder } = await buildReview(ctx);
  const { bytes, sent } = await picture(ctx);
  expect(await holdReviewProof(ctx, client, reviewId, sent)).toEqual({ ok: true, held: true });
  expect(await listReviewProofs(ctx.store.read, [reviewId])).toEqual([]);
  const held = await findHeldProof(ctx, holder);
  expect(held).toMatchObject({ kind: "receipt", sentHash: hashOf(bytes) });
  expect(await findHeldProof(ctx, { ...holder, accountId: (await buildClient(ctx)).id })).toBe(null);
  for (const other of [await buildClient(ctx), await buildOwner(ctx, clinic.id)]) {
    expect(await sendHeldProof(ctx, other, reviewId, maskOf({}))).toBe(null);
    expect(await holdReviewProof(ctx, other, reviewId, sent)).toBe(null);
  }
});

test("what is stored is the covered picture made anew: no byte of the one that was sent, or held, is left in files or tables", async () => {
  const ctx = await createTestContext();
  const { client, reviewId } = await buildReview(ctx);
  const { bytes, sent } = await picture(ctx);
  await holdReviewProof(ctx, client, reviewId, sent);
  const [heldPath = ""] = filesOf(ctx).filter((path) => path.includes("held-proofs"));
  const heldBytes = readFileSync(heldPath);
  const held = heldBytes.subarray(heldBytes.indexOf("\n") + 1);
  expect(statSync(heldPath).mode & 0o077).toBe(0);

  expect(await sendHeldProof(ctx, client, reviewId, maskOf({ cell: ["1-1", "2-1"], box: ["500,500,250,100"] }))).toEqual({ ok: true });
  const [piece] = await listReviewProofs(ctx.store.read, [reviewId]);
  expect(piece).toMatchObject({ kind: "receipt", state: "submitted", fileFormat: "jpeg", sentHash: hashOf(bytes) });
  const left = filesOf(ctx);
  expect(left.map((path) => hashOf(readFileSync(path)))).toEqual([piece?.fileSha256]);
  for (const path of left) {
    const stored = readFileSync(path);
    expect(stored.includes(held)).toBe(false);
    expect(stored.includes(bytes.subarray(600, 1_200))).toBe(false);
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
  }
  const stored = await ctx.files.get(piece?.fileSha256 ?? "");
  const corner = await sharp(stored ?? Buffer.alloc(0))
    .extract({ left: 2, top: 2, width: 32, height: 14 })
    .raw()
    .toBuffer();
  expect(Math.max(...corner)).toBeLessThan(70);
});

test("the moderator is told what the sent file said of itself and how much was covered; its place is told to nobody", async () => {
  const ctx = await createTestContext();
  const { client, reviewId } = await buildReview(ctx);
  await holdReviewProof(ctx, client, reviewId, (await picture(ctx, "dated_photo")).sent);
  await sendHeldProof(ctx, client, reviewId, maskOf({ cell: ["1-1"] }));
  const [piece] = await listReviewProofs(ctx.store.read, [reviewId]);
  expect(piece?.findings).toEqual([
    { term: "Covered by its sender", value: "About 2 % of the picture" },
    { term: "Taken", value: "2 November 2026, by the file’s own account, which anybody can write" },
    { term: "Device", value: "Demo One, by the file’s own account" },
    { term: "Content credential", value: expect.stringContaining("No content credential") },
  ]);
  expect(JSON.stringify(piece?.findings)).not.toMatch(/53|GPS|latitude/i);
});

test("a picture nobody sent is gone after half an hour: by its own job, or by the daily sweep if that was lost", async () => {
  const ctx = await createTestContext();
  const { client, reviewId, holder } = await buildReview(ctx);
  await runAllJobs(ctx);
  await holdReviewProof(ctx, client, reviewId, (await picture(ctx)).sent);
  ctx.setNow("2026-11-23T12:29:59.000Z");
  await runAllJobs(ctx);
  expect(await findHeldProof(ctx, holder)).not.toBe(null);
  ctx.setNow("2026-11-23T12:30:00.000Z");
  expect(await findHeldProof(ctx, holder)).toBe(null);
  expect(await sendHeldProof(ctx, client, reviewId, maskOf({}))).toBe(null);
  expect(filesOf(ctx)).toHaveLength(1);
  await runAllJobs(ctx);
  expect(filesOf(ctx)).toEqual([]);

  await holdReviewProof(ctx, client, reviewId, (await picture(ctx)).sent);
  await ctx.store.write((tx) => tx.delete(jobs).where(eq(jobs.kind, "forget_held_proofs")));
  ctx.setNow("2026-11-23T13:10:00.000Z");
  await sweepFiles(ctx);
  expect(filesOf(ctx)).toEqual([]);
});

test("a second picture takes the place of the first, and a picture can be thrown away", async () => {
  const ctx = await createTestContext();
  const { client, reviewId, holder } = await buildReview(ctx);
  await holdReviewProof(ctx, client, reviewId, (await picture(ctx, "receipt", 1)).sent);
  await holdReviewProof(ctx, client, reviewId, (await picture(ctx, "dated_photo", 2)).sent);
  expect(filesOf(ctx)).toHaveLength(1);
  expect(await findHeldProof(ctx, holder)).toMatchObject({ kind: "dated_photo" });
  await forgetHeldProof(ctx, holder);
  expect(filesOf(ctx)).toEqual([]);
  expect((await ctx.store.read.select().from(events).all()).map((event) => event.action)).not.toContain("review_proof.added");
});

test("the same file is one piece however it was covered, sending twice is sending once, and a full review takes no more", async () => {
  const ctx = await createTestContext();
  const { client, reviewId } = await buildReview(ctx);
  const { sent } = await picture(ctx);
  await holdReviewProof(ctx, client, reviewId, sent);
  const twice = await Promise.all([1, 2].map(() => sendHeldProof(ctx, client, reviewId, maskOf({ cell: ["1-1"] }))));
  expect(twice).toContainEqual({ ok: true });
  expect(await listReviewProofs(ctx.store.read, [reviewId])).toHaveLength(1);
  expect(await holdReviewProof(ctx, client, reviewId, sent)).toMatchObject({
    ok: false,
    errors: { file: expect.stringContaining("already sent") },
  });
  for (let n = 1; n < MAX_PROOFS; n++)
    await holdReviewProof(ctx, client, reviewId, { ...sentProof(ctx, "booking", pdf(String(n))), field: "file" });
  expect(await holdReviewProof(ctx, client, reviewId, (await picture(ctx, "receipt", 9)).sent)).toMatchObject({ ok: false, status: 422 });
});

test("a picture that comes with the review itself is made anew too, and a damaged one is refused in words", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const bytes = await cameraPhoto(4);
  const reviewId = await publish(ctx, await buildClient(ctx), clinic.slug, { proofs: [sentProof(ctx, "receipt", bytes)] });
  const [piece] = await listReviewProofs(ctx.store.read, [reviewId]);
  expect(piece).toMatchObject({ fileFormat: "jpeg", sentHash: hashOf(bytes) });
  expect(piece?.fileSha256).not.toBe(hashOf(bytes));
  expect((await sharp((await ctx.files.get(piece?.fileSha256 ?? "")) ?? Buffer.alloc(0)).metadata()).exif).toBeUndefined();

  const { client, reviewId: other } = await buildReview(ctx);
  const whole = await pngOf(drawPicture(5, 90, 90));
  const half = { ...sentProof(ctx, "receipt", whole.subarray(0, whole.length / 2)), field: "file" };
  expect(await holdReviewProof(ctx, client, other, half)).toMatchObject({ ok: false, status: 422, errors: { file: expect.any(String) } });
});
