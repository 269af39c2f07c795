import { and, eq, gt, inArray, lt, lte, notInArray, or, type SQL, sql } from "drizzle-orm";
import { PASS_LOCKED } from "#app/platform/engine-words.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { JobRequest } from "#app/platform/job.ts";
import {
  BACKGROUND_KINDS,
  BEHIND_MS,
  dedupeKey,
  LEASE_MS,
  laneOf,
  MAX_ATTEMPTS,
  mostAttempts,
  PATIENCE_MS,
  retryDelayMs,
  URGENT_KINDS,
} from "#app/platform/job.ts";
import { type Db, isUniqueViolation, type Store } from "#app/platform/store.server.ts";
import { jobs } from "#db/schema/platform.ts";

export type Job = typeof jobs.$inferSelect;

/**
 * Asks for work inside the transaction of the change that needs it. Asking again before it has started is asking once: the job that waits already is locked until
 * this change is committed, so that no worker begins it before.
 */
export async function enqueue(tx: Db, request: JobRequest, now: Date): Promise<void> {
  await tx
    .insert(jobs)
    .values({
      kind: request.kind,
      payload: JSON.stringify(request.payload),
      dedupeKey: dedupeKey(request),
      lane: laneOf(request),
      state: "queued",
      runAt: request.runAt ?? now,
      behind: request.behind ?? 0,
      createdAt: now,
    })
    .onConflictDoUpdate({ target: jobs.dedupeKey, set: { dedupeKey: sql`excluded.dedupe_key` } });
}

/**
 * Takes the next due job for `LEASE_MS`, or one whose worker let its lease run out. Null: nothing is due that no other worker takes just now.
 * The dedupe key is freed here, so that a change made while the job runs asks for a run of its own.
 */
export async function claimJob(store: Store, now: Date): Promise<Job | null> {
  const due = await store.read
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      sql`(${jobs.state} = 'queued' and ${jobs.runAt} <= ${now.getTime()}) or (${jobs.state} = 'running' and ${jobs.leaseUntil} < ${now.getTime()})`,
    )
    .limit(1);
  if (due.length === 0) return null;
  const claimed = store.writeAside(async (tx) => {
    await buryLostJobs(tx, now);
    const next = (await findLapsed(tx, now)) ?? (await findQueued(tx, now));
    if (next === null) return null;
    const [job] = await tx
      .update(jobs)
      .set({
        state: "running",
        dedupeKey: null,
        attempts: sql`${jobs.attempts} + 1`,
        leaseToken: newId(),
        leaseUntil: new Date(now.getTime() + LEASE_MS),
      })
      .where(eq(jobs.id, next))
      .returning();
    return job ?? null;
  });
  return claimed.catch((error: unknown) => {
    // An earlier job of its lane was put back and taken at this moment.
    if (isUniqueViolation(error)) return null;
    throw error;
  });
}

/** While a job runs: its worker lives. False: the lease had passed to another. */
export async function renewLease(store: Store, job: Job, now: Date): Promise<boolean> {
  return store.writeAside(async (tx) => {
    const rows = await tx
      .update(jobs)
      .set({ leaseUntil: new Date(now.getTime() + LEASE_MS) })
      .where(heldBy(job))
      .returning({ id: jobs.id });
    return rows.length === 1;
  });
}

const heldBy = (job: Job): SQL | undefined => and(eq(jobs.id, job.id), eq(jobs.leaseToken, job.leaseToken ?? ""));

const idOf = async (tx: Db, query: SQL): Promise<number | null> => (await tx.get<{ id: number } | undefined>(query))?.id ?? null;

/** What a worker was in the midst of when it died has waited longest. */
async function findLapsed(tx: Db, now: Date): Promise<number | null> {
  const lapsed = and(eq(jobs.state, "running"), lt(jobs.leaseUntil, now));
  return idOf(tx, sql`select ${jobs.id} from ${jobs} where ${lapsed} order by ${jobs.leaseUntil}, ${jobs.id} limit 1 ${PASS_LOCKED}`);
}

/** None of its lane runs or was asked for before it. */
const IS_NEXT = sql`(${jobs.lane} is null or not exists (select 1 from jobs e where e.lane = ${jobs.lane} and e.state in ('queued', 'running') and (e.state = 'running' or e.id < ${jobs.id})))`;

/** Whose turn it is: what somebody waits for, then what people asked for by age and by how much of theirs waits, then what the site does of its own accord. */
async function findQueued(tx: Db, now: Date): Promise<number | null> {
  const due = and(eq(jobs.state, "queued"), lte(jobs.runAt, now));
  const first = (which: SQL | undefined) =>
    idOf(
      tx,
      sql`select ${jobs.id} from ${jobs} where ${and(due, which, IS_NEXT)} order by ${jobs.runAt} + ${jobs.behind} * ${BEHIND_MS}, ${jobs.id} limit 1 ${PASS_LOCKED}`,
    );
  const asked = or(notInArray(jobs.kind, [...BACKGROUND_KINDS]), lte(jobs.runAt, new Date(now.getTime() - PATIENCE_MS)));
  return (await first(inArray(jobs.kind, [...URGENT_KINDS]))) ?? (await first(asked)) ?? (await first(undefined));
}

/** A job that took its worker down with it as often as it was tried is not tried again. */
async function buryLostJobs(tx: Db, now: Date): Promise<void> {
  const lost = sql`select ${jobs.id} from ${jobs} where ${jobs.state} = 'running' and ${jobs.leaseUntil} < ${now.getTime()} and ${jobs.attempts} >= ${MAX_ATTEMPTS} ${PASS_LOCKED}`;
  await tx
    .update(jobs)
    .set({ state: "dead", lastError: "The worker died while it ran", finishedAt: now, leaseToken: null, leaseUntil: null })
    .where(sql`${jobs.id} in (${lost})`);
}

/** How long jobs wait for a store of photos that is away before one of them tries again, and how long that one does at least and at most. */
const AWAY_MS = 20_000;
const TRIED_MS = 2 * AWAY_MS;
const LONGEST_MS = 10 * 60_000;
/** What lasts for so long is no outage whose end a job may wait for. */
const LASTING_MS = 6 * 3_600_000;
/** How its last error says since when. */
const FIRST_AT = / \(first at (\d{4}-\d\d-\d\dT[\d:.]+Z)\)$/;

export interface Postponing {
  reason: string;
  /** It may be this job's own matter, since the store does answer: after six hours of that it has failed as any other. An outage may take as long as it does. */
  mayLast: boolean;
}

/**
 * Puts back a job that could do nothing, because the store of photos was away: that was no try of its own. All due jobs of its kind, which would find the same, wait
 * with it, and go before it then. Returns what became of it.
 */
export async function postponeJob(
  store: Store,
  job: Job,
  { reason, mayLast }: Postponing,
  now: Date,
): Promise<"postponed" | "retried" | "dead"> {
  const firstAt = FIRST_AT.exec(job.lastError ?? "")?.[1] ?? now.toISOString();
  const lasted = mayLast ? now.getTime() - Date.parse(firstAt) : 0;
  const lastError = mayLast ? `${reason.slice(0, 1_900)} (first at ${firstAt})` : reason.slice(0, 2_000);
  if (lasted >= LASTING_MS) return failJob(store, job, lastError, now);
  const later = (ms: number) => new Date(now.getTime() + ms);
  await store.write(async (tx) => {
    await tx
      .update(jobs)
      .set({ runAt: later(AWAY_MS) })
      .where(and(eq(jobs.state, "queued"), eq(jobs.kind, job.kind), lte(jobs.runAt, now)));
    await tx
      .update(jobs)
      .set({
        state: "queued",
        attempts: sql`case when ${jobs.attempts} > 0 then ${jobs.attempts} - 1 else 0 end`,
        lastError,
        runAt: later(Math.min(LONGEST_MS, Math.max(TRIED_MS, lasted / 4))),
        leaseToken: null,
        leaseUntil: null,
      })
      .where(heldBy(job));
  });
  return "postponed";
}

/** Marks a job done. False: the lease had passed to another worker, whose run counts. */
export async function finishJob(store: Store, job: Job, now: Date): Promise<boolean> {
  return store.writeAside(async (tx) => {
    const rows = await tx
      .update(jobs)
      .set({ state: "done", finishedAt: now, leaseToken: null, leaseUntil: null })
      .where(heldBy(job))
      .returning({ id: jobs.id });
    return rows.length === 1;
  });
}

/** Puts a failed job back with a delay, or sets it aside as dead after as many tries as its kind has. Returns what became of it. */
export async function failJob(store: Store, job: Job, reason: string, now: Date): Promise<"retried" | "dead"> {
  const dead = job.attempts >= mostAttempts(job.kind);
  await store.writeAside((tx) =>
    tx
      .update(jobs)
      .set({
        state: dead ? "dead" : "queued",
        lastError: reason.slice(0, 2_000),
        runAt: new Date(now.getTime() + retryDelayMs(job.attempts)),
        finishedAt: dead ? now : null,
        leaseToken: null,
        leaseUntil: null,
      })
      .where(heldBy(job))
      .then(() => undefined),
  );
  return dead ? "dead" : "retried";
}

/**
 * After the clock was set back: what was asked for at once under the clock that was ahead is due now, and leases given under it are over. Those of workers whose
 * clock is ahead by less than a lease are let be. What was meant for later keeps its time. For the start of the worker and whenever it sees its clock go back.
 */
export async function settleClock(store: Store, now: Date): Promise<void> {
  const longest = new Date(now.getTime() + 2 * LEASE_MS);
  const atOnce = and(eq(jobs.state, "queued"), gt(jobs.runAt, now), eq(jobs.runAt, jobs.createdAt));
  const leased = and(eq(jobs.state, "running"), gt(jobs.leaseUntil, longest));
  const [ahead] = await store.read.select({ id: jobs.id }).from(jobs).where(or(atOnce, leased)).limit(1);
  if (ahead === undefined) return;
  await store.write(async (tx) => {
    await tx.update(jobs).set({ runAt: now, createdAt: now }).where(atOnce);
    await tx
      .update(jobs)
      .set({ leaseUntil: new Date(now.getTime() - 1) })
      .where(leased);
  });
}

/** Jobs not yet finished, by state: for readiness and for tests that wait for quiet. */
export async function countOpenJobs(db: Db): Promise<{ queued: number; running: number; dead: number }> {
  const rows = await db
    .select({ state: jobs.state, count: sql<number>`count(*)` })
    .from(jobs)
    .where(sql`${jobs.state} <> 'done'`)
    .groupBy(jobs.state);
  const counts = { queued: 0, running: 0, dead: 0 };
  for (const row of rows) if (row.state !== "done") counts[row.state] = row.count;
  return counts;
}

const KEPT_MS = 7 * 86_400_000;

/** Removes jobs that were done a week ago. Dead ones stay until somebody has looked at them. */
export async function forgetDoneJobs(store: Store, now: Date): Promise<void> {
  await store.write(async (tx) => {
    await tx.delete(jobs).where(and(eq(jobs.state, "done"), lt(jobs.finishedAt, new Date(now.getTime() - KEPT_MS))));
  });
}
