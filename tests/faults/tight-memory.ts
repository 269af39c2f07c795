import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { photoTask } from "#tests/faults/acknowledged-writes.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole } from "#tests/faults/fault-site.ts";
import { buildFaultWorld, isKept, mustBeReadable, mustHaveKept } from "#tests/faults/refused-writes.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";

const AT_ONCE = 10;
const PHOTO_BYTES = 12_000_000;
/** SECURITY.md: what ten of them may add to the server's memory, once it has taken ten: what a first ten let lie until it is cleared away is used again. */
const MOST_GROWTH_MB = 64;
/** Held in memory, the first ten would be twice 120 MB: as they come, and as they are put where photos lie. */
const MOST_AT_FIRST_MB = 160;

export const tightMemory: Fault = {
  name: "tight-memory",
  does: "gives every process 128 MB of heap and sends ten photos of 12 MB at once: they go to disk, and the server grows by less than 64 MB",
  rounds: 3,
  async run(rounds) {
    const folder = await createFaultFolder();
    const site = await createSiteProcess(folder.dataDir, { env: { NODE_ENV: "production", NODE_OPTIONS: "--max-old-space-size=128" } });
    try {
      const world = await buildFaultWorld(folder, 0, 1);
      await site.start();
      const [pid] = site.pids();
      if (typeof pid !== "number") throw new Error("the server has ended");
      // Whatever the first upload loads is not what is measured.
      for (const task of world.photoTasks) mustHold(await isKept(site, task), "a photo was refused");
      await mustBeReadable(site, world);
      let growth = 0;
      let first = 0;
      for (let round = 0; round <= rounds; round++) {
        const before = memoryOf(pid);
        const tasks = [];
        for (let photo = 0; photo < AT_ONCE; photo++)
          tasks.push(photoTask(world.slug, world.ownerCookie, await largePhoto(round * AT_ONCE + photo + 2)));
        let highest = 0;
        let over = false;
        const watching = (async () => {
          for (; !over; await sleep(20)) highest = Math.max(highest, memoryOf(pid));
        })();
        const kept = await Promise.all(tasks.map((task) => isKept(site, task)));
        over = true;
        await watching;
        mustHold(
          kept.every((one) => one),
          "a photo was refused",
        );
        if (round === 0) first = highest - before;
        else growth = Math.max(growth, highest - before);
      }
      mustHold(first < MOST_AT_FIRST_MB, `the server grew by ${first} MB at first`);
      mustHold(growth < MOST_GROWTH_MB, `the server grew by ${growth} MB`);
      mustHold(site.pids()[0] === pid, "the server ended");
      await mustBeReadable(site, world);
      await folder.withDatabase(async (ctx) => {
        await mustHaveKept(ctx, { reviews: 0, photos: 1 + (rounds + 1) * AT_ONCE });
        await mustBeWhole(ctx);
      });
      return `${rounds + 1} x ${AT_ONCE} photos of 12 MB kept, the server grew by ${first} MB with the first, by ${growth} MB at most with the next`;
    } finally {
      await site.stop();
      folder.remove();
    }
  },
};

/** A photo with much behind its end, as telephones that film along with it make them. */
async function largePhoto(head: number): Promise<Buffer> {
  const jpeg = await jpegOf(drawPicture(head));
  return Buffer.concat([jpeg, Buffer.alloc(PHOTO_BYTES - jpeg.length, head)]);
}

/** MB of a process in the machine's memory. */
const memoryOf = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) >> 10;
