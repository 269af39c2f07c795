import { setTimeout as sleep } from "node:timers/promises";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { watchJobs } from "#app/jobs/job-watch.server.ts";
import { openProcessIsolate } from "#app/jobs/open-isolate.server.ts";
import { askForDailyWork, askForEnds, runNextJob } from "#app/jobs/run-jobs.server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { CONFIG_EXIT_CODE, parseEnvOrExit } from "#app/platform/env.server.ts";
import { settleClock } from "#app/platform/job-queue.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { createMetrics } from "#app/platform/metrics.server.ts";
import { lowerPriority, WORKER_PRIORITY } from "#app/platform/priority.server.ts";
import { schemaStanding, standingRefusal } from "#app/platform/schema-version.server.ts";
import { startOrExit } from "#app/platform/start-or-exit.server.ts";
import { createBeat } from "#app/platform/worker-beat.server.ts";
import { FIGURES_EVERY_MS, keepWorkerFigures } from "#app/platform/worker-figures.server.ts";
import { createLedgerKeeper } from "#app/privacy/erasure-ledger.server.ts";
import { failLostPhotos } from "#app/provenance/fail-lost-photos.server.ts";

/** How long an idle worker waits before it looks again. */
const IDLE_MS = 250;
/** How long after it failed the work of a day is asked for again. */
const ASK_AGAIN_MS = 60_000;

const env = parseEnvOrExit(process.env);
const log = createLog({ name: "worker", level: env.LOG_LEVEL });
lowerPriority(process.pid, WORKER_PRIORITY);
// Jobs run one after the other, so no photo ever waits for another.
const ctx = await startOrExit(() => createContext(env, log, openProcessIsolate(1), createMetrics("worker", { withProcess: true })));
const refusal = standingRefusal(await schemaStanding(ctx.store.read));
if (refusal !== null) {
  process.stderr.write(`Scalpmark cannot start: ${refusal}\n`);
  process.exit(CONFIG_EXIT_CODE);
}
const beat = createBeat(ctx, ctx.isolateFailures);
const jobWatch = watchJobs(env.JOB_SECONDS * 1_000);
const keepLedger = createLedgerKeeper(ctx);

let stopping = false;
const stopped = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    stopping = true;
    stopped.abort();
  });
}

for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    // The lease of whatever ran passes to the next worker, which the supervisor starts.
    log.fatal("an error nobody expected: restarting", { error });
    process.exit(1);
  });
}

const figures = setInterval(() => {
  keepWorkerFigures(ctx).catch((error: unknown) => log.warn("the figures could not be kept", { error }));
}, FIGURES_EVERY_MS);

let day: string | null = null;
let askAgainAt = 0;
/** What a day asks for may fail at one of its parts: the jobs that wait are done all the same, and the day is asked for again. */
async function askForDay(): Promise<void> {
  if (performance.now() < askAgainAt) return;
  try {
    day = await askForDailyWork(ctx, day);
  } catch (error) {
    askAgainAt = performance.now() + ASK_AGAIN_MS;
    log.error("the work of the day could not all be asked for", { error });
  }
}

log.info("worker ready");
let minute: string | null = null;
let lastSeen = ctx.now();
await settleClock(ctx.store, lastSeen);
while (!stopping) {
  try {
    const now = ctx.now();
    if (now < lastSeen) await settleClock(ctx.store, now);
    lastSeen = now;
    await beat();
    await keepLedger();
    await askForDay();
    minute = await askForEnds(ctx, minute);
    await settleMatters(ctx);
    if (await jobWatch.over(() => runNextJob(ctx))) continue;
    await failLostPhotos(ctx);
  } catch (error) {
    // The queue itself failed (a full disk, a locked file): say so and try again; the jobs are safe in the database.
    log.error("queue unavailable", { error });
  }
  await sleep(IDLE_MS, undefined, { signal: stopped.signal }).catch(() => {});
}
clearInterval(figures);
ctx.isolate.close();
await ctx.store.close();
log.info("worker stopped");
