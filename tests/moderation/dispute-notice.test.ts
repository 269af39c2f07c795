import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { listDecisionNotices } from "#app/moderation/decision-notice-repository.server.ts";
import { RULE_CODES } from "#app/moderation/dispute.ts";
import { NOTICE_MAX, NOTICE_MIN, noticesOf, noticeTemplate } from "#app/moderation/dispute-notice.ts";
import { findDispute, findOpenProposal } from "#app/moderation/dispute-repository.server.ts";
import { mailDecision } from "#app/moderation/mail-decision.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import type { JobPayloads } from "#app/platform/job.ts";
import { claimJob, finishJob } from "#app/platform/job-queue.server.ts";
import { action as decide, loader as readCase } from "#app/routes/moderation/dispute-case.tsx";
import { decisionNotices } from "#db/schema/moderation.ts";
import { buildDispute, buildModerator, FACTS } from "#tests/moderation/dispute-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const WORDS = {
  accused: "The freckles above the left ear are the same in both photos, and only the other clinic has the original file.",
  others: "The original file settled it. You need do nothing, and every copy found here carries the decision.",
};

test("every outcome has a text for the clinic it is about and one for the others, that fit their fields", () => {
  for (const rule of RULE_CODES) {
    for (const text of Object.values(noticeTemplate(rule))) {
      expect(text.length).toBeGreaterThanOrEqual(NOTICE_MIN);
      expect(text.length).toBeLessThanOrEqual(NOTICE_MAX);
    }
  }
});

test("left empty, the text of the rule is sent; what was typed is sent as it is; the unchanged text of another rule goes with that rule", () => {
  expect(noticesOf("engine_error", {})).toEqual(noticeTemplate("engine_error"));
  expect(noticesOf("engine_error", { noticeAccused: WORDS.accused })).toEqual({
    accused: WORDS.accused,
    others: noticeTemplate("engine_error").others,
  });
  const { accused } = noticeTemplate("copied_and_altered");
  expect(noticesOf("engine_error", { noticeAccused: accused })).toEqual(noticeTemplate("engine_error"));
});

/** Sends the mails about decisions, as the worker would; other jobs are let be. */
async function deliverDecisions(ctx: TestContext): Promise<void> {
  for (let job = await claimJob(ctx.store, ctx.now()); job !== null; job = await claimJob(ctx.store, ctx.now())) {
    if (job.kind === "mail_decision") {
      const { decisionId, ...party } = JSON.parse(job.payload) as JobPayloads["mail_decision"];
      await mailDecision(ctx, decisionId, party);
    }
    await finishJob(ctx.store, job, ctx.now());
  }
}

/** A dispute in which the accused has spoken, two moderators, and a proposal of theft with these words. */
async function buildProposal(ctx: TestContext) {
  const dispute = await buildDispute(ctx);
  await makeStatement(ctx, dispute.secondOwner, dispute.disputeId, "A patient sent it to us; we have his consent in writing.");
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  await proposeOutcome(
    ctx,
    one,
    dispute.disputeId,
    { version: 1, rule: "copied_and_altered", original: dispute.original, facts: FACTS },
    WORDS,
  );
  return { ...dispute, one, two };
}

test("the second person sees the words, may change them, and what was sent is kept with the decision for good", async () => {
  const ctx = await createTestContext();
  const { disputeId, two } = await buildProposal(ctx);
  expect((await findOpenProposal(ctx.store.read, disputeId))?.notices).toEqual(WORDS);
  const others = `${WORDS.others} Thank you for the file.`;
  const result = await confirmOutcome(ctx, two, disputeId, 2, { ...WORDS, others });
  const [decisionId = ""] = result?.ok ? result.decisionIds : [];
  await deliverDecisions(ctx);
  const [toAccused, toOthers] = [
    ctx.sent.find((mail) => mail.text.includes(WORDS.accused)),
    ctx.sent.find((mail) => mail.text.includes(others)),
  ];
  for (const mail of [toAccused, toOthers]) expect(mail?.text).toContain(`/decisions/${decisionId}`);
  expect(toAccused?.text).toContain("can appeal within 20 days");
  expect(toOthers?.text).not.toContain("can appeal");
  expect(toOthers?.to).not.toBe(toAccused?.to);
  expect((await listDecisionNotices(ctx.store.read, [decisionId])).map(({ audience, body }) => [audience, body])).toEqual([
    ["accused", WORDS.accused],
    ["others", others],
  ]);
  const change = (how: "update" | "delete") =>
    ctx.store.write(async (tx) => {
      const where = eq(decisionNotices.decisionId, decisionId);
      await (how === "update"
        ? tx.update(decisionNotices).set({ body: "Other words." }).where(where)
        : tx.delete(decisionNotices).where(where));
    });
  await expect(change("update")).rejects.toThrow();
  await expect(change("delete")).rejects.toThrow();
});

test("confirmed without words of one’s own, what was proposed is sent", async () => {
  const ctx = await createTestContext();
  const { disputeId, two } = await buildProposal(ctx);
  await confirmOutcome(ctx, two, disputeId, 2);
  await deliverDecisions(ctx);
  expect(ctx.sent.filter((mail) => mail.text.includes(WORDS.accused))).toHaveLength(1);
});

test("a preview shows the mails with the rule’s texts and all that was typed, and sends and changes nothing", async () => {
  const ctx = await createTestContext();
  const { disputeId, original } = await buildDispute(ctx);
  const cookie = await sessionCookie(ctx, await buildModerator(ctx));
  const form = {
    intent: "propose",
    version: "1",
    rule: "copied_and_altered",
    original,
    facts: FACTS,
    noticeOthers: WORDS.others,
    step: "preview",
  };
  const answer = await answerOf(async () =>
    decide(routeArgs(ctx, `/moderation/disputes/${disputeId}`, { params: { id: disputeId }, cookie, form })),
  );
  expect(answer.status).toBe(200);
  const { problem, letters } = answer.data as { problem: { values: Record<string, string> }; letters: { to: string; text: string }[] };
  expect(problem.values).toMatchObject({
    rule: "copied_and_altered",
    facts: FACTS,
    noticeAccused: noticeTemplate("copied_and_altered").accused,
    noticeOthers: WORDS.others,
  });
  expect(letters.map(({ to }) => to)).toEqual(["Kelham Scalp Studio", "The other clinics"]);
  expect(letters[0]?.text).toContain("can appeal within 20 days");
  expect(letters[1]?.text).toContain(WORDS.others);
  await deliverDecisions(ctx);
  expect(ctx.sent).toEqual([]);
  expect((await findDispute(ctx.store.read, disputeId))?.state).toBe("open");
});

test("the form’s words reach the proposal, and moderators can read afterwards what was told", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, secondOwner } = await buildDispute(ctx);
  await makeStatement(ctx, secondOwner, disputeId, "A patient sent it to us; we have his consent in writing.");
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  const send = async (who: typeof one, form: Record<string, string>) =>
    answerOf(async () =>
      decide(
        routeArgs(ctx, `/moderation/disputes/${disputeId}`, { params: { id: disputeId }, cookie: await sessionCookie(ctx, who), form }),
      ),
    );
  const proposal = { intent: "propose", version: "1", rule: "copied_and_altered", original, facts: FACTS };
  expect((await send(one, { ...proposal, noticeAccused: "Too short." })).status).toBe(422);
  expect((await send(one, { ...proposal, noticeAccused: WORDS.accused })).status).toBe(303);
  const changed = { intent: "confirm", version: "2", noticeAccused: `${WORDS.accused} Look at them yourself.`, noticeOthers: WORDS.others };
  expect((await send(two, { ...changed, step: "preview" })).status).toBe(200);
  expect((await send(two, changed)).status).toBe(303);
  const page = await readCase(
    routeArgs(ctx, `/moderation/disputes/${disputeId}`, { params: { id: disputeId }, cookie: await sessionCookie(ctx, one) }),
  );
  expect(page.told.map(({ body }) => body)).toEqual([changed.noticeAccused, changed.noticeOthers]);
});
