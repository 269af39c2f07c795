import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { REMOVAL_RULES } from "#app/moderation/report-answer.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { newId } from "#app/platform/id.server.ts";
import { findPublishedReview } from "#app/reviews/review-repository.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { decisions, reports } from "#db/schema/moderation.ts";
import { askRoute } from "#tests/api/ask-api.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const LOGS = ["/decisions.csv", "/decisions.atom", "/api/v1/decisions"];
/** In everything that is somebody's own. */
const MARK = "zq7person";

test.each(REMOVAL_RULES)(
  "B6: a review taken down by the rule %s stands in the public log with that reason, and with nothing of its author, reporter, words or moderator",
  async (rule) => {
    const ctx = await createTestContext();
    const clinic = await buildClinic(ctx);
    const author = await buildClient(ctx);
    await ctx.store.write((tx) =>
      tx
        .update(accounts)
        .set({ displayName: `${MARK} Reader`, email: `${MARK}@mail.example` })
        .where(eq(accounts.id, author.id)),
    );
    const form = { title: `${MARK} in the title`, body: `${MARK}: it healed in patches and nobody answers.` };
    const review = await publish(ctx, author, clinic.slug, { form });
    const id = newId();
    const report = {
      id,
      subjectKind: "review",
      subjectId: review,
      reason: "personal_data",
      detail: `${MARK} lives there.`,
      contact: `${MARK}@reporter.example`,
      createdAt: ctx.now(),
    } as const;
    await ctx.store.write((tx) => tx.insert(reports).values(report));
    const moderator = await buildModerator(ctx, `${MARK}.moderator@mail.example`);
    const answered = await answerReport(ctx, moderator, id, { answer: "remove_review", rule });
    const decisionId = answered?.ok ? (answered.decisionId ?? "") : "";

    for (const path of [...LOGS, `/api/v1/decisions/${decisionId}`]) {
      const text = await (await askRoute(ctx, path)).text();
      expect([path, text]).toEqual([path, expect.stringContaining(decisionId)]);
      for (const own of [MARK, author.id, moderator.id, "reporter.example"]) expect([path, text.includes(own)]).toEqual([path, false]);
    }
    const entry = (await (await askRoute(ctx, `/api/v1/decisions/${decisionId}`)).json()) as Record<string, unknown>;
    expect(JSON.stringify(entry)).toContain(ruleWords()[rule].sentence);
    expect(await ctx.store.read.select({ rule: decisions.rule, kind: decisions.kind }).from(decisions).all()).toEqual([
      { rule, kind: "review_removed" },
    ]);
  },
);

test("B6: without a rule of the published list no review is taken down: nothing is decided, and it stays", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const review = await publish(ctx, await buildClient(ctx), clinic.slug);
  const id = newId();
  const report = {
    id,
    subjectKind: "review",
    subjectId: review,
    reason: "advertising",
    detail: "It sells.",
    createdAt: ctx.now(),
  } as const;
  await ctx.store.write((tx) => tx.insert(reports).values(report));
  const refused = await answerReport(ctx, await buildModerator(ctx), id, { answer: "remove_review" });
  expect(refused).toMatchObject({ ok: false, status: 422 });
  expect(await ctx.store.read.select().from(decisions).all()).toEqual([]);
  expect(await findPublishedReview(ctx.store.read, review)).toMatchObject({ id: review });
});
