import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { rescoreSome } from "#app/jobs/rescore-some.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { rescoreAll } from "#app/trust/rescore-all.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { listScores } from "#app/trust/score-repository.server.ts";
import { locations } from "#db/schema/clinics.ts";
import { listings } from "#db/schema/directory.ts";
import { jobs } from "#db/schema/platform.ts";
import { photos } from "#db/schema/provenance.ts";
import { chapters } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

async function buildScored(ctx: TestContext): Promise<number> {
  const { id } = await buildClinic(ctx);
  await ctx.store.write((tx) =>
    tx.insert(locations).values({ clinicId: id, position: 0, city: "Leeds", country: "GB", lat: 53.8, lng: -1.5 }),
  );
  await rescoreClinic(ctx, id);
  return id;
}

const addPhoto = (ctx: TestContext, clinicId: number) => {
  const id = newId();
  const file = { originalSha256: id, originalBytes: 1, width: 10, height: 10 };
  return ctx.store.write((tx) =>
    tx.insert(photos).values({ id, clinicId, purpose: "clinic", uploadedBy: "somebody", state: "no_match", createdAt: ctx.now(), ...file }),
  );
};

const waiting = async (ctx: TestContext, kind: string) =>
  ctx.store.read.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.kind, kind)).all();

test("the daily run scores and lists every clinic in parts of 25, and adds a score only where something changed", async () => {
  const ctx = await createTestContext();
  const ids: number[] = [];
  for (let place = 0; place < 27; place += 1) ids.push(await buildScored(ctx));
  await ctx.store.write(async (tx) => void (await tx.delete(jobs).run()));
  const [changed = 0] = ids;
  await addPhoto(ctx, changed);
  await rescoreAll(ctx);
  expect((await waiting(ctx, "rescore_some")).map(({ payload }) => JSON.parse(payload).clinicIds.length)).toEqual([25, 2]);
  await rescoreAll(ctx);
  expect(await waiting(ctx, "rescore_some")).toHaveLength(2);
  await runAllJobs(ctx);
  expect(await listScores(ctx.store.read, changed, 5)).toHaveLength(2);
  expect(await listScores(ctx.store.read, ids[26] ?? 0, 5)).toHaveLength(1);
  await expect(ctx.store.read.$count(listings)).resolves.toBe(27);
});

test("a clinic that cannot be scored is left to a job of its own, and the others are scored", async () => {
  const ctx = await createTestContext();
  const broken = await buildClinic(ctx);
  await publish(ctx, await buildClient(ctx), broken.slug);
  await ctx.store.write((tx) => tx.update(chapters).set({ overall: 9 }));
  const sound = await buildScored(ctx);
  await addPhoto(ctx, sound);
  await ctx.store.write(async (tx) => void (await tx.delete(jobs).run()));
  expect(await rescoreSome(ctx, [broken.id, sound])).toBe(1);
  expect(await listScores(ctx.store.read, sound, 5)).toHaveLength(2);
  expect((await waiting(ctx, "rescore_clinic")).map(({ payload }) => JSON.parse(payload))).toEqual([{ clinicId: broken.id }]);
});
