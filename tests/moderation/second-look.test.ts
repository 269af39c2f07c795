import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { answerSecondLook } from "#app/moderation/answer-second-look.server.ts";
import { listJudgementTimes, listPauses } from "#app/moderation/judgement-repository.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { beginPause, endPause } from "#app/moderation/pause-judging.server.ts";
import { NO_FILTER } from "#app/moderation/queue-filter.ts";
import { countQueue, listQueuePage } from "#app/moderation/queue-page-repository.server.ts";
import { readQueueViewer } from "#app/moderation/read-queue.server.ts";
import { isRateTooHigh, RATE_FROM } from "#app/moderation/second-look.ts";
import { listOwnReReviews } from "#app/moderation/second-look-repository.server.ts";
import { takeMatter } from "#app/moderation/take-matter.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findPublishedReview } from "#app/reviews/review-repository.server.ts";
import { appeals, reports } from "#db/schema/moderation.ts";
import { judgements, reReviews } from "#db/schema/moderators.ts";
import { events } from "#db/schema/platform.ts";
import { buildAdmin, buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const GROUNDS = "The review names a price list that only sellers of pigment hand out.";

async function reported(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const review = await publish(ctx, await buildClient(ctx), clinic.slug);
  const report = newId();
  const row = { id: report, subjectKind: "review" as const, subjectId: review, reason: "advertising", detail: "", createdAt: ctx.now() };
  await ctx.store.write((tx) => tx.insert(reports).values(row));
  return { clinic, review, report };
}

/** A report that `first` dismissed, and the second look that was drawn. */
async function drawn(ctx: TestContext, first: Viewer, answer: Parameters<typeof answerReport>[3] = { answer: "dismiss" }) {
  const made = await reported(ctx);
  ctx.chance = () => 0;
  expect(await answerReport(ctx, first, made.report, answer)).toMatchObject({ ok: true });
  ctx.chance = () => 1;
  const judgement = await ctx.store.read.select().from(judgements).where(eq(judgements.subjectId, made.report)).get();
  const look = await ctx.store.read
    .select()
    .from(reReviews)
    .where(eq(reReviews.judgementId, judgement?.id ?? ""))
    .get();
  if (!look) throw new Error("nothing was drawn");
  return { ...made, lookId: look.id };
}

test("M3: one judgement in twenty is drawn, by lot", async () => {
  const ctx = await createTestContext();
  const first = await buildModerator(ctx);
  for (const [lot, looks] of [
    [0.05, 0],
    [0.0499, 1],
  ] as const) {
    const { report } = await reported(ctx);
    ctx.chance = () => lot;
    await answerReport(ctx, first, report, { answer: "dismiss" });
    expect(await ctx.store.read.$count(reReviews)).toBe(looks);
  }
});

test("M3: whoever judged neither sees nor takes nor answers the second look; others find it in the queue", async () => {
  const ctx = await createTestContext();
  const [first, second] = [await buildModerator(ctx), await buildModerator(ctx)];
  const { lookId } = await drawn(ctx, first);
  while (await settleMatters(ctx));
  const seenBy = async (person: Viewer) => {
    const eyes = await readQueueViewer(ctx.store.read, person);
    const filter = { ...NO_FILTER, kind: "re_review" as const };
    const { matters } = await listQueuePage(ctx.store.read, eyes, filter, { asOf: ctx.now(), after: null }, { now: ctx.now(), limit: 5 });
    const { all } = await countQueue(ctx.store.read, eyes, ctx.now());
    return [matters.map((matter) => matter.subjectId), all.find((cell) => cell.kind === "re_review")?.total];
  };
  expect(await seenBy(first)).toEqual([[], 0]);
  expect(await seenBy(second)).toEqual([[lookId], 1]);
  const matter = await findMatter(ctx.store.read, "re_review", lookId);
  expect(await takeMatter(ctx, first, matter?.id ?? 0)).toBe(null);
  expect(await answerSecondLook(ctx, first, lookId, { outcome: "dismiss", facts: GROUNDS })).toMatchObject({ status: 403 });
  expect(await answerSecondLook(ctx, await buildAdmin(ctx), lookId, { outcome: "dismiss", facts: GROUNDS })).toMatchObject({ status: 403 });
  expect(await answerSecondLook(ctx, second, lookId, { outcome: "accepted", facts: GROUNDS })).toMatchObject({ status: 422 });
  expect(await answerSecondLook(ctx, second, lookId, { outcome: "dismiss", facts: GROUNDS })).toEqual({ ok: true, agreed: true });
  expect(await answerSecondLook(ctx, second, lookId, { outcome: "dismiss", facts: GROUNDS })).toMatchObject({ status: 409 });
  while (await settleMatters(ctx));
  expect((await findMatter(ctx.store.read, "re_review", lookId))?.closedAt).not.toBe(null);
});

test("M3: two answers that differ send a report to a third person; neither of the two decides it", async () => {
  const ctx = await createTestContext();
  const [first, second, third] = [await buildModerator(ctx), await buildModerator(ctx), await buildModerator(ctx)];
  const { lookId, report, review } = await drawn(ctx, first);
  expect(await answerSecondLook(ctx, second, lookId, { outcome: "remove_review", facts: GROUNDS })).toEqual({ ok: true, agreed: false });
  while (await settleMatters(ctx));
  const matter = await findMatter(ctx.store.read, "report", report);
  expect(matter).toMatchObject({ closedAt: null });
  expect(matter?.participants).toEqual(expect.arrayContaining([first.id, second.id]));
  expect(await findPublishedReview(ctx.store.read, review)).not.toBe(null);
  const remove = { answer: "remove_review", rule: "review_advertising" } as const;
  for (const one of [first, second]) expect(await answerReport(ctx, one, report, remove)).toMatchObject({ status: 403 });
  expect(await answerReport(ctx, third, report, remove)).toMatchObject({ ok: true });
  expect(await findPublishedReview(ctx.store.read, review)).toBe(null);
  const actions = (await ctx.store.read.select({ action: events.action }).from(events).orderBy(asc(events.id)).all()).map(
    (row) => row.action,
  );
  expect(actions.filter((action) => action === "report.answered" || action === "report.reopened")).toEqual([
    "report.answered",
    "report.reopened",
    "report.answered",
  ]);
});

test("M3: a public decision that a second look does not share is appealed against by its second person, and stands meanwhile", async () => {
  const ctx = await createTestContext();
  const [first, second] = [await buildModerator(ctx), await buildModerator(ctx)];
  const { lookId, report, review } = await drawn(ctx, first, { answer: "remove_review", rule: "review_advertising" });
  expect(await answerSecondLook(ctx, second, lookId, { outcome: "dismiss", facts: GROUNDS })).toEqual({ ok: true, agreed: false });
  expect(await ctx.store.read.select().from(appeals).all()).toMatchObject([
    { accountId: second.id, ownMotion: true, grounds: GROUNDS, outcome: null },
  ]);
  expect((await ctx.store.read.select().from(reports).where(eq(reports.id, report)).get())?.answeredAt).not.toBe(null);
  expect(await findPublishedReview(ctx.store.read, review)).toBe(null);
});

test("both are told what came of it on their own pages, and nobody else is", async () => {
  const ctx = await createTestContext();
  const [first, second, other] = [await buildModerator(ctx), await buildModerator(ctx), await buildModerator(ctx)];
  const { lookId } = await drawn(ctx, first);
  expect(await listOwnReReviews(ctx.store.read, first.id)).toEqual([]);
  await answerSecondLook(ctx, second, lookId, { outcome: "remove_review", facts: GROUNDS });
  expect(await listOwnReReviews(ctx.store.read, first.id)).toMatchObject([
    { part: "first", judgement: { outcome: "dismiss" }, look: { outcome: "remove_review", agreed: false } },
  ]);
  expect(await listOwnReReviews(ctx.store.read, second.id)).toMatchObject([{ part: "second" }]);
  expect(await listOwnReReviews(ctx.store.read, other.id)).toEqual([]);
});

test("a rate says nothing before 20 second looks, and is too high above one in ten", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (answered, differed) => {
      const counts = { answered, differed: Math.min(answered, differed) };
      expect(isRateTooHigh(counts)).toBe(answered >= RATE_FROM && counts.differed * 10 > answered);
    }),
  );
});

/** Second looks at judgements of `first` that were answered before, of which `differed` came out differently. */
async function insertAnswered(ctx: TestContext, first: Viewer, second: Viewer, agreed: readonly boolean[]): Promise<void> {
  await ctx.store.write(async (tx) => {
    for (const same of agreed) {
      const id = newId();
      const madeAt = new Date(ctx.now().getTime() - 40 * 86_400_000);
      await tx.insert(judgements).values({ id, accountId: first.id, kind: "report", subjectId: id, outcome: "dismiss", madeAt });
      const answered = {
        answeredBy: second.id,
        answeredAt: madeAt,
        outcome: same ? "dismiss" : "remove_review",
        facts: GROUNDS,
        agreed: same,
      };
      await tx.insert(reReviews).values({ id: newId(), judgementId: id, drawnAt: madeAt, ...answered });
    }
  });
}

test("M3: above one in ten of at least 20 second looks deciding is paused at once, reading is not, and only another administrator ends it", async () => {
  const ctx = await createTestContext();
  const [first, second, admin] = [await buildModerator(ctx), await buildModerator(ctx), await buildAdmin(ctx)];
  await insertAnswered(ctx, first, second, [...Array(17).fill(true), false]);
  const one = await drawn(ctx, first);
  await answerSecondLook(ctx, second, one.lookId, { outcome: "remove_review", facts: GROUNDS });
  expect(await listPauses(ctx.store.read, first.id)).toEqual([]);
  const two = await drawn(ctx, first);
  await answerSecondLook(ctx, second, two.lookId, { outcome: "remove_review", facts: GROUNDS });
  expect(await listPauses(ctx.store.read, first.id)).toMatchObject([{ reason: "overturn_rate", begunBy: null, endedAt: null }]);
  const { report } = await reported(ctx);
  const refused = await answerReport(ctx, first, report, { answer: "dismiss" });
  expect(refused).toMatchObject({ status: 403, errors: { form: expect.stringContaining("paused") } });
  expect((await readQueueViewer(ctx.store.read, first)).barred).toEqual([]);
  expect(await endPause(ctx, second, first.id, GROUNDS)).toMatchObject({ status: 403 });
  expect(await endPause(ctx, { ...admin, id: first.id }, first.id, GROUNDS)).toMatchObject({ status: 403 });
  expect(await endPause(ctx, admin, first.id, GROUNDS)).toEqual({ ok: true });
  expect(await endPause(ctx, admin, first.id, GROUNDS)).toMatchObject({ status: 409 });
  expect(await answerReport(ctx, first, report, { answer: "dismiss" })).toEqual({ ok: true });
  const actions = (await ctx.store.read.select({ action: events.action }).from(events).all()).map((row) => row.action);
  expect(actions.filter((action) => action.startsWith("judging."))).toEqual(["judging.paused", "judging.resumed"]);
});

test("after a pause the rate is counted anew, so that one more difference does not begin the next", async () => {
  const ctx = await createTestContext();
  const [first, second, admin] = [await buildModerator(ctx), await buildModerator(ctx), await buildAdmin(ctx)];
  await insertAnswered(ctx, first, second, [...Array(17).fill(true), false, false]);
  await answerSecondLook(ctx, second, (await drawn(ctx, first)).lookId, { outcome: "remove_review", facts: GROUNDS });
  await endPause(ctx, admin, first.id, GROUNDS);
  ctx.setNow(new Date(ctx.now().getTime() + 3_600_000).toISOString());
  await answerSecondLook(ctx, second, (await drawn(ctx, first)).lookId, { outcome: "remove_review", facts: GROUNDS });
  expect(await listPauses(ctx.store.read, first.id)).toHaveLength(1);
});

test("an administrator pauses a moderator for a listed reason, once, and never themselves", async () => {
  const ctx = await createTestContext();
  const [moderator, admin] = [await buildModerator(ctx), await buildAdmin(ctx)];
  expect(await beginPause(ctx, admin, admin.id, "rest")).toMatchObject({ status: 403 });
  expect(await beginPause(ctx, admin, (await buildClient(ctx)).id, "rest")).toBe(null);
  expect(await beginPause(ctx, admin, moderator.id, "rest")).toEqual({ ok: true });
  expect(await beginPause(ctx, admin, moderator.id, "rest")).toMatchObject({ status: 409 });
  const { report } = await reported(ctx);
  expect(await answerReport(ctx, moderator, report, { answer: "dismiss" })).toMatchObject({ status: 403 });
  expect(await listJudgementTimes(ctx.store.read, moderator.id, new Date(0), 5)).toEqual([]);
});
