import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { listDecisions } from "#app/moderation/decision-repository.server.ts";
import { mailDecision } from "#app/moderation/mail-decision.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { reportAnswerInput } from "#app/moderation/report-answer.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { STAFF_LABEL_RULES } from "#app/moderation/staff-label.ts";
import { listStaffSigns } from "#app/moderation/staff-signs.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { checkReviewProof } from "#app/reviews/check-review-proof.server.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { listReviewFacts, listVerifiedReviewDays } from "#app/reviews/review-repository.server.ts";
import { gatherFacts } from "#app/trust/gather-facts.server.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { accounts } from "#db/schema/accounts.ts";
import { reports } from "#db/schema/moderation.ts";
import { jobs } from "#db/schema/platform.ts";
import { reviews } from "#db/schema/reviews.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, buildOwner, buildPractitioner, pdf, publish, sentProof } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const FACTS = "The account joined the clinic’s members a week after the review was written.";
const LABEL = { answer: "label_staff", tie: "staff_speaks_for_clinic", facts: FACTS } as const;

/** A clinic with two proven reviews, one of which somebody reported. */
async function buildWorld(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const moderator = await buildModerator(ctx);
  const practitionerId = await buildPractitioner(ctx, clinic.id, "noor-haddad");
  const author = await buildClient(ctx);
  const ids: string[] = [];
  for (const person of [author, await buildClient(ctx)]) {
    const form = { practitioner: "noor-haddad", overall: ids.length === 0 ? "5" : "3" };
    const id = await publish(ctx, person, clinic.slug, { form, proofs: [sentProof(ctx, "receipt", pdf(person.id))] });
    for (const piece of await listReviewProofs(ctx.store.read, [id]))
      await checkReviewProof(ctx, moderator, piece.id, { outcome: "accepted" });
    ids.push(id);
  }
  const [reviewId = ""] = ids;
  await reportContent(ctx, await buildClient(ctx), { kind: "review", id: reviewId }, { reason: "not_a_client" });
  const reportId = (await ctx.store.read.select().from(reports).get())?.id ?? "";
  return { clinic, author, moderator, practitionerId, reviewId, reportId };
}

const scoreNow = async (ctx: TestContext, clinicId: number) => {
  const asOf = dayOf(ctx.now());
  return scoreClinic(await gatherFacts(ctx.store.read, clinicId, asOf), asOf);
};

test("a labelled review stays readable, leaves the score, and comes back bit for bit when an appeal overturns it", async () => {
  const ctx = await createTestContext();
  const { clinic, author, moderator, practitionerId, reviewId, reportId } = await buildWorld(ctx);
  const before = await scoreNow(ctx, clinic.id);
  const answered = await answerReport(ctx, moderator, reportId, LABEL);
  const decisionId = answered?.ok ? (answered.decisionId ?? "") : "";
  expect(await listDecisions(ctx.store.read, null, 5)).toMatchObject([
    { id: decisionId, kind: "staff_review", reviewId, rule: "staff_speaks_for_clinic", facts: FACTS, count: 0, clinicSlug: clinic.slug },
  ]);
  expect(await findReviewToShow(ctx.store.read, reviewId)).toMatchObject({ relation: "staff", chapters: [{ overall: 5 }] });
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toHaveLength(1);
  expect(await listVerifiedReviewDays(ctx.store.read, [practitionerId])).toHaveLength(1);
  expect((await scoreNow(ctx, clinic.id)).score).toBeLessThan(before.score);

  const appeal = await makeAppeal(ctx, author, decisionId, "I was a client there and joined them only afterwards.");
  const appealId = appeal?.ok ? appeal.appealId : "";
  expect(await answerAppeal(ctx, moderator, appealId, { outcome: "overturned", facts: FACTS })).toMatchObject({ ok: false, status: 403 });
  const answer = await answerAppeal(ctx, await buildModerator(ctx), appealId, { outcome: "overturned", facts: FACTS });
  expect(answer).toMatchObject({ ok: true });
  expect(await findReviewToShow(ctx.store.read, reviewId)).toMatchObject({ relation: null });
  expect(await scoreNow(ctx, clinic.id)).toEqual(before);
});

test("an appeal that is refused leaves the label where it is", async () => {
  const ctx = await createTestContext();
  const { clinic, moderator, reviewId, reportId } = await buildWorld(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const answered = await answerReport(ctx, moderator, reportId, LABEL);
  const decisionId = answered?.ok ? (answered.decisionId ?? "") : "";
  expect(await makeAppeal(ctx, await buildClient(ctx), decisionId, FACTS)).toBe(null);
  const appeal = await makeAppeal(ctx, owner, decisionId, "She was treated here before she worked here.");
  await answerAppeal(ctx, await buildModerator(ctx), appeal?.ok ? appeal.appealId : "", { outcome: "upheld", facts: FACTS });
  expect(await ctx.store.read.select().from(reviews).where(eq(reviews.id, reviewId)).get()).toMatchObject({
    relation: "staff",
    state: "published",
  });
});

test("author and clinic are told by mail, the author in words of their own review and with the appeal", async () => {
  const ctx = await createTestContext();
  const { clinic, author, moderator, reportId } = await buildWorld(ctx);
  await buildOwner(ctx, clinic.id);
  const answered = await answerReport(ctx, moderator, reportId, LABEL);
  const decisionId = answered?.ok ? (answered.decisionId ?? "") : "";
  const told = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "mail_decision")).all();
  expect(told.map((job) => JSON.parse(job.payload))).toEqual([
    { decisionId, clinicId: clinic.id },
    { decisionId, accountId: author.id },
  ]);
  await mailDecision(ctx, decisionId, { accountId: author.id });
  await mailDecision(ctx, decisionId, { clinicId: clinic.id });
  expect(ctx.sent[0]?.text).toContain("A decision about your review of Kelham Scalp Studio was made");
  expect(ctx.sent[0]?.text).toContain("You can appeal within 20 days");
  expect(ctx.sent[1]?.text).toContain("Your clinic can appeal within 20 days");
});

test("a label needs a rule of the list and the facts, and only a published review takes one", async () => {
  const ctx = await createTestContext();
  const { moderator, reviewId, reportId } = await buildWorld(ctx);
  const table: [Record<string, string>, string][] = [
    [{ answer: "label_staff" }, "tie"],
    [{ answer: "label_staff", tie: "staff_says_so" }, "facts"],
    [{ answer: "label_staff", tie: "too_kind", facts: FACTS }, "tie"],
    [{ answer: "label_staff", tie: "staff_says_so", facts: "short" }, "facts"],
  ];
  for (const [input, field] of table) expect(reportAnswerInput.safeParse(input).error?.issues[0]?.path[0], field).toBe(field);
  expect(STAFF_LABEL_RULES.map((rule) => ruleWords()[rule].sentence).join(" ")).not.toMatch(/positive|praise|stars|negative/i);
  await ctx.store.write((tx) => tx.update(reviews).set({ state: "removed" }).where(eq(reviews.id, reviewId)));
  expect(await answerReport(ctx, moderator, reportId, LABEL)).toMatchObject({ ok: false });
  expect(await listDecisions(ctx.store.read, null, 5)).toEqual([]);
});

test("the moderator reads what may tie the author to the clinic, without the author's address", async () => {
  const ctx = await createTestContext();
  const { author, reviewId } = await buildWorld(ctx);
  expect(await listStaffSigns(ctx.store.read, reviewId)).toEqual([]);
  await ctx.store.write((tx) => tx.update(accounts).set({ displayName: "NOOR HADDAD" }).where(eq(accounts.id, author.id)));
  expect(await listStaffSigns(ctx.store.read, reviewId)).toEqual([expect.stringContaining("name of somebody who works or worked there")]);
});
