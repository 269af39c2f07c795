import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole, untilQuiet } from "#tests/faults/fault-site.ts";
import { injectErrors } from "#tests/faults/faulty-disk.ts";
import {
  buildFaultWorld,
  isKept,
  mustBeReadable,
  mustHaveKept,
  mustNoticeSoon,
  showsBanner,
  untilWell,
} from "#tests/faults/refused-writes.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";

const REVIEWS_A_ROUND = 4;
const RECOVERY_MS = 5_000;

/** A disk turns read-only under a running site when its file system finds an error; every call that would change something then fails. */
export const readOnlyDisk: Fault = {
  name: "read-only-disk",
  does: "makes the disk read-only, or failing, under a running site: writes answer 503, every page says so, /readyz answers 503, pages are there, and afterwards all is well by itself",
  rounds: 6,
  async run(rounds) {
    const folder = await createFaultFolder();
    const site = await createSiteProcess(folder.dataDir, { quiet: true });
    const counts = { reviews: 0, photos: 0 };
    let refused = 0;
    let slowest = 0;
    try {
      const world = await buildFaultWorld(folder, rounds * REVIEWS_A_ROUND, rounds);
      await site.start();
      const pids = site.pids().join();
      const [server] = site.pids();
      if (typeof server !== "number") throw new Error("the server has ended");
      for (let round = 0; round < rounds; round++) {
        const tasks = [...world.reviewTasks.splice(0, REVIEWS_A_ROUND), ...world.photoTasks.splice(0, 1)];
        const injection = await injectErrors(server, round % 2 === 0 ? "EROFS" : "EIO");
        try {
          // Before anybody has written.
          await mustNoticeSoon(site);
          for (const task of tasks) mustHold(!(await isKept(site, task)), "a write is said to be kept on a disk that takes none");
          mustHold(await showsBanner(site), "no page says that nothing can be saved");
          await mustBeReadable(site, world);
        } finally {
          await injection.end();
        }
        slowest = Math.max(slowest, await untilWell(site, RECOVERY_MS));
        for (const task of tasks) mustHold(await isKept(site, task), "a write is refused by a disk that takes writes again");
        refused += tasks.length;
        counts.reviews += tasks.length - 1;
        counts.photos += 1;
      }
      mustHold(site.pids().join() === pids, "a process ended");
      await folder.withDatabase(async (ctx) => {
        await untilQuiet(ctx);
        await mustHaveKept(ctx, counts);
        await mustBeWhole(ctx);
      });
    } finally {
      await site.stop();
      folder.remove();
    }
    return `${rounds} times, ${refused} writes refused and kept afterwards, well again after ${Math.ceil(slowest)} ms at most`;
  },
};
