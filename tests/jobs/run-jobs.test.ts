import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { askForDailyWork, runAllJobs, runNextJob } from "#app/jobs/run-jobs.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("a job of a kind nobody handles is put back with its reason, and the next one runs", async () => {
  const ctx = await createTestContext();
  const row = { payload: "{}", state: "queued", runAt: ctx.now(), createdAt: ctx.now() } as const;
  await ctx.store.write(async (tx) => {
    await tx.insert(jobs).values({ ...row, kind: "unheard_of" });
    await enqueue(tx, { kind: "rescore_all", payload: { day: "2026-11-23" } }, ctx.now());
  });
  expect(await runAllJobs(ctx)).toBe(2);
  const [unknown] = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "unheard_of")).all();
  expect(unknown).toMatchObject({ state: "queued", attempts: 1, lastError: "No handler for jobs of kind unheard_of" });
  const [known] = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "rescore_all")).all();
  expect(known?.state).toBe("done");
});

test("nothing due is nothing done", async () => {
  expect(await runNextJob(await createTestContext())).toBe(false);
});

test("each piece of daily work is asked for once a day, and not twice while it waits", async () => {
  const ctx = await createTestContext();
  const asked = async (kind: string) => (await ctx.store.read.select().from(jobs).where(eq(jobs.kind, kind)).all()).length;
  const counts = () => Promise.all(["rescore_all", "sweep_files", "reindex_photos"].map(asked));
  let day = await askForDailyWork(ctx, null);
  day = await askForDailyWork(ctx, day);
  expect(await counts()).toEqual([1, 1, 1]);
  ctx.setNow("2026-11-24T00:00:01.000Z");
  await askForDailyWork(ctx, day);
  expect(await counts()).toEqual([2, 2, 1]);
});
