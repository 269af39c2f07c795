import { expect, test } from "vitest";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { stateOwnershipCase } from "#app/clinics/state-ownership-case.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { checkDocument } from "#app/moderation/check-document.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { findNewestScore } from "#app/trust/score-repository.server.ts";
import { claimedInFull, weighDocument } from "#app/trust/weigh-document.server.ts";
import { ownershipDisputes } from "#db/schema/clinics.ts";
import {
  answers,
  buildChecker,
  buildDesk,
  course,
  type DeskWorld,
  inPart,
  insurance,
  licence,
  refused,
  submitted,
} from "#tests/clinics/document-fixtures.ts";
import { settleWhole } from "#tests/moderation/queue-fixtures.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

async function scored(ctx: TestContext): Promise<DeskWorld> {
  const world = await buildDesk(ctx);
  await rescoreClinic(ctx, world.clinicId);
  return world;
}

async function effectOf(ctx: TestContext, documentId: string) {
  const document = await findDocument(ctx.store.read, documentId);
  if (!document) throw new Error("no document");
  return weighDocument(ctx.store.read, document, await claimedInFull(ctx.store.read, documentId), dayOf(ctx.now()));
}

const resultOf = async (ctx: TestContext, { clinicId }: DeskWorld) => {
  const { score = 0, evidenceLevel = 0 } = (await findNewestScore(ctx.store.read, clinicId))?.result ?? {};
  return { score, evidenceLevel };
};

test.each(["training_record", "licence"] as const)(
  "what the desk says a %s would move is what it moves once it is accepted",
  async (kind) => {
    const ctx = await createTestContext();
    const world = await scored(ctx);
    const { viewer } = await buildChecker(ctx);
    const id = await submitted(ctx, world, kind, kind === "licence" ? licence(world, "2027-05-31") : course(world));
    const effect = await effectOf(ctx, id);
    await checkDocument(ctx, viewer, id, await answers(ctx, kind, id));
    await runAllJobs(ctx);
    expect(await resultOf(ctx, world)).toEqual({ score: effect?.score.would, evidenceLevel: effect?.level.would });
    expect(effect?.level.would).toBeGreaterThan(effect?.level.now ?? 100);
  },
);

test("a newer course that takes the place of an accepted one is weighed without the older", async () => {
  const ctx = await createTestContext();
  const world = await scored(ctx);
  const { viewer } = await buildChecker(ctx);
  const older = await submitted(ctx, world, "training_record", course(world));
  await checkDocument(
    ctx,
    viewer,
    older,
    await answers(ctx, "training_record", older, { hoursOnline: refused(), hoursHome: inPart("10") }),
  );
  await runAllJobs(ctx);
  const newer = await submitted(ctx, world, "training_record", { ...course(world), hoursHome: "60" }, older);
  const effect = await effectOf(ctx, newer);
  await checkDocument(ctx, viewer, newer, await answers(ctx, "training_record", newer));
  await runAllJobs(ctx);
  expect((await resultOf(ctx, world)).evidenceLevel).toBe(effect?.level.would);
});

test("a document that moves the level a great deal stands before one sent at the same time that moves nothing", async () => {
  const ctx = await createTestContext();
  const world = await scored(ctx);
  const policy = await submitted(ctx, world, "insurance", insurance("2027-05-31"));
  const training = await submitted(ctx, world, "training_record", course(world));
  const weights = new Map((await settleWhole(ctx)).map(({ subjectId, weight }) => [subjectId, weight]));
  // Risk 2; effect 1 for nothing, 4 from ten points on.
  expect([weights.get(policy), weights.get(training)]).toEqual([2, 8]);
});

test("two claims to one profile wait until whoever holds it was heard", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const id = newId();
  await ctx.store.write((tx) => tx.insert(ownershipDisputes).values({ id, clinicId: world.clinicId, openedAt: ctx.now() }));
  const waits = async () => (await settleWhole(ctx)).find(({ subjectId }) => subjectId === id)?.waitsUntil ?? null;
  expect(await waits()).toEqual(new Date("2026-11-26T12:00:00.000Z"));
  await stateOwnershipCase(ctx, viewerOf(world.owner), id, "I founded it and hold its domain.");
  expect(await waits()).toBe(null);
});
