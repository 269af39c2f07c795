import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { and, inArray } from "drizzle-orm";
import { type Ctx, outboxFolder } from "#app/platform/context.server.ts";
import { LEASE_MS, MAX_ATTEMPTS } from "#app/platform/job.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, type FaultFolder } from "#tests/faults/fault-site.ts";
import { createSiteProcess, type SiteProcess } from "#tests/faults/site-process.ts";
import { addWriters } from "#tests/faults/writers.ts";

/** What each poisoned job does to its worker (tests/faults/mischief.mjs), and what is kept of it once it is set aside. */
const POISONS = {
  throw: "No handler for jobs of kind left_over",
  hang: "The worker died while it ran",
  loop: "The worker died while it ran",
  die: "The worker died while it ran",
  grow: "The worker died while it ran",
} as const;
const LEFT_OVER = "left_over";
export type Poison = keyof typeof POISONS;

const OTHERS = 20;
/** Longer than a lease and the longest delay before another try. */
const STEP_MS = LEASE_MS + 130_000;
const PATIENCE_MS = 600_000;

/** Poisoned jobs of these kinds among others; the clock is put forward after each death, so that nobody waits for leases. */
export async function poisonWorker(poisons: readonly Poison[]): Promise<string> {
  const folder = await createFaultFolder();
  const scratch = mkdtempSync(join(tmpdir(), "scalpmark-clock-"));
  const clockFile = join(scratch, "clock");
  writeFileSync(clockFile, "0");
  const worker = await createSiteProcess(folder.dataDir, {
    parts: ["worker"],
    mischief: { poison: true, clockFile },
    env: {
      NODE_ENV: "production",
      JOB_SECONDS: "2",
      LOG_LEVEL: "info",
      NODE_OPTIONS: `--max-old-space-size=160 --import ${new URL("mischief.mjs", import.meta.url).href}`,
    },
  });
  try {
    await folder.withDatabase(async (ctx) => {
      for (const poison of poisons) await (poison === "throw" ? askForThrow(ctx) : askForMails(ctx, 1, poison));
      await askForMails(ctx, OTHERS);
    });
    const deaths = await runUntilSettled(folder, worker, (ms) => writeFileSync(clockFile, String(ms)));
    await folder.withDatabase(async (ctx) => {
      const dead = await ctx.store.read
        .select()
        .from(jobs)
        .where(inArray(jobs.state, ["dead"]));
      const found = dead.map(({ attempts, lastError }) => `${attempts} ${lastError}`).sort();
      const expected = poisons.map((poison) => `${MAX_ATTEMPTS} ${POISONS[poison]}`).sort();
      mustHold(JSON.stringify(found) === JSON.stringify(expected), `set aside were ${JSON.stringify(found)}`);
      const mails = readdirSync(outboxFolder(ctx.env)).filter((name) => name.endsWith(".txt")).length;
      mustHold(mails === OTHERS, `of ${OTHERS} other mails ${mails} were written`);
    });
    return `${poisons.length} poisoned jobs set aside after ${MAX_ATTEMPTS} tries each and ${deaths} deaths of the worker; ${OTHERS} other jobs done once`;
  } finally {
    await worker.stop();
    folder.remove();
    rmSync(scratch, { recursive: true, force: true });
  }
}

export const poisonedJobs: Fault = {
  name: "poison",
  does: "jobs that throw, hang, turn in circles, eat all memory or kill their worker are set aside, and the others are done",
  rounds: 1,
  async run(rounds) {
    let last = "";
    for (let round = 0; round < rounds; round++) last = await poisonWorker(Object.keys(POISONS) as Poison[]);
    return last;
  },
};

/** A job that an earlier version asked for and this one knows nothing of. Mails that throw are tried for hours: their server may be away. */
async function askForThrow(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(
    async (tx) => void (await tx.insert(jobs).values({ kind: LEFT_OVER, payload: "{}", state: "queued", runAt: now, createdAt: now })),
  );
}

/** Jobs that each write one mail, to accounts of their own. */
export async function askForMails(ctx: Ctx, count: number, name?: string): Promise<void> {
  const writers = await addWriters(ctx, count, name === undefined ? {} : { name });
  await ctx.store.write(async (tx) => {
    for (const { id } of writers) {
      await enqueue(tx, { kind: "mail_account_notice", payload: { accountId: id, notice: "password_changed" } }, ctx.now());
    }
  });
}

/** Starts the worker anew each time it dies, as its supervisor does, until no mail waits. Resolves with how often it died. */
async function runUntilSettled(folder: FaultFolder, worker: SiteProcess, setClock: (ms: number) => void): Promise<number> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  let [deaths, step] = [0, 0];
  await worker.start();
  for (;;) {
    const open = await folder.withDatabase((ctx) =>
      ctx.store.read.$count(jobs, and(inArray(jobs.kind, ["mail_account_notice", LEFT_OVER]), inArray(jobs.state, ["queued", "running"]))),
    );
    if (open === 0) return deaths;
    mustHold(performance.now() < giveUpAt, `${open} jobs are still open after ${deaths} deaths`);
    const died = await Promise.race([worker.ended().then(() => true), sleep(500).then(() => false)]);
    step += 1;
    if (!died) {
      // A job that failed waits for its next try.
      if (step % 4 === 0) setClock(step * STEP_MS);
      continue;
    }
    deaths += 1;
    await worker.kill();
    setClock(step * STEP_MS);
    await worker.start();
  }
}
