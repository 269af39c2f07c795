import { and, desc, eq, lt, min, type SQL, sql } from "drizzle-orm";
import type { JobState } from "#app/platform/job-form.ts";
import type { Db } from "#app/platform/store.server.ts";
import { jobs } from "#db/schema/platform.ts";

export interface JobKindRow {
  kind: string;
  counts: Record<JobState, number>;
  /** When the job that has waited longest was due; null: none waits. */
  oldestDue: Date | null;
}

/** Counts by kind, those with failed jobs first. Read from one index, so that a long queue costs no more than its length. */
export async function summariseJobs(db: Db): Promise<JobKindRow[]> {
  const rows = await db
    .select({ kind: jobs.kind, state: jobs.state, count: sql<number>`count(*)`, oldest: min(jobs.runAt) })
    .from(jobs)
    .groupBy(jobs.state, jobs.kind)
    .all();
  const byKind = new Map<string, JobKindRow>();
  for (const { kind, state, count, oldest } of rows) {
    const row = byKind.get(kind) ?? { kind, counts: { queued: 0, running: 0, dead: 0, done: 0 }, oldestDue: null };
    row.counts[state] = count;
    if (state === "queued") row.oldestDue = oldest;
    byKind.set(kind, row);
  }
  return [...byKind.values()].sort(
    (a, b) => b.counts.dead - a.counts.dead || b.counts.queued - a.counts.queued || (a.kind < b.kind ? -1 : 1),
  );
}

/** A job without what it was told, which may name somebody. */
const SHOWN = {
  id: jobs.id,
  kind: jobs.kind,
  state: jobs.state,
  attempts: jobs.attempts,
  runAt: jobs.runAt,
  createdAt: jobs.createdAt,
  leaseUntil: jobs.leaseUntil,
  finishedAt: jobs.finishedAt,
  lastError: jobs.lastError,
};
const shownJobs = (db: Db) => db.select(SHOWN).from(jobs);
export type ShownJob = Awaited<ReturnType<ReturnType<typeof shownJobs>["all"]>>[number];

/** The newest first, before the job `before` (null: from the newest). */
export async function listJobs(
  db: Db,
  options: { state: JobState; kind: string | null; before: number | null; limit: number },
): Promise<ShownJob[]> {
  const { state, kind, before, limit } = options;
  const where = and(
    eq(jobs.state, state),
    kind === null ? undefined : eq(jobs.kind, kind),
    before === null ? undefined : lt(jobs.id, before),
  );
  return shownJobs(db).where(where).orderBy(desc(jobs.id)).limit(limit).all();
}

export async function findJob(db: Db, id: number): Promise<ShownJob | null> {
  return (await shownJobs(db).where(eq(jobs.id, id)).get()) ?? null;
}

/** One failed job, or every failed job of a kind. */
export type FailedJobs = { id: number } | { kind: string };

const failed = (which: FailedJobs): SQL | undefined =>
  and(eq(jobs.state, "dead"), "id" in which ? eq(jobs.id, which.id) : eq(jobs.kind, which.kind));

const TOUCHED = { kind: jobs.kind };

/** Puts them back, as if they had not been tried; what was wrong with them stays to be read until they run. Returns their kinds, one entry each. */
export async function updateFailedAsQueued(tx: Db, which: FailedJobs, now: Date): Promise<string[]> {
  const rows = await tx
    .update(jobs)
    .set({ state: "queued", attempts: 0, runAt: now, finishedAt: null, leaseToken: null, leaseUntil: null })
    .where(failed(which))
    .returning(TOUCHED)
    .all();
  return rows.map(({ kind }) => kind);
}

export async function deleteFailed(tx: Db, which: FailedJobs): Promise<string[]> {
  return (await tx.delete(jobs).where(failed(which)).returning(TOUCHED).all()).map(({ kind }) => kind);
}
