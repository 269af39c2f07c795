import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { LEASE_MS, MAX_ATTEMPTS, retryDelayMs } from "#app/platform/job.ts";
import {
  claimJob,
  countOpenJobs,
  enqueue,
  failJob,
  finishJob,
  forgetDoneJobs,
  type Job,
  settleClock,
} from "#app/platform/job-queue.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");
const later = (ms: number) => new Date(NOW.getTime() + ms);

async function queueWith(clinicIds: number[]) {
  const { store } = await createTestContext();
  await store.write(async (tx) => {
    for (const clinicId of clinicIds) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, NOW);
  });
  return store;
}

function taken(job: Job | null): Job {
  if (job === null) throw new Error("no job was due");
  return job;
}

test("asking twice before the work starts is asking once; asking while it runs is asking again", async () => {
  const store = await queueWith([1, 1, 2]);
  expect((await countOpenJobs(store.read)).queued).toBe(2);
  expect(taken(await claimJob(store, NOW)).payload).toBe('{"clinicId":1}');
  await store.write((tx) => enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: 1 } }, NOW));
  expect(await countOpenJobs(store.read)).toEqual({ queued: 2, running: 1, dead: 0 });
});

test("work asked for in a transaction that fails is not asked for", async () => {
  const store = await queueWith([]);
  await expect(
    store.write(async (tx) => {
      await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: 1 } }, NOW);
      throw new Error("no");
    }),
  ).rejects.toThrow();
  expect(await claimJob(store, NOW)).toBeNull();
});

test("a job is taken by one worker at a time, oldest first", async () => {
  const store = await queueWith([1, 2]);
  const [a, b, c] = await Promise.all([claimJob(store, NOW), claimJob(store, NOW), claimJob(store, NOW)]);
  expect([a?.payload, b?.payload, c]).toEqual(['{"clinicId":1}', '{"clinicId":2}', null]);
});

test("a job for later is not due before", async () => {
  const store = await queueWith([]);
  await store.write((tx) => enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: 1 }, runAt: later(1_000) }, NOW));
  expect(await claimJob(store, NOW)).toBeNull();
  expect(await claimJob(store, later(1_000))).not.toBeNull();
});

test("Q12: a job whose worker died is taken again once its lease is over, and the dead worker's ending counts for nothing", async () => {
  const store = await queueWith([1]);
  const lost = taken(await claimJob(store, NOW));
  expect(await claimJob(store, later(LEASE_MS - 1))).toBeNull();
  const again = taken(await claimJob(store, later(LEASE_MS + 1)));
  expect(again.id).toBe(lost.id);
  expect(await finishJob(store, lost, later(LEASE_MS + 2))).toBe(false);
  expect(await finishJob(store, again, later(LEASE_MS + 3))).toBe(true);
});

test("Q11: a job that fails is tried again with a growing delay, then set aside with its reason", async () => {
  const store = await queueWith([1]);
  let now = NOW;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const job = taken(await claimJob(store, now));
    expect(await failJob(store, job, "the disk is full", now)).toBe(attempt < MAX_ATTEMPTS ? "retried" : "dead");
    expect(await claimJob(store, later(now.getTime() - NOW.getTime() + retryDelayMs(attempt) - 1))).toBeNull();
    now = new Date(now.getTime() + retryDelayMs(attempt));
  }
  expect(await claimJob(store, later(1e9))).toBeNull();
  expect(await store.read.select({ state: jobs.state, reason: jobs.lastError }).from(jobs).all()).toEqual([
    { state: "dead", reason: "the disk is full" },
  ]);
});

test("Q11: a job that kills its worker every time is set aside", async () => {
  const store = await queueWith([1]);
  let now = NOW;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    expect(await claimJob(store, now)).not.toBeNull();
    now = new Date(now.getTime() + LEASE_MS + 1);
  }
  expect(await claimJob(store, now)).toBeNull();
  expect((await countOpenJobs(store.read)).dead).toBe(1);
});

test("done jobs are forgotten after a week, dead ones are kept", async () => {
  const store = await queueWith([1, 2]);
  await finishJob(store, taken(await claimJob(store, NOW)), NOW);
  await store.write((tx) =>
    tx
      .update(jobs)
      .set({ state: "dead" })
      .where(eq(jobs.state, "queued"))
      .then(() => undefined),
  );
  await forgetDoneJobs(store, later(7 * 86_400_000));
  expect(await store.read.select({ state: jobs.state }).from(jobs).all()).toHaveLength(2);
  await forgetDoneJobs(store, later(7 * 86_400_000 + 1));
  expect(await store.read.select({ state: jobs.state }).from(jobs).all()).toEqual([{ state: "dead" }]);
});

test("Q13: after the clock was set back an hour, a day or a year, work asked for at once is due, a dead worker's lease is over, and what was meant for later keeps its time", async () => {
  for (const back of [3_600_000, 86_400_000, 366 * 86_400_000]) {
    const store = await queueWith([1, 2]);
    const inAWeek = later(7 * 86_400_000);
    await store.write((tx) => enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: 3 }, runAt: inAWeek }, NOW));
    const first = taken(await claimJob(store, NOW));
    const now = later(-back);
    expect(await claimJob(store, now)).toBeNull();
    await settleClock(store, now);
    const again = [taken(await claimJob(store, now)), taken(await claimJob(store, now))];
    expect(again.map((job) => job.payload).sort()).toEqual(['{"clinicId":1}', '{"clinicId":2}']);
    expect(again.some((job) => job.id === first.id && job.attempts === 2)).toBe(true);
    expect(await claimJob(store, now)).toBeNull();
    const [late] = await store.read.select().from(jobs).where(eq(jobs.payload, '{"clinicId":3}'));
    expect(late?.runAt).toEqual(inAWeek);
  }
});

test("Q13: a clock put forward ends a lease early and no more: the first worker's ending counts for nothing, and the job is done once", async () => {
  const store = await queueWith([1]);
  const first = taken(await claimJob(store, NOW));
  const afterLeapDay = new Date("2028-02-29T23:59:59.999Z");
  const second = taken(await claimJob(store, afterLeapDay));
  expect(await finishJob(store, first, afterLeapDay)).toBe(false);
  expect(await finishJob(store, second, new Date("2038-01-19T03:14:08.000Z"))).toBe(true);
  expect(await countOpenJobs(store.read)).toEqual({ queued: 0, running: 0, dead: 0 });
});
