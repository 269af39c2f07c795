import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/platform/id.server.ts";
import { findReviewToShow, listOwnReviews, listPublishedReviews } from "#app/reviews/published-review-repository.server.ts";
import { replyToReview } from "#app/reviews/reply-to-review.server.ts";
import type { ReviewCursor } from "#app/reviews/review-cursor.ts";
import { insertChapter, listChapters, listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { replies, reviews } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, buildOwner, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const REPLY = "Thank you for writing. We have checked our notes of that day.";

async function addChapter(ctx: TestContext, reviewId: string, writtenOn: string, overall: number): Promise<void> {
  const [first] = await listChapters(ctx.store.read, reviewId);
  if (!first) throw new Error("no first chapter");
  await ctx.store.write((tx) => insertChapter(tx, { ...first, id: newId(), writtenOn, overall, daysSinceSession: 500 }));
}

test("reviews come newest chapter first, page by page, each exactly once, whatever their stars", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const ids: string[] = [];
  for (let n = 1; n <= 7; n++) {
    ctx.setNow(`2026-0${Math.ceil(n / 2)}-10T12:00:00.000Z`);
    ids.push(
      await publish(ctx, await buildClient(ctx), clinic.slug, { form: { lastSessionOn: "2025-12-01", overall: String((n % 5) + 1) } }),
    );
  }
  const oldest = ids[0] ?? "";
  await addChapter(ctx, oldest, "2026-11-01", 2);
  const seen: string[] = [];
  for (let after: ReviewCursor | null = null, page = 0; page < 4; page++) {
    const { reviews: shown, next }: Awaited<ReturnType<typeof listPublishedReviews>> = await listPublishedReviews(
      ctx.store.read,
      clinic.id,
      after,
      2,
    );
    seen.push(...shown.map((review) => review.id));
    after = next;
    if (page === 3) expect(next).toBe(null);
  }
  expect(seen).toHaveLength(7);
  expect(new Set(seen)).toEqual(new Set(ids));
  expect(seen[0]).toBe(oldest);
});

test("a newer chapter takes the older one's place in the score, and both stay to be read", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const id = await publish(ctx, await buildClient(ctx), clinic.slug);
  await addChapter(ctx, id, "2027-12-01", 1);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toMatchObject([{ id, writtenOn: "2027-12-01", overall: 1, stage: "long-term" }]);
  const shown = await findReviewToShow(ctx.store.read, id);
  expect(shown?.chapters.map((chapter) => [chapter.writtenOn, chapter.overall])).toEqual([
    ["2026-11-23", 4],
    ["2027-12-01", 1],
  ]);
});

test("nothing that readers are given tells who the author is", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const id = await publish(ctx, client, clinic.slug);
  const given = JSON.stringify([
    await listPublishedReviews(ctx.store.read, clinic.id, null, 10),
    await findReviewToShow(ctx.store.read, id),
  ]);
  expect(given).toContain("Sam Reader");
  expect(given).not.toContain(client.id);
  expect(given).not.toContain("@example.org");
});

test("a removed review is neither shown nor counted, and its author still sees it", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const id = await publish(ctx, client, clinic.slug);
  await ctx.store.write((tx) => tx.update(reviews).set({ state: "removed" }).where(eq(reviews.id, id)));
  expect((await listPublishedReviews(ctx.store.read, clinic.id, null, 10)).reviews).toEqual([]);
  expect(await findReviewToShow(ctx.store.read, id)).toBe(null);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toEqual([]);
  expect(await listOwnReviews(ctx.store.read, client.id)).toMatchObject([{ review: { id, state: "removed" }, clinicSlug: clinic.slug }]);
});

test("a member of the clinic replies once: the event is written, no rescore is asked for", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const id = await publish(ctx, await buildClient(ctx), clinic.slug);
  await ctx.store.write((tx) => tx.delete(jobs));
  expect(await replyToReview(ctx, owner, id, REPLY)).toEqual({ ok: true });
  expect(await replyToReview(ctx, owner, id, REPLY)).toEqual({ ok: true });
  expect(await replyToReview(ctx, owner, id, "Something else altogether.")).toMatchObject({ ok: false });
  expect((await findReviewToShow(ctx.store.read, id))?.reply?.body).toBe(REPLY);
  expect(await ctx.store.read.select().from(events).where(eq(events.action, "review.replied")).all()).toHaveLength(1);
  expect(await ctx.store.read.select().from(jobs).all()).toEqual([]);
});

test("two members who reply at the same moment are one reply", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const members = await Promise.all(Array.from({ length: 10 }, () => buildOwner(ctx, clinic.id)));
  const id = await publish(ctx, await buildClient(ctx), clinic.slug);
  const answers = await Promise.all(members.map((member, n) => replyToReview(ctx, member, id, `${REPLY} ${n}`)));
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
  expect(await ctx.store.read.select().from(replies).all()).toHaveLength(1);
});

test("nobody replies for a clinic they do not speak for", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  const id = await publish(ctx, await buildClient(ctx), clinic.slug);
  const owner = await buildOwner(ctx, clinic.id);
  for (const person of [await buildOwner(ctx, other.id), await buildClient(ctx), { ...owner, emailVerified: false }]) {
    expect(await replyToReview(ctx, person, id, REPLY)).toBe(null);
  }
  expect(await replyToReview(ctx, owner, "0".repeat(32), REPLY)).toBe(null);
  expect(await ctx.store.read.select().from(replies).all()).toEqual([]);
});
