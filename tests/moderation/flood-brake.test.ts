import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { FLOOD_CLINICS } from "#app/moderation/dispute.ts";
import { findDispute, listDisputePhotos } from "#app/moderation/dispute-repository.server.ts";
import { endAsStock } from "#app/moderation/end-as-stock.server.ts";
import { findParty } from "#app/moderation/make-statement.server.ts";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { releaseDispute } from "#app/moderation/release-dispute.server.ts";
import { weighEvidence } from "#app/moderation/weigh-evidence.server.ts";
import { addStockPhoto, removeStockPhoto } from "#app/provenance/add-stock-photo.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { listStockPhotos } from "#app/provenance/stock-photo-repository.server.ts";
import { loader as readOwnDispute } from "#app/routes/moderation/dispute-answer.tsx";
import { clinicMembers } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { buildAdmin, buildMatch, buildModerator, buildPhoto, FACTS, photoState, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { bring } from "#tests/provenance/evidence-fixtures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SOURCE = { supplier: "Dotline Supplies", source: "Brochure of spring 2026, page 4" };

/** A new photo that matches one of each of `others` further clinics. */
async function spread(ctx: TestContext, others: number) {
  const clinics = [];
  for (let made = 0; made <= others; made++) {
    const clinic = await buildClinic(ctx);
    clinics.push({ ...clinic, owner: await buildOwner(ctx, clinic.id), photoId: "" });
  }
  for (const clinic of clinics) clinic.photoId = await buildPhoto(ctx, clinic.id);
  const last = clinics.at(-1)?.photoId ?? "";
  for (const { photoId } of clinics.slice(0, -1)) await buildMatch(ctx, last, photoId);
  const disputeId = (await openDispute(ctx, last)) ?? "";
  return { disputeId, clinics };
}

const braked = (ctx: TestContext) => spread(ctx, FLOOD_CLINICS + 1);
const states = async (ctx: TestContext, clinics: { photoId: string }[]) =>
  new Set(await Promise.all(clinics.map(({ photoId }) => photoState(ctx, photoId))));

test("with six other clinics a dispute opens as usual; with a seventh it is stopped before anybody is told or marked", async () => {
  const ctx = await createTestContext();
  const usual = await spread(ctx, FLOOD_CLINICS);
  expect((await findDispute(ctx.store.read, usual.disputeId))?.brakedAt).toBe(null);
  expect(await states(ctx, usual.clinics)).toEqual(new Set(["matched"]));
  await runAllJobs(ctx);
  const told = ctx.sent.length;
  expect(told).toBe(FLOOD_CLINICS + 1);
  const { disputeId, clinics } = await braked(ctx);
  expect((await findDispute(ctx.store.read, disputeId))?.brakedAt).toEqual(ctx.now());
  expect(await states(ctx, clinics)).toEqual(new Set(["no_match"]));
  await runAllJobs(ctx);
  expect(ctx.sent).toHaveLength(told);
  const waiting = await waitingMatters(ctx);
  expect(waiting.find((item) => item.id === disputeId)?.detail).toContain("flood brake");
});

test("while the brake is on nothing can be proposed, and its parties find no dispute", async () => {
  const ctx = await createTestContext();
  const { disputeId, clinics } = await braked(ctx);
  const proposal = { version: await versionOf(ctx, disputeId), rule: "engine_error" as const, facts: FACTS };
  expect(await proposeOutcome(ctx, await buildModerator(ctx), disputeId, proposal)).toMatchObject({ status: 409 });
  const owner = clinics[0]?.owner;
  if (!owner) throw new Error("no owner");
  const args = routeArgs(ctx, `/disputes/${disputeId}`, { params: { id: disputeId }, cookie: await sessionCookie(ctx, owner) });
  expect((await answerOf(() => readOwnDispute(args))).status).toBe(404);
});

test("released by a moderator, all parties are told, marked and have their time to be heard, and the brake stays off", async () => {
  const ctx = await createTestContext();
  const { disputeId, clinics } = await braked(ctx);
  const moderator = await buildModerator(ctx);
  const version = await versionOf(ctx, disputeId);
  ctx.setNow("2026-11-25T12:00:00.000Z");
  expect(await releaseDispute(ctx, await buildAdmin(ctx), disputeId, version)).toMatchObject({ status: 403 });
  const tied = await buildModerator(ctx);
  await ctx.store.write((tx) =>
    tx.insert(clinicMembers).values({ clinicId: clinics[3]?.id ?? 0, accountId: tied.id, createdAt: ctx.now() }),
  );
  expect(await releaseDispute(ctx, tied, disputeId, version)).toMatchObject({ status: 403 });
  expect(await releaseDispute(ctx, moderator, disputeId, version)).toEqual({ ok: true });
  expect(await releaseDispute(ctx, moderator, disputeId, version)).toMatchObject({ status: 409 });
  expect(await states(ctx, clinics)).toEqual(new Set(["matched"]));
  for (const photo of await listDisputePhotos(ctx.store.read, disputeId)) expect(photo.joinedAt).toEqual(ctx.now());
  await runAllJobs(ctx);
  // The moderator with a tie is a member as well.
  expect(ctx.sent).toHaveLength(clinics.length + 1);
  const late = await buildPhoto(ctx, (await buildClinic(ctx)).id, { state: "matched" });
  await buildMatch(ctx, late, clinics[0]?.photoId ?? "");
  expect(await openDispute(ctx, late)).toBe(disputeId);
  expect((await findDispute(ctx.store.read, disputeId))?.brakedAt).toBe(null);
});

test("an ordinary dispute that grows past the limit is stopped too: who was told stays a party, who joins is not told", async () => {
  const ctx = await createTestContext();
  const { disputeId, clinics } = await spread(ctx, FLOOD_CLINICS);
  await runAllJobs(ctx);
  const told = ctx.sent.length;
  ctx.setNow("2026-11-24T12:00:00.000Z");
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const late = await buildPhoto(ctx, clinic.id);
  await buildMatch(ctx, late, clinics[0]?.photoId ?? "");
  expect(await openDispute(ctx, late)).toBe(disputeId);
  const dispute = await findDispute(ctx.store.read, disputeId);
  if (!dispute) throw new Error("no dispute");
  expect(dispute.brakedAt).toEqual(ctx.now());
  await runAllJobs(ctx);
  expect(ctx.sent).toHaveLength(told);
  expect(await photoState(ctx, late)).toBe("no_match");
  expect(await findParty(ctx.store.read, dispute, owner.id)).toBe(null);
  expect(await findParty(ctx.store.read, dispute, clinics[0]?.owner.id ?? "")).toEqual({ clinicId: clinics[0]?.id });
});

test("called shared stock, the picture goes to the stock, every photo is cleared as its copy, and nobody is named in the log", async () => {
  const ctx = await createTestContext();
  const { disputeId, clinics } = await braked(ctx);
  const input = { version: await versionOf(ctx, disputeId), ...SOURCE };
  const ended = await endAsStock(ctx, await buildModerator(ctx), disputeId, input);
  const [stock] = await listStockPhotos(ctx.store.read);
  expect(ended).toEqual({ ok: true, stockPhotoId: stock?.id });
  expect(stock).toMatchObject({ purpose: "stock", clinicId: null, caption: `${SOURCE.supplier}. Found in: ${SOURCE.source}` });
  expect(
    (await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "check_photo")).all()).map((job) => JSON.parse(job.payload)),
  ).toEqual([{ photoId: stock?.id }]);
  for (const { photoId } of clinics) {
    expect(await findPhoto(ctx.store.read, photoId)).toMatchObject({ state: "cleared", stockPhotoId: stock?.id });
  }
  expect((await findDispute(ctx.store.read, disputeId))?.state).toBe("decided");
  expect(await endAsStock(ctx, await buildModerator(ctx), disputeId, input)).toMatchObject({ status: 409 });
  expect(await openDispute(ctx, clinics[0]?.photoId ?? "")).toBe(null);
});

test("a picture for which strong evidence was accepted is no shared stock, and without the brake one person ends nothing", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const { disputeId, clinics } = await braked(ctx);
  const first = clinics[0];
  if (!first) throw new Error("no clinic");
  const id = await bring(ctx, first.owner, first.photoId, "original_file");
  await weighEvidence(ctx, moderator, id, { outcome: "accepted", note: "Larger, with the camera’s own data." });
  const input = { version: await versionOf(ctx, disputeId), ...SOURCE };
  expect(await endAsStock(ctx, moderator, disputeId, input)).toMatchObject({
    status: 409,
    errors: { form: expect.stringContaining("Strong evidence") },
  });
  const usual = await spread(ctx, 2);
  expect(await endAsStock(ctx, moderator, usual.disputeId, { version: await versionOf(ctx, usual.disputeId), ...SOURCE })).toMatchObject({
    status: 409,
  });
  expect(await listStockPhotos(ctx.store.read)).toEqual([]);
});

test("a stock picture that is removed leaves its copies as ordinary photos; only moderators keep the stock", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const { disputeId, clinics } = await braked(ctx);
  const ended = await endAsStock(ctx, moderator, disputeId, { version: await versionOf(ctx, disputeId), ...SOURCE });
  const stockPhotoId = ended?.ok ? ended.stockPhotoId : "";
  expect(await removeStockPhoto(ctx, await buildAdmin(ctx), stockPhotoId)).toBe(null);
  expect(await removeStockPhoto(ctx, moderator, clinics[0]?.photoId ?? "")).toBe(null);
  expect(await removeStockPhoto(ctx, moderator, stockPhotoId)).toEqual({ ok: true });
  expect(await removeStockPhoto(ctx, moderator, stockPhotoId)).toBe(null);
  expect(await findPhoto(ctx.store.read, clinics[0]?.photoId ?? "")).toMatchObject({ state: "cleared", stockPhotoId: null });
  expect(await listStockPhotos(ctx.store.read)).toEqual([]);
  const received = { ok: true as const, originalSha256: "a".repeat(64), originalBytes: 1, width: 8, height: 8 };
  expect(await addStockPhoto(ctx, clinics[0]?.owner ?? moderator, received, SOURCE)).toBe(null);
});
