import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type JobRequest, LEASE_MS, laneOf, MAX_ATTEMPTS, RENEW_MS } from "#app/platform/job.ts";
import { claimJob, countOpenJobs, enqueue, failJob, finishJob, type Job, renewLease } from "#app/platform/job-queue.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");
const later = (ms: number) => new Date(NOW.getTime() + ms);

test("jobs that name one clinic, photo or list share a lane, those for the whole site one of their kind, and letters have none", () => {
  const lanes = (
    [
      { kind: "look_at_reviews", payload: { clinicId: 7 } },
      { kind: "weigh_review_group", payload: { clinicId: 7 } },
      { kind: "forget_pictures", payload: { photoId: "p" } },
      { kind: "import_clinics", payload: { importId: "i" } },
      { kind: "make_data_dump", payload: { day: "2026-11-23" } },
      { kind: "mail_member_notice", payload: { clinicId: 7, accountId: "a", notice: "joined" } },
      { kind: "examine_evidence", payload: { evidenceId: "e" } },
    ] satisfies JobRequest[]
  ).map(laneOf);
  expect(lanes).toEqual(["clinicId 7", "clinicId 7", "photoId p", "importId i", "make_data_dump", null, null]);
});

const KINDS = ["rescore_clinic", "list_clinic", "look_at_reviews"] as const;
const step = fc.oneof(
  fc.record({ do: fc.constant("ask" as const), kind: fc.constantFrom(...KINDS), clinicId: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    do: fc.constantFrom("claim" as const, "finish" as const, "fail" as const, "die" as const),
    worker: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(1_000, 5_000, LEASE_MS + 1) }),
);

test("whatever workers do, fail at or die in the midst of, of one clinic one job runs at a time, each in the order it was asked for, and all are ended once", {
  timeout: 300_000,
}, async () => {
  const { store } = await createTestContext();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      await store.write((tx) => tx.delete(jobs));
      let ms = 0;
      const held: (Job | null)[] = [null, null, null];
      const ended: Job[] = [];
      const running = () => held.flatMap((job) => (job !== null && (job.leaseUntil ?? NOW) >= later(ms) ? [job] : []));
      const end = async (worker: number, how: "finish" | "fail") => {
        const job = held[worker] ?? null;
        if (job === null) return;
        held[worker] = null;
        if (how === "fail") await failJob(store, job, "no", later(ms));
        else if (await finishJob(store, job, later(ms))) ended.push(job);
      };
      const claim = async (worker: number) => {
        if (held[worker] !== null) return;
        const job = await claimJob(store, later(ms));
        if (job === null) return;
        expect(running().map(({ lane }) => lane)).not.toContain(job.lane);
        const open = await store.read.select().from(jobs).all();
        expect(
          open.filter(({ id, lane, state }) => lane === job.lane && id < job.id && (state === "queued" || state === "running")),
        ).toEqual([]);
        held[worker] = job;
      };
      for (const one of steps) {
        if (one.do === "ask") await store.write((tx) => enqueue(tx, { kind: one.kind, payload: { clinicId: one.clinicId } }, later(ms)));
        else if (one.do === "wait") ms += one.ms;
        else if (one.do === "claim") await claim(one.worker);
        else if (one.do === "die") held[one.worker] = null;
        else await end(one.worker, one.do);
      }
      // Nothing holds up anything for good.
      for (let turn = 0; turn < 200 && (await left()) > 0; turn += 1) {
        ms += LEASE_MS + 1;
        for (const worker of held.keys()) {
          await claim(worker);
          await end(worker, "finish");
        }
      }
      async function left(): Promise<number> {
        const { queued, running } = await countOpenJobs(store.read);
        return queued + running;
      }
      expect(await left()).toBe(0);
      expect(new Set(ended.map(({ id }) => id)).size).toBe(ended.length);
    }),
    { numRuns: 100 },
  );
});

test("a job put back by an administrator waits for one of its lane that has begun meanwhile", async () => {
  const { store } = await createTestContext();
  const ask = (kind: (typeof KINDS)[number]) => store.write((tx) => enqueue(tx, { kind, payload: { clinicId: 1 } }, NOW));
  await ask("rescore_clinic");
  let ms = 0;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1, ms += 3_600_000) {
    const job = await claimJob(store, later(ms));
    if (job !== null) await failJob(store, job, "no", later(ms));
  }
  await ask("list_clinic");
  const second = await claimJob(store, later(ms));
  expect(second?.kind).toBe("list_clinic");
  await store.write((tx) => tx.update(jobs).set({ state: "queued" }).where(eq(jobs.state, "dead")));
  expect(await claimJob(store, later(ms))).toBeNull();
  if (second !== null) await finishJob(store, second, later(ms));
  expect((await claimJob(store, later(ms)))?.kind).toBe("rescore_clinic");
});

test("a job that takes long keeps its lease while its worker lives, and loses it once the worker says nothing more", async () => {
  const { store } = await createTestContext();
  await store.write((tx) => enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: 1 } }, NOW));
  const job = await claimJob(store, NOW);
  if (job === null) throw new Error("no job was due");
  for (let ms = RENEW_MS; ms <= 10 * LEASE_MS; ms += RENEW_MS) {
    expect(await renewLease(store, job, later(ms))).toBe(true);
    expect(await claimJob(store, later(ms + LEASE_MS))).toBeNull();
  }
  expect((await claimJob(store, later(11 * LEASE_MS + 1)))?.id).toBe(job.id);
  expect(await renewLease(store, job, later(11 * LEASE_MS + 2))).toBe(false);
});
