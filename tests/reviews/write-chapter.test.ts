import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { listChapters, listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { findChapterObstacle, writeChapter } from "#app/reviews/write-chapter.server.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { photos } from "#db/schema/provenance.ts";
import { chapters, reviewPhotos, reviewProofs, reviews } from "#db/schema/reviews.ts";
import {
  buildClient,
  buildClinic,
  buildOwner,
  chapterInput,
  NO_FILES,
  pdf,
  publish,
  reviewInput,
  sentPhoto,
  sentProof,
} from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

/** A review of 23 November 2026, 95 days after the last session, and its author; it is two weeks later by now. */
async function buildReview() {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const reviewId = await publish(ctx, client, clinic.slug, { form: { "outcome-dots": "fine", conduct: ["no_consultation"] } });
  await ctx.store.write(async (tx) => void (await tx.delete(jobs).run()));
  ctx.setNow("2026-12-07T12:00:00.000Z");
  return { ctx, clinic, client, reviewId };
}

async function rowsOf(ctx: TestContext): Promise<string> {
  const tables = [reviews, chapters, reviewProofs, reviewPhotos, photos, events, jobs];
  return JSON.stringify(await Promise.all(tables.map((table) => ctx.store.read.select().from(table))));
}

test("a chapter stands beside the one before, which keeps every word; the newest counts, and the clinic is rescored", async () => {
  const { ctx, clinic, client, reviewId } = await buildReview();
  const [before] = await listChapters(ctx.store.read, reviewId);
  const input = chapterInput(ctx, {
    overall: "2",
    "outcome-dots": "merged",
    conduct: ["none"],
    correctedElsewhere: "planned",
    sessions: "4",
  });
  expect(await writeChapter(ctx, client, reviewId, input, NO_FILES)).toEqual({ ok: true, chapterId: expect.any(String) });
  const written = await listChapters(ctx.store.read, reviewId);
  expect(written[0]).toEqual(before);
  expect(written[0]).toMatchObject({ outcomes: { dots: "fine" }, conduct: ["no_consultation"], correctedElsewhere: "no" });
  expect(written.slice(1)).toMatchObject([
    {
      writtenOn: "2026-12-07",
      daysSinceSession: 109,
      overall: 2,
      sessions: 4,
      outcomes: { dots: "merged" },
      conduct: ["none"],
      correctedElsewhere: "planned",
      incentive: "none",
    },
  ]);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toMatchObject([{ id: reviewId, writtenOn: "2026-12-07", overall: 2 }]);
  const asked = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "rescore_clinic")).all();
  expect(asked.map(({ payload }) => payload)).toEqual([JSON.stringify({ clinicId: clinic.id })]);
  expect(await ctx.store.read.select().from(events).where(eq(events.action, "review.chapter_added")).all()).toMatchObject([
    { actorId: client.id, subjectKind: "review", subjectId: reviewId },
  ]);
});

test("fifty equal posts of one page at once are one chapter with its files, and fifty equal answers", async () => {
  const { ctx, client, reviewId } = await buildReview();
  const input = chapterInput(ctx, { photoConsent: "yes", photosTakenOn: "2026-12-06" });
  const sent = { proofs: [sentProof(ctx, "receipt", pdf("late receipt"))], photos: [await sentPhoto(ctx, 10)] };
  const answers = await Promise.all(Array.from({ length: 50 }, () => writeChapter(ctx, client, reviewId, input, sent)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true });
  const written = await listChapters(ctx.store.read, reviewId);
  expect(written).toHaveLength(2);
  expect(await ctx.store.read.select().from(reviewPhotos).all()).toMatchObject([{ reviewId, chapterId: written[1]?.id }]);
  expect(await ctx.store.read.select().from(photos).all()).toMatchObject([
    { daysSinceSession: 108, purpose: "review", treatment: "full_shave" },
  ]);
  expect(await listReviewProofs(ctx.store.read, [reviewId])).toMatchObject([{ kind: "receipt", state: "submitted" }]);
});

test("fifty different pages at once are one chapter, and the others are told when the next is possible", async () => {
  const { ctx, client, reviewId } = await buildReview();
  const answers = await Promise.all(Array.from({ length: 50 }, () => writeChapter(ctx, client, reviewId, chapterInput(ctx), NO_FILES)));
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
  expect(answers.find((answer) => answer?.ok === false)).toEqual({
    ok: false,
    status: 422,
    errors: { form: "You wrote the last chapter on 7 December 2026. The next one is possible from 14 December 2026." },
  });
  expect(await listChapters(ctx.store.read, reviewId)).toHaveLength(2);
});

test("six days after the last chapter is too soon, and the seventh is not", async () => {
  const { ctx, client, reviewId } = await buildReview();
  ctx.setNow("2026-11-29T23:59:00.000Z");
  expect(await writeChapter(ctx, client, reviewId, chapterInput(ctx), NO_FILES)).toMatchObject({
    ok: false,
    status: 422,
    errors: { form: expect.stringContaining("possible from 30 November 2026") },
  });
  ctx.setNow("2026-11-30T00:00:00.000Z");
  expect(await writeChapter(ctx, client, reviewId, chapterInput(ctx), NO_FILES)).toMatchObject({ ok: true });
});

test("days since the last session do not go backwards; a date that puts them right forwards is taken", async () => {
  const { ctx, client, reviewId } = await buildReview();
  expect(await writeChapter(ctx, client, reviewId, chapterInput(ctx, { lastSessionOn: "2026-11-20" }), NO_FILES)).toMatchObject({
    ok: false,
    status: 422,
    errors: { lastSessionOn: expect.stringContaining("95 days after the last session") },
  });
  expect(await writeChapter(ctx, client, reviewId, chapterInput(ctx, { lastSessionOn: "2026-09-03" }), NO_FILES)).toMatchObject({
    ok: true,
  });
  expect((await listChapters(ctx.store.read, reviewId)).map((chapter) => chapter.daysSinceSession)).toEqual([95, 95]);
});

test("nobody adds a chapter to another's review, to a removed one, or once they speak for a clinic", async () => {
  const { ctx, clinic, client, reviewId } = await buildReview();
  const before = await rowsOf(ctx);
  expect(await writeChapter(ctx, await buildClient(ctx), reviewId, chapterInput(ctx), NO_FILES)).toBe(null);
  expect(await writeChapter(ctx, await buildOwner(ctx, clinic.id), reviewId, chapterInput(ctx), NO_FILES)).toBe(null);
  expect(await writeChapter(ctx, client, "0".repeat(32), chapterInput(ctx), NO_FILES)).toBe(null);
  for (const unfit of [
    { ...client, role: "owner" as const },
    { ...client, emailVerified: false },
  ]) {
    expect(await writeChapter(ctx, unfit, reviewId, chapterInput(ctx), NO_FILES)).toMatchObject({ ok: false, status: 403 });
  }
  expect(await rowsOf(ctx)).toBe(before);
  await ctx.store.write((tx) => tx.update(reviews).set({ state: "removed" }).where(eq(reviews.id, reviewId)));
  expect(await writeChapter(ctx, client, reviewId, chapterInput(ctx), NO_FILES)).toMatchObject({
    ok: false,
    status: 422,
    errors: { form: expect.stringContaining("removed by a decision") },
  });
  const [review] = await ctx.store.read.select().from(reviews).all();
  if (!review) throw new Error("no review");
  expect(await findChapterObstacle(ctx.store.read, client, review, ctx.now())).toMatchObject({ status: 422 });
});

test("B1: a machine that fills in the hidden field is answered as if it had written, and nothing is stored", async () => {
  const { ctx, client, reviewId } = await buildReview();
  const before = await rowsOf(ctx);
  expect(await writeChapter(ctx, client, reviewId, chapterInput(ctx, { website: "https://spam.example" }), NO_FILES)).toMatchObject({
    ok: true,
  });
  expect(await rowsOf(ctx)).toBe(before);
});

test("a proof or photo that came with an earlier chapter is refused, with the chapter and every other file", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const [receipt, photo] = [sentProof(ctx, "receipt", pdf("receipt")), await sentPhoto(ctx, 20)];
  const reviewId = await publish(ctx, client, clinic.slug, { form: { photoConsent: "yes" }, proofs: [receipt], photos: [photo] });
  ctx.setNow("2026-12-07T12:00:00.000Z");
  const before = await rowsOf(ctx);
  const late = sentProof(ctx, "booking", pdf("booking"));
  const again = { proofs: [{ ...receipt, path: sentProof(ctx, "receipt", pdf("receipt")).path }, late], photos: [photo] };
  expect(await writeChapter(ctx, client, reviewId, chapterInput(ctx, { photoConsent: "yes" }), again)).toMatchObject({
    ok: false,
    status: 422,
    errors: { receipt: expect.stringContaining("already sent this file"), photos: expect.stringContaining("another review or chapter") },
  });
  expect(await ctx.files.head(late.sha256)).toBe(null);
  expect(await rowsOf(ctx)).toBe(before);
});

test("a correction that is said in several chapters is one piece that waits for its file", async () => {
  const { ctx, client, reviewId } = await buildReview();
  for (const day of ["2026-12-07", "2026-12-20"]) {
    ctx.setNow(`${day}T12:00:00.000Z`);
    expect(await writeChapter(ctx, client, reviewId, chapterInput(ctx, { correctedElsewhere: "yes" }), NO_FILES)).toMatchObject({
      ok: true,
    });
  }
  expect(await listReviewProofs(ctx.store.read, [reviewId])).toMatchObject([{ kind: "correction", fileSha256: null }]);
});

test("the review's own page of the form cannot be sent again as a chapter", async () => {
  const { ctx, client, reviewId } = await buildReview();
  ctx.setNow("2026-11-24T12:00:00.000Z");
  const { treatment: _, case: __, practitioner: ___, lastSessionAgo: ____, ...first } = reviewInput(ctx);
  expect(await writeChapter(ctx, client, reviewId, first, NO_FILES)).toMatchObject({ ok: false, status: 422 });
  expect(await listChapters(ctx.store.read, reviewId)).toHaveLength(1);
});
