import type { Task } from "#tests/faults/acknowledged-writes.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole, untilQuiet } from "#tests/faults/fault-site.ts";
import { mountSmallDisk } from "#tests/faults/faulty-disk.ts";
import {
  buildFaultWorld,
  isKept,
  isReady,
  mustBeReadable,
  mustHaveKept,
  mustNoticeSoon,
  showsBanner,
  untilWell,
} from "#tests/faults/refused-writes.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";

/** More than /readyz wants to see free. */
const MEGABYTES = 320;
const REVIEWS_A_ROUND = 8;
const PHOTOS_A_ROUND = 3;
/** Within this many ms after there is room again everything is as it was. */
const RECOVERY_MS = 5_000;

export const diskFull: Fault = {
  name: "disk-full",
  does: "fills the disk under database and photos: writes answer 503, pages are there, and 5 s after there is room everything is as it was, without a restart",
  rounds: 3,
  async run(rounds) {
    const disk = mountSmallDisk(MEGABYTES);
    const folder = await createFaultFolder(disk.folder);
    const site = await createSiteProcess(folder.dataDir, { quiet: true });
    const counts = { reviews: 0, photos: 0, refused: 0 };
    let slowest = 0;
    try {
      const world = await buildFaultWorld(folder, rounds * REVIEWS_A_ROUND, rounds * PHOTOS_A_ROUND);
      await site.start();
      const pids = site.pids().join();
      mustHold(await isReady(site), "the site is not ready although there is room");
      for (let round = 0; round < rounds; round++) {
        const reviews = world.reviewTasks.splice(0, REVIEWS_A_ROUND);
        const photos = world.photoTasks.splice(0, PHOTOS_A_ROUND);
        disk.fill();
        for (const task of photos) mustHold(!(await isKept(site, task)), "a photo was kept on a full disk");
        const refused: Task[] = [];
        // The log of the database may have a little room of its own: what fits is kept, and what is said to be kept must be.
        for (const task of reviews) if (!(await isKept(site, task))) refused.push(task);
        counts.reviews += reviews.length - refused.length;
        counts.refused += photos.length + refused.length;
        mustHold(refused.length > 0, "no review was refused on a full disk");
        mustHold(await showsBanner(site), "no page says that nothing can be saved");
        await mustNoticeSoon(site);
        await mustBeReadable(site, world);
        disk.free();
        slowest = Math.max(slowest, await untilWell(site, RECOVERY_MS));
        for (const task of [...refused, ...photos]) mustHold(await isKept(site, task), "a write was refused although there is room");
        counts.reviews += refused.length;
        counts.photos += photos.length;
      }
      mustHold(site.pids().join() === pids, "a process ended");
      await folder.withDatabase(async (ctx) => {
        await untilQuiet(ctx);
        await mustHaveKept(ctx, counts);
        await mustBeWhole(ctx);
      });
    } finally {
      await site.stop();
      disk.remove();
    }
    return `${rounds} times full, ${counts.refused} writes refused, ${counts.reviews} reviews and ${counts.photos} photos kept, well again after ${Math.ceil(slowest)} ms at most`;
  },
};
