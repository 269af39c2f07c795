import { expect, test } from "vitest";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { ALL_JUDGEMENTS, JUDGEMENTS_PER_HOUR, nextAt, STOLEN_PROPOSALS_PER_DAY } from "#app/moderation/judgement.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { action as answer } from "#app/routes/moderation/report-case.tsx";
import { proposals, reports } from "#db/schema/moderation.ts";
import { judgements } from "#db/schema/moderators.ts";
import { buildDispute, buildModerator, FACTS, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const MINUTE = 60_000;

/** Judgements of one person, the first an hour ago less a minute, one every half minute. */
async function insertJudgements(ctx: TestContext, accountId: string, number: number): Promise<void> {
  const began = ctx.now().getTime() - 59 * MINUTE;
  await ctx.store.write(async (tx) => {
    for (let place = 0; place < number; place += 1) {
      const madeAt = new Date(began + (place * MINUTE) / 2);
      await tx.insert(judgements).values({ id: newId(), accountId, kind: "report", subjectId: newId(), outcome: "dismiss", madeAt });
    }
  });
}

async function buildReport(ctx: TestContext): Promise<string> {
  const clinic = await buildClinic(ctx);
  const subjectId = await publish(ctx, await buildClient(ctx), clinic.slug);
  const id = newId();
  const row = { id, subjectKind: "review" as const, subjectId, reason: "advertising", detail: "", createdAt: ctx.now() };
  await ctx.store.write((tx) => tx.insert(reports).values(row));
  return id;
}

test("M3: the 61st judgement in an hour is refused with 429 and the time of the next; then it goes on", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  await insertJudgements(ctx, moderator.id, JUDGEMENTS_PER_HOUR - 1);
  expect(await answerReport(ctx, moderator, await buildReport(ctx), { answer: "dismiss" })).toEqual({ ok: true });
  const report = await buildReport(ctx);
  const refused = await answerReport(ctx, moderator, report, { answer: "dismiss" });
  expect(refused).toMatchObject({ status: 429, retryAfter: 60 });
  expect(refused?.ok === false && refused.errors.form).toContain("the next is possible at 23 November 2026, 12:01 UTC");
  expect(await answerReport(ctx, await buildModerator(ctx), await buildReport(ctx), { answer: "dismiss" })).toEqual({ ok: true });
  ctx.setNow("2026-11-23T12:01:00.000Z");
  expect(await answerReport(ctx, moderator, report, { answer: "dismiss" })).toEqual({ ok: true });
});

test("M3: the page answers 429 with Retry-After and keeps what was typed", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  await insertJudgements(ctx, moderator.id, JUDGEMENTS_PER_HOUR);
  const report = await buildReport(ctx);
  const cookie = await sessionCookie(ctx, moderator);
  const form = { answer: "remove_review", rule: "review_advertising" };
  const args = routeArgs(ctx, `/moderation/reports/${report}`, { params: { id: report }, cookie, form });
  const result = await answer(args);
  expect(result).toMatchObject({ init: { status: 429, headers: { "Retry-After": "60" } }, data: { problem: { values: form } } });
});

test("M3: a bulk of reports that say the same is one judgement", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const first = await buildReport(ctx);
  const row = await ctx.store.read.select().from(reports).get();
  if (!row) throw new Error("no report");
  const also = Array.from({ length: 70 }, () => newId());
  await ctx.store.write((tx) => tx.insert(reports).values(also.map((id) => ({ ...row, id }))));
  expect(await answerReport(ctx, moderator, first, { answer: "dismiss", also })).toEqual({ ok: true });
  expect((await ctx.store.read.select().from(reports).all()).every((one) => one.answeredAt !== null)).toBe(true);
  expect(await ctx.store.read.$count(judgements)).toBe(1);
});

test("M3: the 11th proposal of one person in 24 hours to call a photo stolen is refused with 429; to clear one is not", async () => {
  const ctx = await createTestContext();
  const { disputeId, original } = await buildDispute(ctx);
  const moderator = await buildModerator(ctx);
  const proposedAt = new Date(ctx.now().getTime() - 23 * 60 * MINUTE);
  await ctx.store.write(async (tx) => {
    for (let place = 0; place < STOLEN_PROPOSALS_PER_DAY; place += 1) {
      const row = {
        id: newId(),
        disputeId,
        outcome: "stolen" as const,
        rule: "copied_and_altered",
        facts: FACTS,
        proposedBy: moderator.id,
      };
      await tx.insert(proposals).values({ ...row, proposedAt, answer: "declined" });
    }
  });
  const version = await versionOf(ctx, disputeId);
  const stolen = { version, rule: "copied_and_altered", original, facts: FACTS } as const;
  expect(await proposeOutcome(ctx, moderator, disputeId, stolen)).toMatchObject({ status: 429, retryAfter: 3_600 });
  expect(await proposeOutcome(ctx, await buildModerator(ctx), disputeId, stolen)).toMatchObject({ ok: true });
});

test("of many sent at once none slips through", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  await insertJudgements(ctx, moderator.id, JUDGEMENTS_PER_HOUR - 2);
  const open = await Promise.all(Array.from({ length: 6 }, () => buildReport(ctx)));
  const results = await Promise.all(open.map((id) => answerReport(ctx, moderator, id, { answer: "dismiss" })));
  expect(results.filter((result) => result?.ok)).toHaveLength(2);
  expect(results.filter((result) => result?.ok === false && result.status === 429)).toHaveLength(4);
});

test("the next is possible when the oldest of the last 60 is an hour old", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const made = Array.from({ length: 60 }, (_, place) => new Date(now.getTime() - place * MINUTE));
  expect(nextAt(made, ALL_JUDGEMENTS, now)).toEqual(new Date(now.getTime() + MINUTE));
  expect(nextAt(made.slice(1), ALL_JUDGEMENTS, now)).toBe(null);
  expect(nextAt(made, ALL_JUDGEMENTS, new Date(now.getTime() + MINUTE))).toBe(null);
});
