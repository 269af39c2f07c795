import { expect, test } from "vitest";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { checkReviewProof } from "#app/reviews/check-review-proof.server.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { writeChapter } from "#app/reviews/write-chapter.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { toTimeline } from "#app/routes/reviews/timeline-view.ts";
import {
  buildClient,
  buildClinic,
  chapterInput,
  NO_FILES,
  pdf,
  publish,
  sentPhoto,
  sentProof,
  viewerOf,
} from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

/** A client of 20 August 2026 who wrote on the third day, at six weeks and after three months; each chapter came with a photo. */
async function threeChapters() {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  ctx.setNow("2026-08-23T12:00:00.000Z");
  const best = {
    overall: "5",
    naturalness: "5",
    dotSize: "5",
    densityEvenness: "5",
    colourMatch: "5",
    hairline: "5",
    honestyOfClaims: "5",
  };
  const reviewId = await publish(ctx, client, clinic.slug, {
    form: {
      ...{ ...best, promised: "It would look exactly like this", pricePaid: "1200", currency: "GBP", sessions: "2" },
      ...{ "outcome-dots": "fine", conduct: ["sold_one_session"], photoConsent: "yes", photosTakenOn: "2026-08-22", title: "Sharp" },
    },
    proofs: [sentProof(ctx, "receipt", pdf("receipt"))],
    photos: [await sentPhoto(ctx, 1)],
  });
  const moderator = viewerOf(await buildAccount(ctx, { role: "moderator" }));
  ctx.setNow("2026-08-25T12:00:00.000Z");
  for (const { id } of await listReviewProofs(ctx.store.read, [reviewId]))
    await checkReviewProof(ctx, moderator, id, { outcome: "accepted" });
  const later = [
    {
      day: "2026-10-03",
      change: { ...best, overall: "2", dotSize: "1", hairline: "5", "outcome-dots": "merged", delivered: "A smudge", title: "Healed" },
    },
    {
      day: "2026-11-20",
      change: { ...best, overall: "3", dotSize: "1", conduct: ["none"], correctedElsewhere: "planned", title: "Softer" },
    },
  ];
  for (const [place, { day, change }] of later.entries()) {
    ctx.setNow(`${day}T12:00:00.000Z`);
    const input = chapterInput(ctx, { ...change, photoConsent: "yes", photosTakenOn: day });
    const proofs = place === 0 ? [] : [sentProof(ctx, "booking", pdf("booking"))];
    const result = await writeChapter(ctx, client, reviewId, input, {
      ...NO_FILES,
      proofs,
      photos: [await sentPhoto(ctx, 100 + place * 20)],
    });
    if (!result?.ok) throw new Error(JSON.stringify(result));
  }
  const review = await findReviewToShow(ctx.store.read, reviewId);
  if (!review) throw new Error("no review");
  return { review, views: review.photos.map(({ photoId }) => ({ id: photoId }) as PhotoView) };
}

test("the timeline holds every chapter in order, each with its own photos, ratings, promise, price and check", async () => {
  const { review, views } = await threeChapters();
  const timeline = toTimeline(review, views);
  expect(timeline?.chapters.map(({ name, days, when, title, overall, stage }) => [name, days, when, title, overall, stage])).toEqual([
    ["First account", 3, "3 days after the last session", "Sharp", 5, "fresh"],
    ["6 weeks", 44, "6 weeks after the last session", "Healed", 2, "healed"],
    ["3 months", 92, "3 months after the last session", "Softer", 3, "healed"],
  ]);
  expect(timeline?.chapters.map(({ photos }) => photos.length)).toEqual([1, 1, 1]);
  expect(new Set(timeline?.chapters.flatMap(({ photos }) => photos.map(({ id }) => id))).size).toBe(3);
  expect(timeline?.chapters.map(({ promised, delivered }) => [promised, delivered])).toEqual([
    ["It would look exactly like this", null],
    ["It would look exactly like this", "A smudge"],
    ["It would look exactly like this", null],
  ]);
  expect(timeline?.chapters.map(({ facts }) => facts)).toEqual(Array(3).fill("2 sessions, £1,200"));
  expect(timeline?.chapters.map(({ checked }) => checked)).toEqual([
    "With it a moderator saw and accepted a receipt (25 August 2026).",
    "No further proof came with it. That the treatment took place was checked as the review says.",
    "A booking confirmation came with it and waits to be checked.",
  ]);
  expect(timeline?.ratings[0]).toEqual({ label: "Overall", ratings: [5, 2, 3] });
  expect(timeline?.ratings).toHaveLength(7);
});

test("what rose and fell, appeared and went is said in words from chapter to chapter", async () => {
  const { review } = await threeChapters();
  expect(toTimeline(review, [])?.changes).toEqual([
    {
      from: "First account",
      to: "6 weeks",
      sentences: ["Fell: overall from 5 to 2 and dot size from 5 to 1.", "Dots: fine before, now merged."],
    },
    {
      ...{ from: "6 weeks", to: "3 months" },
      sentences: ["Rose: overall from 2 to 3.", "No longer says that they were sold one session as the whole treatment."],
    },
  ]);
});

test("a card shows the newest chapter's own photo and ticks, what still stands, and a line of all chapters", async () => {
  const { review, views } = await threeChapters();
  const card = toReviewCard(review, { clinicName: "Kelham", photos: views });
  expect(card).toMatchObject({
    about: "full shave look, 2 sessions, £1,200",
    chapter: { title: "Softer", outcomes: [], conduct: [], corrected: "Says that a correction elsewhere is planned." },
    chapters: [
      { label: "First account, 3 days", rating: 5, current: false },
      { label: "6 weeks", rating: 2, current: false },
      { label: "3 months", rating: 3, current: true },
    ],
  });
  expect(card.chapter.photos).toHaveLength(1);
  const healed = toReviewCard(review, { clinicName: "Kelham", photos: views, chapterId: review.chapters[1]?.id });
  expect(healed.chapter).toMatchObject({
    outcomes: [{ term: "Dots", value: "merged" }],
    conduct: ["they were sold one session as the whole treatment"],
    corrected: null,
  });
});

test("a review of one chapter has no timeline", async () => {
  const { review } = await threeChapters();
  expect(toTimeline({ ...review, chapters: review.chapters.slice(0, 1) }, [])).toBe(null);
});
