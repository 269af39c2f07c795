import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reconcileMatters, settleMatters } from "#app/directory/settle-matters.server.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { clinicMembers, clinics, evidence } from "#db/schema/clinics.ts";
import { matters } from "#db/schema/moderation.ts";
import { buildDispute, buildModerator, FACTS, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { queueOf, settleWhole, waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { buildClient, buildClinic } from "#tests/reviews/review-fixtures.ts";
import { buildMatrixWorld } from "#tests/security/matrix-world.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("what waits is in the queue with its clinics, a proposal is marked for the one who made it, and a tie hides it", async () => {
  const ctx = await createTestContext();
  const one = await buildDispute(ctx);
  const two = await buildDispute(ctx);
  const [proposer, other] = [await buildModerator(ctx), await buildModerator(ctx)];
  const version = await versionOf(ctx, one.disputeId);
  await proposeOutcome(ctx, proposer, one.disputeId, { version, rule: "copied_and_altered", original: one.original, facts: FACTS });
  await reportContent(ctx, await buildClient(ctx), { kind: "photo", id: two.original }, { reason: "shows_me" });
  const seen = async (id: string) => (await waitingMatters(ctx, id)).map(({ kind, id: about, tookPart }) => ({ kind, about, tookPart }));
  expect(await seen(proposer.id)).toMatchObject([
    { kind: "proposal", about: one.disputeId, tookPart: true },
    { kind: "report", tookPart: false },
    { kind: "dispute", about: two.disputeId, tookPart: false },
  ]);
  expect((await seen(other.id))[0]?.tookPart).toBe(false);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: two.first.id, accountId: other.id, createdAt: ctx.now() }));
  expect((await queueOf(ctx, other)).map((matter) => matter.kind)).toEqual(["proposal"]);
});

test("after every kind of matter in the product has come up, the queue holds exactly what its sources say", async () => {
  const { ctx } = await buildMatrixWorld();
  const kinds = new Set((await settleWhole(ctx)).map((matter) => matter.kind));
  expect(kinds.size).toBeGreaterThan(8);
  const before = await ctx.store.read.select().from(matters).all();
  await reconcileMatters(ctx);
  expect(await ctx.store.read.select().from(matters).all()).toEqual(before);
});

test("one row that cannot be read holds up none of the others", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const row = {
    clinicId: clinic.id,
    title: "Public liability",
    datedOn: "2026-11-01",
    state: "submitted" as const,
    submittedAt: ctx.now(),
  };
  const ids = [newId(), newId(), newId()];
  await ctx.store.write(async (tx) => {
    for (const id of ids) await tx.insert(evidence).values({ ...row, id, kind: "insurance", fileSha256: id, fileFormat: "pdf" });
    await tx.run(sql`update evidence set kind = 'nonsense' where id = ${ids[1]}`);
  });
  while (await settleMatters(ctx));
  const open = await ctx.store.read.select({ id: matters.subjectId }).from(matters).all();
  expect(open.map(({ id }) => id).sort()).toEqual([ids[0], ids[2]].sort());
});

test("a matter is closed when it is answered, and its words follow the clinic's name", async () => {
  const ctx = await createTestContext();
  const { first, original } = await buildDispute(ctx);
  await reportContent(ctx, await buildClient(ctx), { kind: "photo", id: original }, { reason: "shows_me" });
  const report = (await waitingMatters(ctx)).find((matter) => matter.kind === "report");
  await ctx.store.write((tx) => tx.update(clinics).set({ name: "Kelham Dots" }));
  expect(new Set((await waitingMatters(ctx)).map((matter) => matter.title))).toEqual(new Set(["A photo of Kelham Dots", "Kelham Dots"]));
  expect(report?.clinicIds).toEqual([first.id]);
  await answerReport(ctx, await buildModerator(ctx), report?.id ?? "", { answer: "dismiss" });
  expect((await findMatter(ctx.store.read, "report", report?.id ?? ""))?.closedAt).toBe(null);
  await settleMatters(ctx);
  expect((await findMatter(ctx.store.read, "report", report?.id ?? ""))?.closedAt).toEqual(ctx.now());
});
