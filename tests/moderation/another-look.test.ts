import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { describeMatters } from "#app/directory/settle-matters.server.ts";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { findPublicDecision, listDecisions } from "#app/moderation/decision-repository.server.ts";
import { askForAnotherLook, makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findPublishedReview } from "#app/reviews/review-repository.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { appeals, decisions, reports } from "#db/schema/moderation.ts";
import { jobs } from "#db/schema/platform.ts";
import { scores } from "#db/schema/trust.ts";
import { buildAdmin, buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, buildOwner, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const GROUNDS = "The invoice is in the case file, and its number is that of the studio.";
const LOOK = { reason: "new_facts", grounds: GROUNDS } as const;
const FACTS = "The author was treated there; the studio’s own invoice says so.";

/** A review that a moderator took down upon a report. */
async function removed(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const [author, owner] = [await buildClient(ctx), await buildOwner(ctx, clinic.id)];
  const review = await publish(ctx, author, clinic.slug);
  await rescoreClinic(ctx, clinic.id);
  const report = newId();
  const row = { id: report, subjectKind: "review" as const, subjectId: review, reason: "not_a_client", detail: "", createdAt: ctx.now() };
  await ctx.store.write((tx) => tx.insert(reports).values(row));
  const moderator = await buildModerator(ctx);
  const answered = await answerReport(ctx, moderator, report, { answer: "remove_review", rule: "review_not_a_client" });
  await rescoreClinic(ctx, clinic.id);
  return { clinic, author, owner, review, moderator, decisionId: answered?.ok ? (answered.decisionId ?? "") : "" };
}

const lastScore = async (ctx: TestContext, clinicId: number) =>
  ctx.store.read.select({ result: scores.result }).from(scores).where(eq(scores.clinicId, clinicId)).orderBy(asc(scores.id)).all();

test("the author of a removed review is told, appeals within 20 days, and gets it back with the score bit for bit", async () => {
  const ctx = await createTestContext();
  const { clinic, author, owner, review, moderator, decisionId } = await removed(ctx);
  const told = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "mail_decision")).all();
  expect(told.map((job) => JSON.parse(job.payload))).toEqual([{ decisionId, accountId: author.id }]);
  expect(await makeAppeal(ctx, owner, decisionId, GROUNDS)).toBe(null);
  expect(await makeAppeal(ctx, await buildClient(ctx), decisionId, GROUNDS)).toBe(null);
  const made = await makeAppeal(ctx, author, decisionId, GROUNDS);
  const appealId = made?.ok ? made.appealId : "";
  const [matter] = await describeMatters(ctx.store.read, "appeal", [appealId], ctx.now());
  expect(matter?.dueAt).toEqual(new Date(ctx.now().getTime() + 14 * 86_400_000));
  expect(await answerAppeal(ctx, moderator, appealId, { outcome: "overturned", facts: FACTS })).toMatchObject({ status: 403 });
  expect(await answerAppeal(ctx, await buildModerator(ctx), appealId, { outcome: "overturned", facts: FACTS })).toMatchObject({ ok: true });
  expect(await findPublishedReview(ctx.store.read, review)).toMatchObject({ id: review });
  await rescoreClinic(ctx, clinic.id);
  const kept = (await lastScore(ctx, clinic.id)).map(({ result }) => result);
  expect(kept.at(-1)).toEqual(kept[0]);
  expect(kept[1]).not.toEqual(kept[0]);
});

test("an appeal of a removed review is too late after 20 days, and whoever withdrew their own has none", async () => {
  const ctx = await createTestContext();
  const { author, decisionId } = await removed(ctx);
  ctx.setNow("2026-12-14T12:00:00.000Z");
  expect(await makeAppeal(ctx, author, decisionId, GROUNDS)).toMatchObject({ status: 409 });
});

test("a moderator without a part in a decision asks for another look, once, and somebody else answers it", async () => {
  const ctx = await createTestContext();
  const { moderator, decisionId } = await removed(ctx);
  const [asker, answerer] = [await buildModerator(ctx), await buildModerator(ctx)];
  expect(await askForAnotherLook(ctx, moderator, decisionId, LOOK)).toMatchObject({ status: 403 });
  expect(await askForAnotherLook(ctx, await buildAdmin(ctx), decisionId, LOOK)).toMatchObject({ status: 403 });
  const asked = await askForAnotherLook(ctx, asker, decisionId, LOOK);
  expect(await askForAnotherLook(ctx, answerer, decisionId, LOOK)).toMatchObject({ status: 409 });
  const appealId = asked?.ok ? asked.appealId : "";
  const [matter] = await describeMatters(ctx.store.read, "appeal", [appealId], ctx.now());
  expect(matter?.participants).toEqual(expect.arrayContaining([moderator.id, asker.id]));
  expect(await answerAppeal(ctx, asker, appealId, { outcome: "upheld", facts: FACTS })).toMatchObject({ status: 403 });
  expect(await answerAppeal(ctx, answerer, appealId, { outcome: "upheld", facts: FACTS })).toMatchObject({ ok: true });
});

test("another look does not use up the appeal of whom the decision concerns; the log keeps one line, and says what came of it", async () => {
  const ctx = await createTestContext();
  const { author, decisionId } = await removed(ctx);
  const [asker, one, two] = [await buildModerator(ctx), await buildModerator(ctx), await buildModerator(ctx)];
  const asked = await askForAnotherLook(ctx, asker, decisionId, LOOK);
  const made = await makeAppeal(ctx, author, decisionId, GROUNDS);
  expect((await listDecisions(ctx.store.read, null, 10)).map((line) => line.id)).toEqual([decisionId]);
  expect(await answerAppeal(ctx, one, asked?.ok ? asked.appealId : "", { outcome: "overturned", facts: FACTS })).toMatchObject({
    ok: true,
  });
  expect(await answerAppeal(ctx, two, made?.ok ? made.appealId : "", { outcome: "upheld", facts: FACTS })).toMatchObject({ status: 409 });
  expect(await findPublicDecision(ctx.store.read, decisionId)).toMatchObject({ appeal: { outcome: "overturned" } });
  expect(await ctx.store.read.select({ outcome: appeals.outcome }).from(appeals).all()).toEqual([
    { outcome: "overturned" },
    { outcome: "overturned" },
  ]);
  expect(await makeAppeal(ctx, author, decisionId, GROUNDS)).toMatchObject({ status: 409 });
});

test("M4: a decision can be neither changed nor deleted", async () => {
  const ctx = await createTestContext();
  await removed(ctx);
  await expect(ctx.store.write(async (tx) => tx.update(decisions).set({ facts: "Nothing." }))).rejects.toThrow();
  await expect(ctx.store.write(async (tx) => tx.delete(decisions))).rejects.toThrow();
  expect((await ctx.store.read.get<{ n: number }>(sql`select count(*) as n from decisions`))?.n).toBe(1);
});
