import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { listDecisionPhotos, listDecisions, listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import { declineOutcome } from "#app/moderation/decline-outcome.server.ts";
import { STATEMENTS_PER_CLINIC } from "#app/moderation/dispute.ts";
import { findDispute, listProposals } from "#app/moderation/dispute-repository.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { decisions } from "#db/schema/moderation.ts";
import { events } from "#db/schema/platform.ts";
import { buildAdmin, buildDispute, buildModerator, FACTS, photoState, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SAID = "A patient of ours sent it; we have his consent in writing.";

async function proposed(ctx: TestContext) {
  const built = await buildDispute(ctx);
  const proposer = await buildModerator(ctx);
  const result = await proposeOutcome(ctx, proposer, built.disputeId, {
    version: await versionOf(ctx, built.disputeId),
    rule: "copied_and_altered",
    original: built.original,
    facts: FACTS,
  });
  if (!result?.ok) throw new Error("not proposed");
  return { ...built, proposer, version: await versionOf(ctx, built.disputeId) };
}

const later = (ctx: TestContext, hours: number) => ctx.setNow(new Date(ctx.now().getTime() + hours * 3_600_000).toISOString());

test("M1: after 24 hours a second moderator confirms: one decision with its photos, states set, both clinics told and scored", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy, second, version, proposer } = await proposed(ctx);
  later(ctx, 24);
  const confirmer = await buildModerator(ctx);
  expect(await confirmOutcome(ctx, confirmer, disputeId, version)).toMatchObject({ ok: true });
  const [charge] = await listStandingCharges(ctx.store.read, second.id);
  expect(charge).toMatchObject({
    kind: "stolen_photo",
    count: 1,
    rule: "copied_and_altered",
    facts: FACTS,
    proposedBy: proposer.id,
    confirmedBy: confirmer.id,
  });
  expect(await listDecisionPhotos(ctx.store.read, charge?.id ?? "")).toEqual(
    expect.arrayContaining([
      { photoId: original, role: "original" },
      { photoId: copy, role: "copy" },
    ]),
  );
  expect([await photoState(ctx, original), await photoState(ctx, copy)]).toEqual(["no_match", "confirmed_stolen"]);
  expect((await findDispute(ctx.store.read, disputeId))?.state).toBe("decided");
  await runAllJobs(ctx);
  expect(ctx.sent.filter((mail) => mail.text.includes(`/decisions/${charge?.id}`))).toHaveLength(2);
});

test("M1: the person who proposed cannot confirm or decline", async () => {
  const ctx = await createTestContext();
  const { disputeId, proposer, version } = await proposed(ctx);
  later(ctx, 48);
  expect(await confirmOutcome(ctx, proposer, disputeId, version)).toMatchObject({ ok: false, status: 403 });
  expect(await declineOutcome(ctx, proposer, disputeId, { version, reasons: FACTS })).toMatchObject({ ok: false, status: 403 });
  expect(await ctx.store.read.select().from(decisions).all()).toEqual([]);
});

test("M1: of two who confirm at once exactly one wins, the other is told, and there is one decision", async () => {
  const ctx = await createTestContext();
  const { disputeId, version } = await proposed(ctx);
  later(ctx, 24);
  const [one, two] = [await buildModerator(ctx), await buildAdmin(ctx)];
  const results = await Promise.all([confirmOutcome(ctx, one, disputeId, version), confirmOutcome(ctx, two, disputeId, version)]);
  expect(results.map((result) => result?.ok).sort()).toEqual([false, true]);
  expect(results.find((result) => !result?.ok)).toMatchObject({ status: 409 });
  expect(await ctx.store.read.select().from(decisions).all()).toHaveLength(1);
});

test("M1: nothing is confirmed without a proposal, nor proposed by an administrator, nor by anybody outside", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, secondOwner } = await buildDispute(ctx);
  later(ctx, 48);
  const version = await versionOf(ctx, disputeId);
  expect(await confirmOutcome(ctx, await buildModerator(ctx), disputeId, version)).toMatchObject({ status: 409 });
  const proposal = { version, rule: "copied_and_altered" as const, original, facts: FACTS };
  for (const outsider of [await buildAdmin(ctx), await buildClient(ctx), secondOwner]) {
    expect(await proposeOutcome(ctx, outsider, disputeId, proposal)).toMatchObject({ ok: false, status: 403 });
  }
  expect((await findDispute(ctx.store.read, disputeId))?.version).toBe(version);
});

test("a party is heard first: before 24 hours only after the accused clinic's statement, not the other's", async () => {
  const ctx = await createTestContext();
  const { disputeId, version, firstOwner, secondOwner, copy } = await proposed(ctx);
  const confirmer = await buildModerator(ctx);
  later(ctx, 23.99);
  expect(await confirmOutcome(ctx, confirmer, disputeId, version)).toMatchObject({
    status: 409,
    errors: { form: expect.stringContaining("heard first") },
  });
  await makeStatement(ctx, firstOwner, disputeId, "The photo is ours, taken in our studio.");
  expect(await confirmOutcome(ctx, confirmer, disputeId, version)).toMatchObject({ status: 409 });
  expect(await photoState(ctx, copy)).toBe("matched");
  expect(await makeStatement(ctx, secondOwner, disputeId, SAID)).toEqual({ ok: true });
  expect(await photoState(ctx, copy)).toBe("disputed");
  expect(await confirmOutcome(ctx, confirmer, disputeId, version)).toMatchObject({ ok: true });
});

test("clearing needs a second person too but no waiting, and takes nothing from anybody", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy, second } = await buildDispute(ctx);
  const version = await versionOf(ctx, disputeId);
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, { version, rule: "engine_error", facts: FACTS });
  expect(await confirmOutcome(ctx, await buildAdmin(ctx), disputeId, version + 1)).toMatchObject({ ok: true });
  expect([await photoState(ctx, original), await photoState(ctx, copy)]).toEqual(["no_match", "cleared"]);
  expect(await listStandingCharges(ctx.store.read, second.id)).toEqual([]);
  expect(await listDecisions(ctx.store.read, null, 10)).toMatchObject([{ kind: "cleared", count: 0, clinicSlug: second.slug }]);
});

test("a declined proposal gives its reasons, leaves no decision, and another can be made", async () => {
  const ctx = await createTestContext();
  const { disputeId, version, proposer, original } = await proposed(ctx);
  const second = await buildModerator(ctx);
  expect(await declineOutcome(ctx, second, disputeId, { version, reasons: FACTS })).toEqual({ ok: true });
  expect(await listProposals(ctx.store.read, disputeId)).toMatchObject([
    { answer: "declined", answeredBy: second.id, answerReasons: FACTS },
  ]);
  expect(await ctx.store.read.select().from(decisions).all()).toEqual([]);
  const again = { version: await versionOf(ctx, disputeId), rule: "copied_and_altered" as const, original, facts: FACTS };
  expect(await proposeOutcome(ctx, proposer, disputeId, again)).toMatchObject({ ok: true });
});

test("who works on an older view of a dispute is told so and changes nothing", async () => {
  const ctx = await createTestContext();
  const { disputeId, original } = await buildDispute(ctx);
  const version = await versionOf(ctx, disputeId);
  const input = { version, rule: "copied_and_altered" as const, original, facts: FACTS };
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, input);
  expect(await proposeOutcome(ctx, await buildModerator(ctx), disputeId, input)).toMatchObject({ ok: false, status: 409 });
  expect(await listProposals(ctx.store.read, disputeId)).toHaveLength(1);
});

test("only members of a clinic in the dispute speak in it, a few times, and not after the decision", async () => {
  const ctx = await createTestContext();
  const { disputeId, secondOwner, version } = await proposed(ctx);
  const stranger = (await buildDispute(ctx)).secondOwner;
  expect(await makeStatement(ctx, stranger, disputeId, SAID)).toBe(null);
  expect(await makeStatement(ctx, await buildClient(ctx), disputeId, SAID)).toBe(null);
  for (let made = 0; made < STATEMENTS_PER_CLINIC; made++)
    expect(await makeStatement(ctx, secondOwner, disputeId, SAID)).toEqual({ ok: true });
  expect(await makeStatement(ctx, secondOwner, disputeId, SAID)).toMatchObject({ status: 422 });
  await confirmOutcome(ctx, await buildModerator(ctx), disputeId, version);
  expect(await makeStatement(ctx, secondOwner, disputeId, SAID)).toMatchObject({ status: 409 });
});

test("the log of decisions refuses to be changed or shortened", async () => {
  const ctx = await createTestContext();
  const { disputeId, version } = await proposed(ctx);
  later(ctx, 24);
  await confirmOutcome(ctx, await buildModerator(ctx), disputeId, version);
  await expect(ctx.store.write(async (tx) => tx.update(decisions).set({ count: 9 }))).rejects.toThrow();
  await expect(ctx.store.write(async (tx) => tx.delete(decisions))).rejects.toThrow();
  expect(await ctx.store.read.select().from(decisions).all()).toMatchObject([{ count: 1 }]);
});

test("every step leaves its event with who did it and no word anybody wrote", async () => {
  const ctx = await createTestContext();
  const { disputeId, version, secondOwner } = await proposed(ctx);
  await makeStatement(ctx, secondOwner, disputeId, SAID);
  await confirmOutcome(ctx, await buildModerator(ctx), disputeId, version);
  const recorded = await ctx.store.read.select().from(events).where(eq(events.subjectId, disputeId)).all();
  expect(recorded.map((event) => event.action)).toEqual([
    "dispute.opened",
    "dispute.photo_joined",
    "dispute.photo_joined",
    "dispute.proposed",
    "dispute.statement_made",
    "dispute.decided",
  ]);
  expect(JSON.stringify(recorded)).not.toMatch(/freckles|consent/);
});
