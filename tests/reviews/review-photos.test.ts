import { expect, test } from "vitest";
import { listPublishedReviews } from "#app/reviews/published-review-repository.server.ts";
import type { SentPhoto } from "#app/reviews/review-photos.server.ts";
import { writeReview } from "#app/reviews/write-review.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { photos } from "#db/schema/provenance.ts";
import { reviews } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, NO_FILES, publish, reviewInput, sentPhoto, sentProof } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const CONSENT = { photoConsent: "yes" };

test("photos of a review are the clinic's photos of purpose review, with their stage, and wait for the worker's check", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const sent = [await sentPhoto(ctx, 10), await sentPhoto(ctx, 200)];
  const id = await publish(ctx, client, clinic.slug, { form: { ...CONSENT, photosTakenOn: "2026-10-20" }, photos: sent });
  const kept = await ctx.store.read.select().from(photos).all();
  expect(kept).toHaveLength(2);
  for (const photo of kept) {
    expect(photo).toMatchObject({
      clinicId: clinic.id,
      purpose: "review",
      uploadedBy: client.id,
      state: "checking",
      treatment: "full_shave",
    });
    expect(photo).toMatchObject({ takenOn: "2026-10-20", daysSinceSession: 61, width: 64, height: 48 });
    expect((await ctx.files.head(photo.originalSha256))?.size).toBe(photo.originalBytes);
  }
  const { reviews: shown } = await listPublishedReviews(ctx.store.read, clinic.id, null, 10);
  expect(shown.map((review) => [review.id, review.photos.length])).toEqual([[id, 2]]);
  const asked = await ctx.store.read.select().from(jobs).all();
  expect(asked.map((job) => job.kind).sort()).toEqual(["check_photo", "check_photo", "look_at_reviews", "rescore_clinic"]);
});

test("photos without consent, files that are no photos and photos of another review keep the review from being published", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const photo = await sentPhoto(ctx, 10);
  await publish(ctx, await buildClient(ctx), clinic.slug, { form: CONSENT, photos: [photo] });
  const client = await buildClient(ctx);
  const other = await sentPhoto(ctx, 11);
  const page = { ...sentProof(ctx, "dated_photo", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'></svg>")), shownName: "head.jpg" };
  const attempts: [form: Record<string, string>, photo: SentPhoto, field: string, says: RegExp][] = [
    [{}, other, "photoConsent", /Agree/],
    [CONSENT, page, "photos", /“head.jpg”: This is an SVG/],
    [CONSENT, photo, "photos", /another review/],
  ];
  for (const [form, attempt, field, says] of attempts) {
    const result = await writeReview(ctx, client, clinic.slug, reviewInput(ctx, form), { ...NO_FILES, photos: [attempt] });
    expect(result).toMatchObject({ ok: false, status: 422, errors: { [field]: expect.stringMatching(says) } });
  }
  expect(await ctx.store.read.select().from(reviews).all()).toHaveLength(1);
  expect(await ctx.store.read.select().from(photos).all()).toHaveLength(1);
  expect(await ctx.files.head(other.sha256)).toBe(null);
});

test("fifty equal posts with a photo are one review with one photo and fifty equal answers", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const input = reviewInput(ctx, CONSENT);
  const sent = { ...NO_FILES, photos: [await sentPhoto(ctx, 10)] };
  const answers = await Promise.all(Array.from({ length: 50 }, () => writeReview(ctx, client, clinic.slug, input, sent)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true });
  expect(await ctx.store.read.select().from(photos).all()).toHaveLength(1);
});

test("one picture chosen twice is shown once", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const photo = await sentPhoto(ctx, 10);
  await publish(ctx, await buildClient(ctx), clinic.slug, { form: CONSENT, photos: [photo, photo] });
  const { reviews: shown } = await listPublishedReviews(ctx.store.read, clinic.id, null, 10);
  expect(shown[0]?.photos).toHaveLength(1);
});
