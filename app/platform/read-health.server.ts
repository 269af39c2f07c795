import { readdir, stat, statfs } from "node:fs/promises";
import { and, eq, like, lt, min, sql } from "drizzle-orm";
import { type Ctx, databaseFile, outboxFolder } from "#app/platform/context.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import type { HealthFacts } from "#app/platform/site-health.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findNewestWorker } from "#app/platform/worker-beat.server.ts";
import { jobs } from "#db/schema/platform.ts";

/** Measures what `judgeHealth` judges. What cannot be measured, such as the size of a database in memory, is 0. */
export async function readHealth(ctx: Ctx): Promise<HealthFacts> {
  const db = ctx.store.read;
  const now = ctx.now();
  const since = (time: Date | null | undefined) => (time ? Math.max(0, now.getTime() - time.getTime()) : null);
  const worker = await findNewestWorker(db);
  const disk = await statfs(ctx.env.DATA_DIR);
  const file = databaseFile(ctx.env);
  const lapsed = and(eq(jobs.state, "running"), lt(jobs.leaseUntil, now));
  return {
    databaseBytes: ENGINE === "postgres" ? await sizeOnServer(db) : await sizeOf(file),
    logBytes: await sizeOf(`${file}-wal`),
    freeBytes: disk.bavail * disk.bsize,
    workerSilentMs: since(worker?.seenAt),
    workerUpMs: worker === null ? null : worker.seenAt.getTime() - worker.startedAt.getTime(),
    lapsedLeases: await db.$count(jobs, lapsed),
    isolateFailures: worker?.isolateFailures ?? 0,
    serverIsolateFailures: ctx.isolateFailures(),
    overdueMs: since(await oldestDue(db, now, false)),
    failedJobs: await db.$count(jobs, eq(jobs.state, "dead")),
    smtp: ctx.env.SMTP_URL !== null,
    failedMails: await db.$count(jobs, and(eq(jobs.state, "dead"), like(jobs.kind, "mail_%"))),
    overdueMailMs: since(await oldestDue(db, now, true)),
    outboxMails: ctx.env.SMTP_URL === null ? await countMails(outboxFolder(ctx.env)) : 0,
  };
}

async function sizeOnServer(db: Db): Promise<number> {
  return (await db.get<{ bytes: number }>(sql`select pg_database_size(current_database()) as bytes`)).bytes;
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** When the waiting job that is most overdue was due; null: none is. */
async function oldestDue(db: Db, now: Date, mailsOnly: boolean): Promise<Date | null> {
  const due = and(eq(jobs.state, "queued"), sql`${jobs.runAt} <= ${now.getTime()}`, mailsOnly ? like(jobs.kind, "mail_%") : undefined);
  return (
    (
      await db
        .select({ at: min(jobs.runAt) })
        .from(jobs)
        .where(due)
        .get()
    )?.at ?? null
  );
}

const countMails = (folder: string) =>
  readdir(folder).then(
    (names) => names.filter((name) => name.endsWith(".txt")).length,
    () => 0,
  );
