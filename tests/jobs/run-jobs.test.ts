import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { askForDailyWork, runAllJobs, runNextJob } from "#app/jobs/run-jobs.server.ts";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { MAX_ATTEMPTS } from "#app/platform/job.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { addPhoto } from "#app/provenance/add-photo.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
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

/** Photos that wait for their check, and a store of photos that fails as `fault()` says for each. */
async function buildWaiting(count: number, fault: (sha256: string) => FileStoreError | null) {
  const ctx = await createTestContext();
  const asked: string[] = [];
  const lines: string[] = [];
  const get = async (sha256: string) => {
    asked.push(sha256);
    const error = fault(sha256);
    if (error !== null) throw error;
    return ctx.files.get(sha256);
  };
  const clinic = await buildClinic(ctx);
  const names: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const received = { ok: true as const, originalSha256: n.toString(16).padStart(64, "0"), originalBytes: 1, width: 10, height: 10 };
    await addPhoto(ctx, received, { clinicId: clinic.id, uploadedBy: `owner ${n}`, purpose: "clinic", treatment: "full_shave" });
    names.push(received.originalSha256);
  }
  const log = { ...ctx.log, error: (message: string) => void lines.push(message) };
  const later = (ms: number) => ctx.setNow(new Date(ctx.now().getTime() + ms).toISOString());
  const checks = () => ctx.store.read.select().from(jobs).where(eq(jobs.kind, "check_photo")).orderBy(jobs.id).all();
  return { ctx: { ...ctx, log, files: { ...ctx.files, get } }, asked, lines, later, checks, names };
}

test("while the store of photos is away one of the jobs that need it tries, and all of its kind wait with it", async () => {
  const { ctx, asked, lines, later, checks, names } = await buildWaiting(50, () => new FileStoreError("unreachable", "ECONNREFUSED"));
  await runAllJobs(ctx);
  expect([asked, lines]).toEqual([names.slice(0, 1), ["job postponed"]]);
  expect((await checks()).every(({ state, attempts }) => state === "queued" && attempts === 0)).toBe(true);
  later(20_000);
  await runAllJobs(ctx);
  expect(asked).toEqual(names.slice(0, 2));
  // A day later as well: it is no fault of any of them.
  later(86_400_000);
  await runAllJobs(ctx);
  expect(asked).toHaveLength(3);
  expect((await checks()).every(({ state, attempts }) => state === "queued" && attempts === 0)).toBe(true);
});

test("a file that the store alone refuses holds up the others for seconds, and its job has failed after six hours", async () => {
  const { ctx, asked, later, checks, names } = await buildWaiting(3, (sha256) =>
    sha256 === names[0] ? new FileStoreError("refused", "InvalidObjectState") : null,
  );
  await runAllJobs(ctx);
  expect(asked).toEqual(names.slice(0, 1));
  later(20_000);
  await runAllJobs(ctx);
  expect(asked.slice(1)).toEqual(names.slice(1));
  for (let hours = 0; hours < 5.5; hours += 1 / 6) {
    later(600_000);
    await runNextJob(ctx);
  }
  const tried = asked.filter((name) => name === names[0]).length;
  expect((await checks())[0]).toMatchObject({ state: "queued", attempts: 0 });
  for (let minutes = 0; minutes < 60; minutes += 10) {
    later(600_000);
    await runAllJobs(ctx);
  }
  expect(tried).toBeGreaterThan(20);
  expect((await checks())[0]).toMatchObject({
    state: "dead",
    attempts: MAX_ATTEMPTS,
    lastError: "The store of photos refuses what is asked of it (InvalidObjectState) (first at 2026-11-23T12:00:00.000Z)",
  });
});
