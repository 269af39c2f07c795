import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureSystemPackage } from "#app/cli/system-package.mjs";
import { reviewTask, sendUntil } from "#tests/faults/acknowledged-writes.ts";
import { type Fault, mustHold, NotHere } from "#tests/faults/fault.ts";
import { createFaultFolder } from "#tests/faults/fault-site.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";
import { addWriters } from "#tests/faults/writers.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";

/** The last column but one of strace's table is empty where no call failed. */
const COUNTED = /^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:\d+\s+)?(?:fsync|fdatasync)$/gm;

/**
 * A kill leaves what the system has in memory, so it cannot show whether a write would outlive the loss of power. The calls that force it to the disk can be
 * counted: at least one for every write that was acknowledged. `rounds` is the number of writes.
 */
export const syncedWrites: Fault = {
  name: "power",
  does: "the server forces each write to the disk before it acknowledges it",
  rounds: 200,
  async run(rounds) {
    if (!(await ensureSystemPackage("strace", "strace"))) throw new NotHere("strace cannot be had here");
    const folder = await createFaultFolder();
    const site = await createSiteProcess(folder.dataDir, { parts: ["server"] });
    try {
      const tasks = await folder.withDatabase(async (ctx) => {
        const { slug } = await buildClinic(ctx, "clinic");
        return (await addWriters(ctx, rounds)).map(({ cookie }) => reviewTask(slug, cookie));
      });
      await site.start();
      const counts = join(folder.dataDir, "strace");
      const tracer = spawn("strace", ["-f", "-c", "-e", "trace=fsync,fdatasync", "-o", counts, "-p", String(site.pids()[0])], {
        stdio: ["ignore", "ignore", "pipe"],
      });
      const [said] = (await once(tracer.stderr, "data")) as [Buffer];
      if (!said.toString().includes("attached")) throw new NotHere(`strace may not look at a process here: ${said.toString().trim()}`);
      await sleep(500);
      const { acknowledged } = await sendUntil(site.origin, tasks, 4, Number.POSITIVE_INFINITY, async () => {});
      tracer.kill("SIGINT");
      await once(tracer, "exit");
      const table = readFileSync(counts, "utf8");
      const syncs = [...table.matchAll(COUNTED)].reduce((sum, match) => sum + Number(match[1]), 0);
      mustHold(acknowledged.length === rounds, `${acknowledged.length} of ${rounds} writes were acknowledged`);
      mustHold(syncs >= rounds, `${rounds} writes were acknowledged and only ${syncs} were forced to the disk:\n${table}`);
      return `${rounds} acknowledged writes, ${syncs} forced to the disk`;
    } finally {
      await site.stop();
      folder.remove();
    }
  },
};
