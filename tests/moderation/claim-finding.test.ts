import { expect, test } from "vitest";
import { findClaim } from "#app/clinics/claim-repository.server.ts";
import { answerClaim, stateClaim, withdrawClaim } from "#app/clinics/state-claim.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { confirmFinding, declineFinding } from "#app/moderation/answer-finding.server.ts";
import { waitsForLook } from "#app/moderation/claim-finding.ts";
import { listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import { judgeClaim } from "#app/moderation/judge-claim.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findNewestScore } from "#app/trust/score-repository.server.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { trainingRecords } from "#db/schema/practitioners.ts";
import { buildDesk } from "#tests/clinics/desk-fixtures.ts";
import { buildAdmin, buildModerator, FACTS } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { buildPractitioner } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";
const ANSWER = "We practised in Warsaw before; the licence from there is among our documents.";
const REFUTED = { rule: "claim_without_the_time" as const, facts: FACTS };
const later = (ctx: TestContext, hours: number) => ctx.setNow(new Date(ctx.now().getTime() + hours * 3_600_000).toISOString());

/** A clinic that claims 300 treatments in the 20 weeks since its one practitioner was trained. */
async function contradicted(ctx: TestContext) {
  const desk = await buildDesk(ctx);
  const practitionerId = await buildPractitioner(ctx, desk.clinicId, `person-${newId().slice(0, 8)}`);
  const hours = { hoursLiveSupervised: 16, hoursLiveTheory: 8, hoursOnline: 0, hoursHome: 0 };
  await ctx.store.write((tx) =>
    tx.insert(trainingRecords).values({
      id: newId(),
      practitionerId,
      course: "Foundation",
      provider: "A school",
      startedOn: "2026-07-01",
      endedOn: "2026-07-06",
      ...hours,
    }),
  );
  const claim = { kind: "treatments_done" as const, value: 300, wording: "Over 300 treatments", statedOn: TODAY };
  const stated = await stateClaim(ctx, desk.owner, desk.clinicId, claim, []);
  if (!stated?.ok) throw new Error("not stated");
  await runAllJobs(ctx);
  return { ...desk, claimId: stated.claimId };
}

async function proposed(ctx: TestContext) {
  const built = await contradicted(ctx);
  const proposer = await buildModerator(ctx);
  const found = await judgeClaim(ctx, proposer, built.claimId, REFUTED);
  if (!found?.ok) throw new Error("not proposed");
  return { ...built, proposer, findingId: found.findingId };
}

test("a claim the sum contradicts waits for a moderator until somebody has looked, and again when the clinic says something new", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner, claimId } = await contradicted(ctx);
  const waiting = async () => (await waitingMatters(ctx)).filter((item) => item.kind === "claim").map((item) => item.id);
  expect(await waiting()).toEqual([claimId]);
  const moderator = await buildModerator(ctx);
  expect(await judgeClaim(ctx, moderator, claimId, { rule: "claim_undecided", facts: FACTS })).toMatchObject({ ok: true });
  expect(await waiting()).toEqual([]);
  later(ctx, 1);
  await answerClaim(ctx, owner, clinicId, claimId, { body: ANSWER });
  expect(await waiting()).toEqual([claimId]);
  await withdrawClaim(ctx, owner, clinicId, claimId);
  expect(await waiting()).toEqual([]);
});

test("whoever looks again sees neither what is proposed nor what stands, but what was declined", () => {
  const at = new Date("2026-11-23T12:00:00Z");
  const after = new Date("2026-11-24T12:00:00Z");
  expect(waitsForLook([], null)).toBe(true);
  expect(waitsForLook([{ outcome: "refuted", answer: null, proposedAt: at }], after)).toBe(false);
  expect(waitsForLook([{ outcome: "refuted", answer: "declined", proposedAt: at }], null)).toBe(true);
  expect(waitsForLook([{ outcome: "stands", answer: null, proposedAt: at }], null)).toBe(false);
  expect(waitsForLook([{ outcome: "stands", answer: null, proposedAt: at }], after)).toBe(true);
});

test("two people refute a claim that was answered: it is in the log and takes six points, and overturned they come back bit for bit", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner, claimId, findingId, proposer } = await proposed(ctx);
  await runAllJobs(ctx);
  const before = await findNewestScore(ctx.store.read, clinicId);
  expect(before).toBeNull();
  expect(ctx.sent.some((mail) => mail.text.includes(`/claims/${claimId}`))).toBe(true);
  expect((await waitingMatters(ctx, proposer.id)).filter((item) => item.kind === "refutation")).toMatchObject([
    { id: claimId, tookPart: true },
  ]);
  await answerClaim(ctx, owner, clinicId, claimId, { body: ANSWER });
  const second = await buildModerator(ctx);
  const confirmed = await confirmFinding(ctx, second, { claimId, findingId });
  if (!confirmed?.ok) throw new Error("not confirmed");
  expect(await listStandingCharges(ctx.store.read, clinicId)).toMatchObject([
    { id: confirmed.decisionId, kind: "false_claim", claimId, count: 1, proposedBy: proposer.id, confirmedBy: second.id },
  ]);
  expect((await findClaim(ctx.store.read, claimId))?.refutedBy).toBe(confirmed.decisionId);
  expect((await waitingMatters(ctx)).filter((item) => item.kind === "claim")).toEqual([]);
  await runAllJobs(ctx);
  const charged = await findNewestScore(ctx.store.read, clinicId);
  expect(charged?.result.deduction).toBe(6);

  const appeal = await makeAppeal(ctx, owner, confirmed.decisionId, "The Polish years were overlooked by both of you.");
  if (!appeal?.ok) throw new Error("no appeal");
  for (const took of [proposer, second])
    expect(await answerAppeal(ctx, took, appeal.appealId, { outcome: "overturned", facts: FACTS })).toMatchObject({ status: 403 });
  expect(await answerAppeal(ctx, await buildModerator(ctx), appeal.appealId, { outcome: "overturned", facts: FACTS })).toMatchObject({
    ok: true,
  });
  expect((await findClaim(ctx.store.read, claimId))?.refutedBy).toBeNull();
  await runAllJobs(ctx);
  const restored = await findNewestScore(ctx.store.read, clinicId);
  expect([restored?.result.deduction, restored?.result.score]).toEqual([0, charged?.result.theta]);
});

test("the proposer confirms nothing, nor does anybody before the clinic has answered or a day has passed", async () => {
  const ctx = await createTestContext();
  const { claimId, findingId, proposer } = await proposed(ctx);
  const admin = await buildAdmin(ctx);
  expect(await confirmFinding(ctx, proposer, { claimId, findingId })).toMatchObject({ ok: false, status: 403 });
  expect(await declineFinding(ctx, proposer, { claimId, findingId }, FACTS)).toMatchObject({ ok: false, status: 403 });
  expect(await confirmFinding(ctx, admin, { claimId, findingId })).toMatchObject({ ok: false, status: 409 });
  later(ctx, 24);
  const both = await Promise.all([
    confirmFinding(ctx, admin, { claimId, findingId }),
    confirmFinding(ctx, await buildModerator(ctx), { claimId, findingId }),
  ]);
  expect(both.filter((one) => one?.ok)).toHaveLength(1);
});

test("M2: somebody with a tie to the clinic neither finds nor answers, and administrators only answer", async () => {
  const ctx = await createTestContext();
  const { clinicId, claimId, findingId } = await proposed(ctx);
  const tied = await buildModerator(ctx);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId, accountId: tied.id, createdAt: ctx.now() }));
  expect(await judgeClaim(ctx, tied, claimId, REFUTED)).toMatchObject({ status: 403 });
  expect(await confirmFinding(ctx, tied, { claimId, findingId })).toMatchObject({ status: 403 });
  const other = await contradicted(ctx);
  expect(await judgeClaim(ctx, await buildAdmin(ctx), other.claimId, REFUTED)).toMatchObject({ status: 403 });
  expect(await confirmFinding(ctx, await buildModerator(ctx), { claimId: other.claimId, findingId })).toBeNull();
});

test("a declined proposal puts the claim back, with nothing decided, and a withdrawn claim is refuted by nobody", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner, claimId, findingId } = await proposed(ctx);
  const second = await buildModerator(ctx);
  expect(await declineFinding(ctx, second, { claimId, findingId }, FACTS)).toEqual({ ok: true });
  expect((await waitingMatters(ctx)).filter((item) => item.kind === "claim").map((item) => item.id)).toEqual([claimId]);
  const again = await judgeClaim(ctx, second, claimId, REFUTED);
  if (!again?.ok) throw new Error("not proposed again");
  await withdrawClaim(ctx, owner, clinicId, claimId);
  later(ctx, 25);
  expect(await confirmFinding(ctx, await buildModerator(ctx), { claimId, findingId: again.findingId })).toMatchObject({ status: 409 });
  expect(await listStandingCharges(ctx.store.read, clinicId)).toEqual([]);
});
