import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { listCandidates } from "#app/moderation/stale-matter-repository.server.ts";
import { holdReviewProof, MAX_PROOFS } from "#app/reviews/add-review-proof.server.ts";
import { checkReviewProof } from "#app/reviews/check-review-proof.server.ts";
import { listProofsToCheck, listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { listReviewFacts, listVerifiedReviewDays } from "#app/reviews/review-repository.server.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { reviewProofs } from "#db/schema/reviews.ts";
import {
  buildClient,
  buildClinic,
  buildOwner,
  buildPractitioner,
  pdf,
  publish,
  sentProof,
  viewerOf,
} from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const buildModerator = async (ctx: TestContext) => viewerOf(await buildAccount(ctx, { role: "moderator" }));

async function reviewWithProofs(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  await buildPractitioner(ctx, clinic.id, "noor-haddad");
  const reviewId = await publish(ctx, client, clinic.slug, {
    form: { practitioner: "noor-haddad" },
    proofs: [sentProof(ctx, "receipt", pdf("receipt")), sentProof(ctx, "booking", pdf("booking"))],
  });
  const [receipt, booking] = await proofsByKind(ctx, reviewId);
  return { clinic, client, reviewId, receipt, booking };
}

async function proofsByKind(ctx: TestContext, reviewId: string): Promise<[receipt: string, booking: string]> {
  const proofs = await listReviewProofs(ctx.store.read, [reviewId]);
  const idOf = (kind: string) => proofs.find((proof) => proof.kind === kind)?.id ?? "";
  return [idOf("receipt"), idOf("booking")];
}

test("each accepted piece raises the review's class and asks for a rescore", async () => {
  const ctx = await createTestContext();
  const { clinic, receipt, booking } = await reviewWithProofs(ctx);
  const moderator = await buildModerator(ctx);
  const classNow = async () => (await listReviewFacts(ctx.store.read, clinic.id)).map((facts) => facts.proof);
  await ctx.store.write((tx) => tx.delete(jobs));
  expect(await classNow()).toEqual(["V0"]);
  expect(await checkReviewProof(ctx, moderator, booking, { outcome: "accepted" })).toEqual({ ok: true });
  expect(await classNow()).toEqual(["V1"]);
  expect(await checkReviewProof(ctx, moderator, receipt, { outcome: "accepted" })).toEqual({ ok: true });
  expect(await classNow()).toEqual(["V2"]);
  expect((await ctx.store.read.select().from(jobs).all()).map((job) => job.kind)).toContain("rescore_clinic");
});

test("a refused piece keeps its reason for the author, is written down, and counts for nothing", async () => {
  const ctx = await createTestContext();
  const { clinic, receipt } = await reviewWithProofs(ctx);
  const moderator = await buildModerator(ctx);
  expect(await checkReviewProof(ctx, moderator, receipt, { outcome: "refused", reason: "no_date" })).toEqual({ ok: true });
  expect(await ctx.store.read.select().from(reviewProofs).where(eq(reviewProofs.id, receipt)).get()).toMatchObject({
    state: "refused",
    refusal: "no_date",
    checkedBy: moderator.id,
    checkedAt: ctx.now(),
  });
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toMatchObject([{ proof: "V0" }]);
  const written = (await ctx.store.read.select().from(events).all()).at(-1);
  expect(written).toMatchObject({ actorId: moderator.id, action: "review_proof.refused" });
  expect(JSON.parse(written?.detail ?? "")).toEqual({ proofId: receipt, kind: "receipt", reason: "no_date" });
});

test("a piece is checked once: of many moderators at the same moment one decides", async () => {
  const ctx = await createTestContext();
  const { receipt } = await reviewWithProofs(ctx);
  const moderators = await Promise.all(Array.from({ length: 10 }, () => buildModerator(ctx)));
  const answers = await Promise.all(moderators.map((moderator) => checkReviewProof(ctx, moderator, receipt, { outcome: "accepted" })));
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
  expect(answers.filter((answer) => answer?.ok === false && answer.status === 409)).toHaveLength(9);
  expect(await ctx.store.read.select().from(events).where(eq(events.action, "review_proof.accepted")).all()).toHaveLength(1);
});

test("only a moderator without a part in it may check a proof", async () => {
  const ctx = await createTestContext();
  const { clinic, client, receipt } = await reviewWithProofs(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const people: Viewer[] = [
    client,
    owner,
    { ...owner, role: "moderator" },
    { ...client, role: "moderator" },
    viewerOf(await buildAccount(ctx, { role: "admin" })),
    viewerOf(await buildAccount(ctx, { role: "moderator", verified: false })),
  ];
  for (const person of people) {
    expect(await checkReviewProof(ctx, person, receipt, { outcome: "accepted" })).toMatchObject({ ok: false, status: 403 });
  }
  expect(await checkReviewProof(ctx, await buildModerator(ctx), "0".repeat(32), { outcome: "accepted" })).toBe(null);
  expect(await ctx.store.read.select().from(reviewProofs).where(eq(reviewProofs.state, "submitted")).all()).toHaveLength(2);
});

test("moderators see what waits, oldest first, without the author and without what has no file", async () => {
  const ctx = await createTestContext();
  const { clinic, client, receipt, booking } = await reviewWithProofs(ctx);
  ctx.setNow("2026-11-23T13:00:00.000Z");
  const later = await publish(ctx, await buildClient(ctx), clinic.slug, {
    form: { correctedElsewhere: "yes" },
    proofs: [sentProof(ctx, "receipt", pdf("later"))],
  });
  const waiting = await listProofsToCheck(ctx.store.read, await listCandidates(ctx.store.read, "proof"));
  const first = waiting.slice(0, 2).map((proof) => proof.id);
  expect(first.sort()).toEqual([receipt, booking].sort());
  expect(waiting.slice(2)).toMatchObject([{ reviewId: later, kind: "receipt", clinicSlug: clinic.slug, fileFormat: "pdf" }]);
  expect(JSON.stringify(waiting)).not.toContain(client.id);
});

test("a proven correction elsewhere is what the score hears, and only once it is proven", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const reviewId = await publish(ctx, client, clinic.slug, { form: { correctedElsewhere: "yes" } });
  const [said] = await listReviewProofs(ctx.store.read, [reviewId]);
  const moderator = await buildModerator(ctx);
  expect(await checkReviewProof(ctx, moderator, said?.id ?? "", { outcome: "accepted" })).toMatchObject({ ok: false, status: 409 });
  expect(
    await holdReviewProof(ctx, client, reviewId, { ...sentProof(ctx, "correction", pdf("laser invoice")), field: "file" }),
  ).toMatchObject({
    ok: true,
  });
  const sent = (await listReviewProofs(ctx.store.read, [reviewId])).find((proof) => proof.fileSha256 !== null);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toMatchObject([{ provenCorrection: false }]);
  await checkReviewProof(ctx, moderator, sent?.id ?? "", { outcome: "accepted" });
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toMatchObject([{ provenCorrection: true, proof: "V1" }]);
});

test("further proof: the same file twice is refused, one page twice is one piece, and a review has a limit of them", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const reviewId = await publish(ctx, client, clinic.slug);
  const send = (content: string) => holdReviewProof(ctx, client, reviewId, { ...sentProof(ctx, "booking", pdf(content)), field: "file" });
  // Sent at once it is kept once; whoever comes after it was kept is told so.
  const answers = await Promise.all(Array.from({ length: 20 }, () => send("one")));
  expect(answers).toContainEqual({ ok: true, held: false });
  for (const answer of answers)
    if (answer?.ok === false) expect(answer).toMatchObject({ errors: { file: expect.stringContaining("already sent") } });
  expect(await listReviewProofs(ctx.store.read, [reviewId])).toHaveLength(1);
  expect(await send("one")).toMatchObject({ ok: false, errors: { file: expect.stringContaining("already sent") } });
  for (let n = 1; n < MAX_PROOFS; n++) expect(await send(`another ${n}`)).toEqual({ ok: true, held: false });
  expect(await send("one too many")).toMatchObject({ ok: false });
  expect(await listReviewProofs(ctx.store.read, [reviewId])).toHaveLength(MAX_PROOFS);
});

test("nobody adds proof to somebody else's review", async () => {
  const ctx = await createTestContext();
  const { clinic, reviewId } = await reviewWithProofs(ctx);
  for (const person of [await buildClient(ctx), await buildOwner(ctx, clinic.id), await buildModerator(ctx)]) {
    expect(await holdReviewProof(ctx, person, reviewId, { ...sentProof(ctx, "booking", pdf("mine")), field: "file" })).toBe(null);
  }
  expect(await listReviewProofs(ctx.store.read, [reviewId])).toHaveLength(2);
});

test("a verified review dates a practitioner's work by the day it was first written", async () => {
  const ctx = await createTestContext();
  const { receipt, reviewId } = await reviewWithProofs(ctx);
  const practitionerId = 1;
  expect(await listVerifiedReviewDays(ctx.store.read, [practitionerId])).toEqual([]);
  await checkReviewProof(ctx, await buildModerator(ctx), receipt, { outcome: "accepted" });
  expect(await listVerifiedReviewDays(ctx.store.read, [practitionerId])).toEqual([
    { practitionerId, earliest: "2026-11-23", apart: "2026-11-23", tied: [] },
  ]);
  expect(reviewId).toMatch(/^[0-9a-f]{32}$/);
});
