import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { addDays, type Day, toTime } from "#app/platform/date.ts";
import { lookAtAllReviews, lookAtReviews } from "#app/reviews/look-at-reviews.server.ts";
import { findReviewGroup, listGroupMembers } from "#app/reviews/review-group-repository.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { findNewestScore, listScores } from "#app/trust/score-repository.server.ts";
import { weighReviewGroup } from "#app/trust/weigh-review-group.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { chapterBands, declaredDevices, detectionRuns, reviewProofs, reviewSignals, reviews } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, buildOwner, publish } from "#tests/reviews/review-fixtures.ts";
import { type BuiltReview, buildReview } from "#tests/reviews/signal-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";
const before = (days: number): Day => addDays(TODAY, -days);

const COPIED =
  "Three sessions over five weeks, each about four hours. They told me before what would heal lighter, and it did. The hairline sits where mine was at thirty.";

const stored = async (ctx: TestContext, id: string) => ctx.store.read.select().from(reviews).where(eq(reviews.id, id)).get();
const kinds = async (ctx: TestContext, id: string) =>
  (
    await ctx.store.read
      .select({ kind: reviewSignals.kind })
      .from(reviewSignals)
      .where(eq(reviewSignals.reviewId, id))
      .orderBy(asc(reviewSignals.kind))
      .all()
  ).map(({ kind }) => kind);

const kindsOf = (ctx: TestContext, ids: readonly string[]) => Promise.all(ids.map((id) => kinds(ctx, id)));

/** What the worker would do after a change: a look, whatever it asks for, and the score it comes to. */
async function lookAndScore(ctx: TestContext, clinicId: number): Promise<number> {
  await lookAtReviews(ctx, clinicId);
  await rescoreClinic(ctx, clinicId);
  await runAllJobs(ctx);
  return (await findNewestScore(ctx.store.read, clinicId))?.result.score ?? Number.NaN;
}

/** An honest clinic: a client every two weeks for two years, with a receipt, four and five stars. */
async function buildProvenYears(ctx: TestContext, clinicId: number, count = 50): Promise<string[]> {
  const ids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    ids.push(
      await buildReview(ctx, clinicId, {
        writtenOn: before(20 + 14 * place),
        overall: 4 + (place % 2),
        receipt: `receipt ${clinicId} ${place}`,
      }),
    );
  }
  return ids;
}

const buildBurst = async (
  ctx: TestContext,
  clinicId: number,
  count: number,
  change: (place: number) => Partial<BuiltReview> = () => ({}),
) =>
  Promise.all(
    Array.from({ length: count }, (_, place) =>
      buildReview(ctx, clinicId, { writtenOn: TODAY, overall: 5, accountDays: 0, ...change(place) }),
    ),
  );

test("B4: a burst of 50 five-star accounts moves the score of a clinic with clients by less than a point, and all of them are found", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const clients = await buildProvenYears(ctx, clinic.id);
  const score = await lookAndScore(ctx, clinic.id);
  const burst = await buildBurst(ctx, clinic.id, 50);
  const after = await lookAndScore(ctx, clinic.id);

  expect(after - score).toBeGreaterThan(0);
  expect(after - score).toBeLessThan(1);
  expect((await listGroupMembers(ctx.store.read, clinic.id)).map(({ id }) => id).sort()).toEqual([...burst].sort());
  const group = await findReviewGroup(ctx.store.read, clinic.id);
  expect(group?.reviews).toBe(50);
  expect(group?.scoreChange).toBeCloseTo(score - after, 9);
  for (const id of clients) expect((await stored(ctx, id))?.suspicionP).toBeNull();
});

test("the same burst at a clinic with one proven client moves it by what TS-1 lets unproven praise move it, and no more", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const first = await buildReview(ctx, clinic.id, { writtenOn: before(200), overall: 4, receipt: "the only receipt" });
  const score = await lookAndScore(ctx, clinic.id);
  await buildBurst(ctx, clinic.id, 50);
  const moved = (await lookAndScore(ctx, clinic.id)) - score;
  expect(moved).toBeGreaterThan(1);
  expect(moved).toBeLessThan(3.53);
  expect((await findReviewGroup(ctx.store.read, clinic.id))?.reviews).toBe(50);
  expect((await stored(ctx, first))?.suspicionP).toBeNull();
});

test("B4: an honest busy clinic has no burst", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  for (let place = 0; place < 90; place += 1) {
    await buildReview(ctx, clinic.id, { writtenOn: before(3 * place), overall: 5, accountDays: place % 2 === 0 ? 0 : 90 });
  }
  expect(await lookAtReviews(ctx, clinic.id)).toEqual({ reviews: 90, changed: 0, asked: 0 });
  expect(await findReviewGroup(ctx.store.read, clinic.id)).toBeNull();
});

test("a look that finds what the last one did writes one line of the log, and asks for no score", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  await buildProvenYears(ctx, clinic.id, 5);
  await buildBurst(ctx, clinic.id, 10, () => ({ device: "one browser" }));
  expect(await lookAtReviews(ctx, clinic.id)).toEqual({ reviews: 15, changed: 10, asked: 10 });
  await runAllJobs(ctx);
  const all = async () => [
    await ctx.store.read.select().from(reviewSignals).all(),
    await ctx.store.read.select().from(reviews).all(),
    await ctx.store.read.select().from(chapterBands).all(),
  ];
  const first = await all();
  const mails = ctx.sent.length;
  ctx.setNow("2026-11-24T12:00:00.000Z");
  expect(await lookAtReviews(ctx, clinic.id)).toEqual({ reviews: 15, changed: 0, asked: 0 });
  await runAllJobs(ctx);
  expect(await all()).toEqual(first);
  expect(ctx.sent).toHaveLength(mails);
  expect(await ctx.store.read.select({ found: detectionRuns.found, clusters: detectionRuns.clusters }).from(detectionRuns).all()).toEqual([
    { found: { burst: 10, new_accounts: 10, device: 10 }, clusters: 1 },
    { found: { burst: 10, new_accounts: 10, device: 10 }, clusters: 1 },
  ]);
  expect(await listScores(ctx.store.read, clinic.id, 10)).toHaveLength(1);
});

test("one browser links two people's reviews, at one clinic as one cluster, and never the two of one person", async () => {
  const ctx = await createTestContext();
  const [here, there] = [await buildClinic(ctx), await buildClinic(ctx)];
  const [a, b] = [
    await buildReview(ctx, here.id, { writtenOn: before(90), device: "home" }),
    await buildReview(ctx, here.id, { writtenOn: before(10), device: "home" }),
  ];
  const elsewhere = await buildReview(ctx, there.id, { device: "home" });
  const author = (await stored(ctx, elsewhere))?.accountId ?? "";
  const same = await buildReview(ctx, (await buildClinic(ctx)).id, { device: "own", accountId: author });
  const again = await buildReview(ctx, here.id, { device: "own", accountId: author });
  for (const id of [here.id, there.id, (await stored(ctx, same))?.clinicId ?? 0]) await lookAtReviews(ctx, id);
  expect(await kindsOf(ctx, [a, b, elsewhere])).toEqual([["device"], ["device"], ["device"]]);
  expect((await stored(ctx, a))?.linkCluster).toMatch(/^[0-9a-f]{16}$/);
  expect((await stored(ctx, b))?.linkCluster).toBe((await stored(ctx, a))?.linkCluster);
  expect(await stored(ctx, elsewhere)).toMatchObject({ linkCluster: null, suspicionP: 0.401, suspicionSignals: 1 });
  expect(await kindsOf(ctx, [same, again])).toEqual([[], []]);
});

test("reviews written on a tablet that the clinic had declared are not linked by it; earlier ones and other clinics' are", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  const owner = await buildOwner(ctx, clinic.id);
  await ctx.store.write((tx) =>
    tx.insert(declaredDevices).values({ clinicId: clinic.id, deviceHash: "tablet", declaredBy: owner.id, declaredAt: toTime(before(30)) }),
  );
  const onTablet = [
    await buildReview(ctx, clinic.id, { writtenOn: before(20), device: "tablet" }),
    await buildReview(ctx, clinic.id, { writtenOn: before(10), device: "tablet" }),
  ];
  await lookAtReviews(ctx, clinic.id);
  expect(await kindsOf(ctx, onTablet)).toEqual([[], []]);

  const early = [
    await buildReview(ctx, clinic.id, { writtenOn: before(50), device: "tablet" }),
    await buildReview(ctx, clinic.id, { writtenOn: before(60), device: "tablet" }),
    await buildReview(ctx, other.id, { writtenOn: before(5), device: "tablet" }),
  ];
  await lookAtReviews(ctx, clinic.id);
  await lookAtReviews(ctx, other.id);
  expect(await kindsOf(ctx, early)).toEqual([["device"], ["device"], ["device"]]);
  expect(await kindsOf(ctx, onTablet)).toEqual([[], []]);
});

test("one receipt sent by two people links them, whatever became of it", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [a, b, c] = [
    await buildReview(ctx, clinic.id, { receipt: "one" }),
    await buildReview(ctx, clinic.id, { receipt: "one" }),
    await buildReview(ctx, clinic.id, { receipt: "another" }),
  ];
  await ctx.store.write((tx) => tx.update(reviewProofs).set({ state: "refused" }).where(eq(reviewProofs.reviewId, b)));
  await lookAtReviews(ctx, clinic.id);
  expect(await kindsOf(ctx, [a, b, c])).toEqual([["payment"], ["payment"], []]);
  expect((await stored(ctx, a))?.linkCluster).toBe((await stored(ctx, b))?.linkCluster);
});

test("a text copied from any clinic's review is found at the later one only", async () => {
  const ctx = await createTestContext();
  const [here, there] = [await buildClinic(ctx), await buildClinic(ctx)];
  const source = await buildReview(ctx, there.id, { writtenOn: before(300), body: COPIED });
  const copy = await buildReview(ctx, here.id, { writtenOn: before(3), body: COPIED.replace("thirty", "twenty-five").toUpperCase() });
  const own = await buildReview(ctx, here.id, { writtenOn: before(2) });
  await lookAtReviews(ctx, there.id);
  await lookAtReviews(ctx, here.id);
  await lookAtReviews(ctx, there.id);
  expect(await kindsOf(ctx, [source, copy, own])).toEqual([[], ["near_duplicate"], []]);
  expect(await stored(ctx, copy)).toMatchObject({ linkCluster: null, suspicionP: 0.401, suspicionSignals: 1 });
});

test("when a copied review is removed its copy is no copy any more", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const source = await buildReview(ctx, clinic.id, { writtenOn: before(300), body: COPIED });
  const copy = await buildReview(ctx, clinic.id, { writtenOn: before(3), body: COPIED });
  await lookAtReviews(ctx, clinic.id);
  expect(await kinds(ctx, copy)).toEqual(["near_duplicate"]);
  await ctx.store.write((tx) => tx.update(reviews).set({ state: "removed" }).where(eq(reviews.id, source)));
  await lookAtReviews(ctx, clinic.id);
  expect(await kinds(ctx, copy)).toEqual([]);
  expect((await stored(ctx, copy))?.suspicionP).toBeNull();
});

test("praise that a rival plants afterwards, copied from clients and in a burst, never lowers the score", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const bodies = [
    COPIED,
    "My barber asked where I had my hair cut, and then he saw that there is none. I slept badly before the first session and would not now.",
  ];
  const honest = [
    await buildReview(ctx, clinic.id, { writtenOn: before(2), overall: 5, body: bodies[0] }),
    await buildReview(ctx, clinic.id, { writtenOn: before(1), overall: 5, body: bodies[1], receipt: "a receipt" }),
    await buildReview(ctx, clinic.id, { writtenOn: before(1), overall: 4, accountDays: 0 }),
  ];
  const score = await lookAndScore(ctx, clinic.id);
  await buildBurst(ctx, clinic.id, 12, (place) => ({ body: bodies[place % 2], device: place < 6 ? "rival" : null }));
  expect(await lookAndScore(ctx, clinic.id)).toBeGreaterThanOrEqual(score);
  for (const id of honest) expect(await stored(ctx, id)).toMatchObject({ linkCluster: null, suspicionSignals: 1 });
  expect(await kindsOf(ctx, honest)).toEqual([["burst"], ["burst"], ["burst", "new_accounts"]]);
});

test("people of two clinics who praise each other's are noticed, and their criticism is not", async () => {
  const ctx = await createTestContext();
  const [here, there] = [await buildClinic(ctx), await buildClinic(ctx)];
  const join = (clinicId: number, id: string) =>
    ctx.store.write(async (tx) =>
      tx.insert(clinicMembers).values({ clinicId, accountId: (await stored(ctx, id))?.accountId ?? "", createdAt: ctx.now() }),
    );
  const ours = await buildReview(ctx, there.id, { overall: 5 });
  const theirs = await buildReview(ctx, here.id, { overall: 4 });
  const critic = await buildReview(ctx, here.id, { overall: 2 });
  await join(here.id, ours);
  await join(there.id, theirs);
  await join(there.id, critic);
  await lookAtReviews(ctx, here.id);
  await lookAtReviews(ctx, there.id);
  expect(await kindsOf(ctx, [ours, theirs, critic])).toEqual([["reciprocal"], ["reciprocal"], []]);
});

test("an author with little proof is asked for more once, in words that accuse nobody; one with full proof is not", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const couple = [await buildReview(ctx, clinic.id, { device: "home" }), await buildReview(ctx, clinic.id, { device: "home" })];
  await lookAtReviews(ctx, clinic.id);
  await runAllJobs(ctx);
  await lookAtReviews(ctx, clinic.id);
  await runAllJobs(ctx);
  const address = async (id: string) =>
    (
      await ctx.store.read
        .select({ email: accounts.email })
        .from(accounts)
        .where(eq(accounts.id, (await stored(ctx, id))?.accountId ?? ""))
        .get()
    )?.email;
  expect(ctx.sent.map(({ to }) => to).sort()).toEqual((await Promise.all(couple.map(address))).sort());
  expect(ctx.sent[0]?.text).toContain("It is published and stays so");
  expect(ctx.sent[0]?.text).not.toMatch(/suspic|fake|fraud|linked|device|burst/i);
  for (const id of couple) expect((await stored(ctx, id))?.proofAskedAt).toEqual(ctx.now());
});

test("a new review, a checked proof and a removal each ask for a look before the score", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  await publish(ctx, await buildClient(ctx), clinic.slug);
  const asked = await ctx.store.read.select({ kind: jobs.kind }).from(jobs).orderBy(asc(jobs.id)).all();
  expect(asked.map(({ kind }) => kind).filter((kind) => kind === "look_at_reviews" || kind === "rescore_clinic")).toEqual([
    "look_at_reviews",
    "rescore_clinic",
  ]);
});

test("the daily run looks where a chapter was missed or something was found, and nowhere else", async () => {
  const ctx = await createTestContext();
  const [quiet, found, missed] = [await buildClinic(ctx), await buildClinic(ctx), await buildClinic(ctx)];
  await buildReview(ctx, quiet.id);
  for (const device of ["home", "home"]) await buildReview(ctx, found.id, { device });
  await buildReview(ctx, missed.id);
  await lookAtReviews(ctx, quiet.id);
  await lookAtReviews(ctx, found.id);
  await runAllJobs(ctx);
  expect(await lookAtAllReviews(ctx)).toBe(2);
  const asked = await ctx.store.read.select().from(jobs).where(eq(jobs.state, "queued")).all();
  expect(asked.map(({ payload }) => JSON.parse(payload))).toEqual([{ clinicId: found.id }, { clinicId: missed.id }]);
});

test.each([
  ["indexed", 1],
  ["looked at", 2],
])("a review that is erased while it is %s leaves nothing behind, and the others are looked at all the same", async (_, erasedBefore) => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const kept = await buildReview(ctx, clinic.id, { writtenOn: before(9), body: COPIED });
  const erased = await buildReview(ctx, clinic.id, { writtenOn: before(3), body: COPIED });
  let writes = 0;
  const write: TestContext["store"]["write"] = async (fn) => {
    writes += 1;
    if (writes === erasedBefore) await ctx.store.write((tx) => tx.delete(reviews).where(eq(reviews.id, erased)));
    return ctx.store.write(fn);
  };
  await lookAtReviews({ ...ctx, store: { ...ctx.store, write } }, clinic.id);
  expect(writes).toBe(2);
  expect(await kinds(ctx, erased)).toEqual([]);
  expect(await ctx.store.read.$count(chapterBands, eq(chapterBands.reviewId, kept))).toBeGreaterThan(0);
  expect(await ctx.store.read.$count(detectionRuns, eq(detectionRuns.clinicId, clinic.id))).toBe(1);
});

test("the detection log is append-only, and holds counts and no person", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  await buildReview(ctx, clinic.id);
  await lookAtReviews(ctx, clinic.id);
  await expect(ctx.store.write((tx) => tx.update(detectionRuns).set({ reviews: 0 }))).rejects.toThrow("the detection log is append-only");
  expect(Object.keys((await ctx.store.read.select().from(detectionRuns).get()) ?? {})).toEqual([
    "id",
    "clinicId",
    "ranAt",
    "reviews",
    "found",
    "clusters",
  ]);
});

test("a clinic without linked reviews has no group to weigh", async () => {
  const ctx = await createTestContext();
  expect(await weighReviewGroup(ctx, (await buildClinic(ctx)).id)).toBe(0);
});
