import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ne } from "drizzle-orm";
import { outboxFolder } from "#app/platform/context.server.ts";
import { LEASE_MS } from "#app/platform/job.ts";
import { jobs } from "#db/schema/platform.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole, untilQuiet } from "#tests/faults/fault-site.ts";
import { askForMails } from "#tests/faults/poisoned-jobs.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";

const MAILS_EACH = 30;
/** Longest pause in ms between the worker's start and its end. */
const LONGEST_PAUSE = 400;

/** `kill -9` of the worker while it works its way through mails; each time the clock goes on until the lease of what it held is over. */
export const killedWorker: Fault = {
  name: "worker",
  does: "the worker is killed at its jobs: each has its effect once, and a lease is over within a minute",
  rounds: 20,
  async run(rounds, chance) {
    mustHold(LEASE_MS <= 60_000, "a lease is longer than a minute");
    const folder = await createFaultFolder();
    const scratch = mkdtempSync(join(tmpdir(), "scalpmark-clock-"));
    const clockFile = join(scratch, "clock");
    writeFileSync(clockFile, "0");
    const worker = await createSiteProcess(folder.dataDir, { parts: ["worker"], mischief: { clockFile } });
    let lost = 0;
    try {
      for (let round = 1; round <= rounds; round++) {
        await folder.withDatabase((ctx) => askForMails(ctx, MAILS_EACH));
        await worker.start();
        await sleep(chance() * LONGEST_PAUSE);
        await worker.kill();
        lost += (await folder.withDatabase((ctx) => ctx.store.read.$count(jobs, ne(jobs.state, "done")))) > 0 ? 1 : 0;
        writeFileSync(clockFile, String(round * (LEASE_MS + 1_000)));
      }
      await worker.start();
      return await folder.withDatabase(async (ctx) => {
        await untilQuiet(ctx);
        const unfinished = await ctx.store.read
          .select({ kind: jobs.kind, lastError: jobs.lastError })
          .from(jobs)
          .where(ne(jobs.state, "done"));
        mustHold(unfinished.length === 0, `${unfinished.length} jobs are not done: ${JSON.stringify(unfinished[0])}`);
        const files = readdirSync(outboxFolder(ctx.env)).filter((name) => name.endsWith(".txt"));
        const recipients = files.map((name) => readFileSync(join(outboxFolder(ctx.env), name), "utf8").split("\n", 1)[0]);
        mustHold(
          new Set(recipients).size === rounds * MAILS_EACH,
          `${new Set(recipients).size} of ${rounds * MAILS_EACH} people have their mail`,
        );
        mustHold(recipients.length === rounds * MAILS_EACH, `${recipients.length - rounds * MAILS_EACH} mails were written twice`);
        await mustBeWhole(ctx);
        return `${rounds} kills, ${lost} in the midst of work; ${recipients.length} jobs, each with its one effect`;
      });
    } finally {
      await worker.stop();
      folder.remove();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};
