import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findReviewGroup } from "#app/reviews/review-group-repository.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { findNewestScore, findStoredScore, type StoredScore } from "#app/trust/score-repository.server.ts";
import { reviewProofs } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const RATINGS = ["naturalness", "dotSize", "densityEvenness", "colourMatch", "hairline", "honestyOfClaims", "overall"];
const rated = (stars: number) => Object.fromEntries(RATINGS.map((name) => [name, String(stars)]));

/** Five clients in each of the last four quarters, each with a receipt and a dated photo that a moderator accepted. */
async function buildEstablished(ctx: TestContext, stars: readonly number[]): Promise<{ id: number; slug: string }> {
  const clinic = await buildClinic(ctx);
  for (const day of ["2026-02-10", "2026-05-12", "2026-08-18", "2026-10-20"]) {
    ctx.setNow(`${day}T12:00:00.000Z`);
    for (let client = 0; client < 5; client += 1) {
      const form = {
        ...rated(stars[client % stars.length] ?? 5),
        lastSessionOn: "2025-12-01",
        title: `Treated in ${day} ${client}`,
        body: `My treatment ${newId()} is done.`,
      };
      const reviewId = await publish(ctx, await buildClient(ctx), clinic.slug, { form });
      await ctx.store.write(async (tx) => {
        for (const kind of ["receipt", "dated_photo"] as const)
          await tx
            .insert(reviewProofs)
            .values({ id: newId(), reviewId, kind, state: "accepted", submittedAt: ctx.now(), checkedAt: ctx.now() });
      });
    }
  }
  ctx.setNow("2026-11-20T12:00:00.000Z");
  await rescoreClinic(ctx, clinic.id);
  await runAllJobs(ctx);
  return clinic;
}

/** What the site shows of a clinic: the newest stored score. */
async function stored(ctx: TestContext, clinicId: number): Promise<StoredScore["result"]> {
  const found = await findNewestScore(ctx.store.read, clinicId);
  if (!found) throw new Error("not scored");
  return found.result;
}

/** Fifty new accounts praise the clinic within three days, each in words of its own, and the site does what it does by itself. */
async function praise(ctx: TestContext, clinic: { id: number; slug: string }): Promise<void> {
  for (let account = 0; account < 50; account += 1) {
    ctx.setNow(`2026-11-${21 + (account % 3)}T${String(8 + (account % 12)).padStart(2, "0")}:00:00.000Z`);
    const form = { ...rated(5), title: `Best place ${account}`, body: `Five stars from me, number ${newId()}.` };
    await publish(ctx, await buildClient(ctx), clinic.slug, { form });
  }
  ctx.setNow("2026-11-23T22:00:00.000Z");
  await runAllJobs(ctx);
}

test("B4: fifty new five-star accounts move a clinic's public score by less than a point, and are all published", async () => {
  const ctx = await createTestContext();
  const clinic = await buildEstablished(ctx, [5, 4]);
  const before = await stored(ctx, clinic.id);
  expect(before.band).not.toBe("not enough evidence yet");
  await praise(ctx, clinic);
  const after = await findStoredScore(ctx.store.read, clinic.id);
  expect(after?.inputs.reviews).toHaveLength(70);
  const moved = (after?.result.score ?? 0) - before.score;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(1);
});

/** Fifty accounts made that hour rate the clinic within it, each in words of its own, and the site does what it does by itself. */
async function flood(ctx: TestContext, clinic: { id: number; slug: string }, stars: number): Promise<void> {
  for (let account = 0; account < 50; account += 1) {
    ctx.setNow(`2026-11-22T20:${String(account).padStart(2, "0")}:00.000Z`);
    const form = { ...rated(stars), title: `My visit ${account}`, body: `What I think of them, number ${newId()}.` };
    await publish(ctx, await buildClient(ctx), clinic.slug, { form });
  }
  ctx.setNow("2026-11-22T21:00:00.000Z");
  await runAllJobs(ctx);
}

test("B4: fifty accounts that praise one clinic within an hour move its score by less than a point until people have looked, and all fifty are found", async () => {
  const ctx = await createTestContext();
  const clinic = await buildEstablished(ctx, [5, 4]);
  const before = await stored(ctx, clinic.id);
  await flood(ctx, clinic, 5);
  const moved = (await stored(ctx, clinic.id)).score - before.score;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(1);
  expect((await findReviewGroup(ctx.store.read, clinic.id))?.reviews).toBe(50);
});

// TRUST.md bounds both by the same half a witness; from near the top there is further to fall than to rise.
test("B5: fifty accounts that run down one clinic within an hour weigh together no more than half a client with proof, and all fifty are found", async () => {
  const ctx = await createTestContext();
  const clinic = await buildEstablished(ctx, [5, 4]);
  const before = await stored(ctx, clinic.id);
  await flood(ctx, clinic, 1);
  const moved = before.score - (await stored(ctx, clinic.id)).score;
  const most = (TS1.ceiling.unverified / (TS1.priorWeight + TS1.ceiling.unverified + before.verifiedWeight)) * before.score;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThanOrEqual(most);
  expect(most).toBeLessThan(3.5);
  expect((await findReviewGroup(ctx.store.read, clinic.id))?.reviews).toBe(50);
  expect((await findStoredScore(ctx.store.read, clinic.id))?.inputs.reviews).toHaveLength(70);
});

test("B4: praise that a rival plants lowers no clinic: not a good one, not a disliked one, and no deduction comes of it", async () => {
  const ctx = await createTestContext();
  for (const stars of [[5], [1]]) {
    const clinic = await buildEstablished(ctx, stars);
    const before = await stored(ctx, clinic.id);
    await praise(ctx, clinic);
    const after = await stored(ctx, clinic.id);
    expect(after.score).toBeGreaterThanOrEqual(before.score);
    expect(after.deduction).toBe(0);
    expect(after.verifiedWeight).toBe(before.verifiedWeight);
  }
});
