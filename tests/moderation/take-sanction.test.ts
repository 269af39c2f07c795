import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSanction, listSanctionsInForce } from "#app/clinics/sanction-repository.server.ts";
import { askForEnds, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { confirmSanction, declineSanction, stateOnSanction } from "#app/moderation/answer-sanction.server.ts";
import { liftSanction } from "#app/moderation/lift-sanction.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { proposeSanction } from "#app/moderation/propose-sanction.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { decisions } from "#db/schema/moderation.ts";
import { buildAdmin, buildModerator, FACTS } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { buildCharged, DAY_MS, later, stepOf, takeStep } from "#tests/moderation/sanction-fixtures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const WORDS = "We have taken the pictures down and asked the designer where they came from.";
const LIFT = { rule: "step_put_right" as const, facts: FACTS };

const inForce = async (ctx: TestContext, clinicId: number) =>
  (await listSanctionsInForce(ctx.store.read, clinicId, ctx.now())).map(({ step }) => step);
const stepDecisions = async (ctx: TestContext) =>
  (await ctx.store.read.select().from(decisions).all()).filter(({ kind }) => kind !== "stolen_photo");
const acts = async (ctx: TestContext, id: string) => (await listEvents(ctx.store.read, "sanction", id)).map(({ action }) => action);

test("M1: a step takes two people, and the clinic is heard before: the first cannot confirm, the second not for 24 hours unless it has spoken", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, first, second } = await buildCharged(ctx);
  const proposed = await proposeSanction(ctx, first, clinic.id, stepOf("dated_notice"));
  if (!proposed?.ok) throw new Error("not proposed");
  expect(proposed.inForce).toBe(false);
  const id = proposed.sanctionId;
  await runAllJobs(ctx);
  expect(ctx.sent.at(-1)).toMatchObject({ subject: "A moderator proposes a step against your clinic" });
  expect(ctx.sent.at(-1)?.text).toContain(`/manage/${clinic.slug}/steps/${id}`);
  expect((await waitingMatters(ctx, first.id)).filter(({ kind }) => kind === "sanction_proposal")).toMatchObject([{ id, tookPart: true }]);
  expect(await confirmSanction(ctx, first, id)).toMatchObject({ ok: false, status: 403 });
  expect(await confirmSanction(ctx, second, id)).toMatchObject({ ok: false, status: 409 });
  expect(await inForce(ctx, clinic.id)).toEqual([]);
  expect(await stateOnSanction(ctx, owner, { clinicId: clinic.id, sanctionId: id }, WORDS)).toEqual({ ok: true });
  expect(await stateOnSanction(ctx, owner, { clinicId: clinic.id, sanctionId: id }, WORDS)).toMatchObject({ ok: false, status: 409 });
  later(ctx, 60_000);
  expect(await confirmSanction(ctx, second, id)).toMatchObject({ ok: true });
  expect(await confirmSanction(ctx, await buildAdmin(ctx), id)).toMatchObject({ ok: false, status: 409 });
  expect(await inForce(ctx, clinic.id)).toEqual(["dated_notice"]);
  expect(await stepDecisions(ctx)).toMatchObject([
    { kind: "sanction", sanctionId: id, rule: "repeated_theft", facts: FACTS, count: 0, proposedBy: first.id, confirmedBy: second.id },
  ]);
  expect(await acts(ctx, id)).toEqual(["sanction.proposed", "sanction.answered", "sanction.started"]);
  expect((await waitingMatters(ctx)).filter(({ kind }) => kind === "sanction_proposal")).toEqual([]);
  await runAllJobs(ctx);
  expect(ctx.sent.at(-1)?.text).toMatch(/Notice on the page, until 23 December 2026\.[\s\S]*can appeal within 20 days/);
});

test("without its words it can be confirmed from 24 hours on; two at once confirm it once", async () => {
  const ctx = await createTestContext();
  const { clinic, first, second } = await buildCharged(ctx);
  const proposed = await proposeSanction(ctx, first, clinic.id, stepOf("banner"));
  const id = proposed?.ok ? proposed.sanctionId : "";
  later(ctx, DAY_MS - 1);
  expect(await confirmSanction(ctx, second, id)).toMatchObject({ ok: false, status: 409 });
  later(ctx, 1);
  const both = await Promise.all([confirmSanction(ctx, second, id), confirmSanction(ctx, await buildModerator(ctx), id)]);
  expect(both.map((one) => one?.ok).sort()).toEqual([false, true]);
  expect(await stepDecisions(ctx)).toHaveLength(1);
});

test("declined it takes nothing and stands nowhere, and the same step can be proposed again", async () => {
  const ctx = await createTestContext();
  const { clinic, first, second } = await buildCharged(ctx);
  const proposed = await proposeSanction(ctx, first, clinic.id, stepOf("banner"));
  const id = proposed?.ok ? proposed.sanctionId : "";
  expect(await proposeSanction(ctx, second, clinic.id, stepOf("banner"))).toMatchObject({ ok: false, status: 409 });
  expect(await declineSanction(ctx, first, id, FACTS)).toMatchObject({ ok: false, status: 403 });
  expect(await declineSanction(ctx, second, id, FACTS)).toEqual({ ok: true });
  expect(await declineSanction(ctx, second, id, FACTS)).toMatchObject({ ok: false, status: 409 });
  await runAllJobs(ctx);
  expect(ctx.sent.at(-1)).toMatchObject({ subject: "A step against your clinic was not taken" });
  expect([await inForce(ctx, clinic.id), await stepDecisions(ctx)]).toEqual([[], []]);
  expect(await proposeSanction(ctx, second, clinic.id, stepOf("banner"))).toMatchObject({ ok: true });
});

test("M2: who has a tie to the clinic, who is no moderator, and a ladder that is not climbed are refused; nothing is written", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, first } = await buildCharged(ctx);
  const tied = await buildModerator(ctx);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: tied.id, createdAt: ctx.now() }));
  expect(await proposeSanction(ctx, tied, clinic.id, stepOf("banner"))).toMatchObject({ ok: false, status: 403 });
  expect(await proposeSanction(ctx, owner, clinic.id, stepOf("banner"))).toMatchObject({ ok: false, status: 403 });
  const clean = await buildClinic(ctx);
  expect(await proposeSanction(ctx, first, clean.id, stepOf("banner"))).toMatchObject({
    ok: false,
    status: 422,
    errors: { step: expect.any(String) },
  });
  expect(await proposeSanction(ctx, first, 9_999, stepOf("banner"))).toBeNull();
  expect(await inForce(ctx, clinic.id)).toEqual([]);
  expect(await listEvents(ctx.store.read, "sanction", "")).toEqual([]);
});

test("a private notice is one person's, at once, in no log; it opens the way to the next step for two years", async () => {
  const ctx = await createTestContext();
  const { owner, first, second } = await buildCharged(ctx);
  const clean = await buildClinic(ctx);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clean.id, accountId: owner.id, createdAt: ctx.now() }));
  const noticed = await proposeSanction(ctx, first, clean.id, stepOf("private_notice"));
  expect(noticed).toMatchObject({ ok: true, inForce: true });
  await runAllJobs(ctx);
  expect(ctx.sent.at(-1)).toMatchObject({ subject: "A private notice to your clinic" });
  expect(await stepDecisions(ctx)).toEqual([]);
  const id = noticed?.ok ? noticed.sanctionId : "";
  expect(await stateOnSanction(ctx, owner, { clinicId: clean.id, sanctionId: id }, WORDS)).toEqual({ ok: true });
  expect(await proposeSanction(ctx, second, clean.id, stepOf("dated_notice", { rule: "step_ignored" }))).toMatchObject({ ok: true });
});

test("a step ends at its date without any job; the job puts it on record later, and writes to the clinic", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  const { sanctionId } = await takeStep(ctx, built, stepOf("dated_notice"));
  await runAllJobs(ctx);
  const endsAt = (await findSanction(ctx.store.read, sanctionId))?.endsAt;
  expect(endsAt).toEqual(new Date(ctx.now().getTime() + 30 * DAY_MS));
  later(ctx, 30 * DAY_MS - 1);
  expect(await inForce(ctx, built.clinic.id)).toEqual(["dated_notice"]);
  const minute = await askForEnds(ctx, null);
  expect(await runAllJobs(ctx)).toBe(0);
  later(ctx, 1);
  expect(await inForce(ctx, built.clinic.id)).toEqual([]);
  later(ctx, 5 * DAY_MS);
  await askForEnds(ctx, minute);
  await runAllJobs(ctx);
  expect(await findSanction(ctx.store.read, sanctionId)).toMatchObject({ endedAt: endsAt, endReason: "expired" });
  expect(ctx.sent.at(-1)).toMatchObject({ subject: "A step against your clinic has ended" });
  expect((await acts(ctx, sanctionId)).at(-1)).toBe("sanction.ended");
  expect(await liftSanction(ctx, await buildAdmin(ctx), sanctionId, LIFT)).toMatchObject({ ok: false, status: 409 });
});

test("M4: lifted by somebody who took no part, with a decision of its own; the first stays in the log", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  const { sanctionId } = await takeStep(ctx, built, stepOf("banner"));
  const third = await buildModerator(ctx);
  expect(await liftSanction(ctx, built.first, sanctionId, LIFT)).toMatchObject({ ok: false, status: 403 });
  expect(await liftSanction(ctx, built.second, sanctionId, LIFT)).toMatchObject({ ok: false, status: 403 });
  expect(await liftSanction(ctx, third, sanctionId, LIFT)).toMatchObject({ ok: true });
  expect(await liftSanction(ctx, third, sanctionId, LIFT)).toMatchObject({ ok: false, status: 409 });
  expect(await inForce(ctx, built.clinic.id)).toEqual([]);
  expect(await stepDecisions(ctx)).toMatchObject([
    { kind: "sanction", sanctionId },
    { kind: "sanction_lifted", sanctionId, rule: "step_put_right", answersId: null, confirmedBy: third.id },
  ]);
  expect(await findSanction(ctx.store.read, sanctionId)).toMatchObject({ endedAt: ctx.now(), endReason: "lifted" });
});

test("the clinic appeals once within 20 days; overturned, the step ends at once", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  const { sanctionId, decisionId } = await takeStep(ctx, built, stepOf("banner"));
  const appeal = await makeAppeal(ctx, built.owner, decisionId, "The pictures are ours, and here is the session log of each of them.");
  expect(appeal).toMatchObject({ ok: true });
  expect(await makeAppeal(ctx, built.owner, decisionId, WORDS)).toMatchObject({ ok: false, status: 409 });
  const appealId = appeal?.ok ? appeal.appealId : "";
  const overturned = { outcome: "overturned" as const, facts: FACTS };
  expect(await answerAppeal(ctx, built.second, appealId, overturned)).toMatchObject({ ok: false, status: 403 });
  expect(await answerAppeal(ctx, await buildModerator(ctx), appealId, overturned)).toMatchObject({ ok: true });
  expect(await inForce(ctx, built.clinic.id)).toEqual([]);
  expect(await findSanction(ctx.store.read, sanctionId)).toMatchObject({ endedAt: ctx.now(), endReason: "overturned" });
  expect(await ctx.store.read.select().from(decisions).where(eq(decisions.kind, "overturned")).all()).toMatchObject([
    { sanctionId, answersId: decisionId },
  ]);
});
