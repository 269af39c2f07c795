import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { findAnswer, findPublicDecision, listDecisions, listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { scores } from "#db/schema/trust.ts";
import {
  buildAdmin,
  buildDispute,
  buildMatch,
  buildModerator,
  buildPhoto,
  FACTS,
  photoState,
  versionOf,
} from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, buildOwner, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const GROUNDS = "The photo was taken in our studio; the original file is attached to the case.";

async function decided(ctx: TestContext, copyState: PhotoState = "matched") {
  const built = await buildDispute(ctx, copyState);
  const [proposer, confirmer] = [await buildModerator(ctx), await buildModerator(ctx)];
  await proposeOutcome(ctx, proposer, built.disputeId, {
    version: await versionOf(ctx, built.disputeId),
    rule: "copied_and_altered",
    original: built.original,
    facts: FACTS,
  });
  ctx.setNow(new Date(ctx.now().getTime() + 86_400_000).toISOString());
  const result = await confirmOutcome(ctx, confirmer, built.disputeId, await versionOf(ctx, built.disputeId));
  if (!result?.ok) throw new Error("not decided");
  return { ...built, proposer, confirmer, decisionId: result.decisionIds[0] ?? "" };
}

async function appealed(ctx: TestContext, copyState?: PhotoState) {
  const built = await decided(ctx, copyState);
  const result = await makeAppeal(ctx, built.secondOwner, built.decisionId, GROUNDS);
  if (!result?.ok) throw new Error("no appeal");
  return { ...built, appealId: result.appealId };
}

const storedScores = async (ctx: TestContext, clinicId: number) =>
  ctx.store.read
    .select({ result: scores.result, inputs: scores.inputs, asOf: scores.asOf })
    .from(scores)
    .where(eq(scores.clinicId, clinicId))
    .orderBy(asc(scores.id))
    .all();

test("an appeal that is overturned brings the stored score back bit for bit, for a photo that had counted and for one that never had", async () => {
  for (const copyState of ["no_match", "matched"] as const) {
    const ctx = await createTestContext();
    ctx.setNow("2026-11-20T08:00:00Z");
    const first = await buildClinic(ctx);
    const second = await buildClinic(ctx);
    const owner = await buildOwner(ctx, second.id);
    for (const stars of ["5", "2"]) await publish(ctx, await buildClient(ctx), second.slug, { form: { overall: stars } });
    await buildPhoto(ctx, second.id);
    const original = await buildPhoto(ctx, first.id);
    const copy = await buildPhoto(ctx, second.id, { state: copyState });
    await buildMatch(ctx, copy, original);

    ctx.setNow("2026-11-23T08:00:00Z");
    await rescoreClinic(ctx, second.id);
    await rescoreClinic(ctx, first.id);
    const disputeId = (await openDispute(ctx, copy)) ?? "";
    const version = await versionOf(ctx, disputeId);
    await proposeOutcome(ctx, await buildModerator(ctx), disputeId, { version, rule: "copied_and_altered", original, facts: FACTS });
    await makeStatement(ctx, owner, disputeId, GROUNDS);
    const result = await confirmOutcome(ctx, await buildModerator(ctx), disputeId, version + 1);
    const decisionId = result?.ok ? (result.decisionIds[0] ?? "") : "";
    await rescoreClinic(ctx, second.id);
    await rescoreClinic(ctx, first.id);
    const appeal = await makeAppeal(ctx, owner, decisionId, GROUNDS);
    const answer = { outcome: "overturned" as const, facts: FACTS };
    expect(await answerAppeal(ctx, await buildAdmin(ctx), appeal?.ok ? appeal.appealId : "", answer)).toMatchObject({ ok: true });
    await rescoreClinic(ctx, second.id);
    await rescoreClinic(ctx, first.id);

    const [before, accused, after, ...more] = await storedScores(ctx, second.id);
    expect(more).toEqual([]);
    expect(JSON.parse(accused?.result ?? "{}").deduction).toBeGreaterThan(0);
    expect(after?.result).toBe(before?.result);
    expect(after?.asOf).toBe(before?.asOf);
    if (copyState === "no_match") expect(after?.inputs).toBe(before?.inputs);
    expect(await storedScores(ctx, first.id)).toHaveLength(1);
  }
});

test("overturning adds a new public line that names the one it ends, and the charge no longer stands", async () => {
  const ctx = await createTestContext();
  const { appealId, decisionId, second, copy } = await appealed(ctx);
  expect(await listStandingCharges(ctx.store.read, second.id)).toHaveLength(1);
  const result = await answerAppeal(ctx, await buildModerator(ctx), appealId, { outcome: "overturned", facts: FACTS });
  expect(await listStandingCharges(ctx.store.read, second.id)).toEqual([]);
  expect(await findAnswer(ctx.store.read, decisionId)).toMatchObject({ id: result?.ok && result.decisionId, kind: "overturned", count: 0 });
  expect((await listDecisions(ctx.store.read, null, 10)).map((decision) => decision.kind)).toEqual(["overturned", "stolen_photo"]);
  expect(await findPublicDecision(ctx.store.read, decisionId)).toMatchObject({ appeal: { outcome: "overturned" } });
  expect(await photoState(ctx, copy)).toBe("cleared");
});

test("an appeal that is refused leaves the charge, the photo and a new line in the log", async () => {
  const ctx = await createTestContext();
  const { appealId, second, copy } = await appealed(ctx);
  await answerAppeal(ctx, await buildModerator(ctx), appealId, { outcome: "upheld", facts: FACTS });
  expect(await listStandingCharges(ctx.store.read, second.id)).toHaveLength(1);
  expect(await photoState(ctx, copy)).toBe("confirmed_stolen");
  expect((await listDecisions(ctx.store.read, null, 10)).map((decision) => decision.kind)).toEqual(["appeal_refused", "stolen_photo"]);
});

test("nobody who took part answers the appeal, and it is answered once", async () => {
  const ctx = await createTestContext();
  const { appealId, proposer, confirmer, secondOwner } = await appealed(ctx);
  const answer = { outcome: "upheld" as const, facts: FACTS };
  for (const person of [proposer, confirmer, secondOwner]) {
    expect(await answerAppeal(ctx, person, appealId, answer)).toMatchObject({ ok: false, status: 403 });
  }
  const results = await Promise.all([
    answerAppeal(ctx, await buildModerator(ctx), appealId, answer),
    answerAppeal(ctx, await buildAdmin(ctx), appealId, { ...answer, outcome: "overturned" }),
  ]);
  expect(results.map((result) => result?.ok)).toEqual([true, false]);
  expect(results[1]).toMatchObject({ status: 409 });
});

test("only the clinic a decision is about appeals, once, within 20 days", async () => {
  const ctx = await createTestContext();
  const { decisionId, firstOwner, secondOwner } = await decided(ctx);
  const decidedAt = ctx.now().getTime();
  expect(await makeAppeal(ctx, firstOwner, decisionId, GROUNDS)).toBe(null);
  expect(await makeAppeal(ctx, await buildClient(ctx), decisionId, GROUNDS)).toBe(null);
  ctx.setNow(new Date(decidedAt + 21 * 86_400_000).toISOString());
  expect(await makeAppeal(ctx, secondOwner, decisionId, GROUNDS)).toMatchObject({ ok: false, status: 409 });
  ctx.setNow(new Date(decidedAt + 20 * 86_400_000).toISOString());
  expect(await makeAppeal(ctx, secondOwner, decisionId, GROUNDS)).toMatchObject({ ok: true });
  expect(await makeAppeal(ctx, secondOwner, decisionId, GROUNDS)).toMatchObject({ ok: false, status: 409 });
});

test("a photo given back while a newer dispute is open reads matched, and gets its state from that one later", async () => {
  const ctx = await createTestContext();
  const { appealId, original, copy } = await appealed(ctx, "no_match");
  const newer = await buildPhoto(ctx, (await buildClinic(ctx)).id, { state: "matched" });
  await buildMatch(ctx, newer, original);
  await buildMatch(ctx, newer, copy);
  const disputeId = (await openDispute(ctx, newer)) ?? "";
  await answerAppeal(ctx, await buildModerator(ctx), appealId, { outcome: "overturned", facts: FACTS });
  expect(await photoState(ctx, copy)).toBe("matched");
  const version = await versionOf(ctx, disputeId);
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, { version, rule: "engine_error", facts: FACTS });
  await confirmOutcome(ctx, await buildModerator(ctx), disputeId, version + 1);
  expect([await photoState(ctx, copy), await photoState(ctx, newer)]).toEqual(["no_match", "cleared"]);
});

test("the public log carries no person: neither who decided nor who appealed", async () => {
  const ctx = await createTestContext();
  const { appealId, decisionId, proposer, confirmer, secondOwner } = await appealed(ctx);
  const third = await buildModerator(ctx);
  await answerAppeal(ctx, third, appealId, { outcome: "upheld", facts: FACTS });
  const printed = JSON.stringify([await listDecisions(ctx.store.read, null, 10), await findPublicDecision(ctx.store.read, decisionId)]);
  for (const person of [proposer, confirmer, third, secondOwner]) expect(printed).not.toContain(person.id);
});
