import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sweepFiles } from "#app/jobs/sweep-files.server.ts";
import { filesFolder } from "#app/platform/open-file-storage.server.ts";
import { listEveryNeededFile } from "#app/provenance/needed-file-repository.server.ts";
import { photos } from "#db/schema/provenance.ts";
import { photoTask, sendUntil, type Task } from "#tests/faults/acknowledged-writes.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole } from "#tests/faults/fault-site.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";

/** Longest pause in ms between the sending of a photo and the kill: about as long as it takes. */
const LONGEST_PAUSE = 1_200;
const DAY_MS = 86_400_000;

/**
 * Kills the server in the midst of an upload: in every second round at a random moment, in the others right after the file has come to its place and before
 * any row names it.
 */
export const tornUploads: Fault = {
  name: "upload",
  does: "the server is killed while it takes in a photo: no row is without its file, and no file without a row after the sweep",
  rounds: 20,
  async run(rounds, chance) {
    const folder = await createFaultFolder();
    const random = await createSiteProcess(folder.dataDir, { parts: ["server"] });
    const exact = await createSiteProcess(folder.dataDir, { parts: ["server"], mischief: { killAfterRenames: 1 } });
    try {
      const cookie = await folder.withDatabase(async (ctx) =>
        sessionCookie(ctx, await buildOwner(ctx, (await buildClinic(ctx, "clinic")).id)),
      );
      let acknowledged = 0;
      const broken: Task[] = [];
      for (let round = 0; round < rounds; round++) {
        const site = round % 2 === 0 ? exact : random;
        await site.start();
        const task = photoTask("clinic", cookie, await jpegOf(drawPicture(round + 1, 1_200, 900)));
        const killing = site === random ? sleep(chance() * LONGEST_PAUSE).then(() => site.kill()) : site.ended();
        const result = await sendUntil(site.origin, [task], 1, Number.POSITIVE_INFINITY, async () => {});
        await killing;
        acknowledged += result.acknowledged.length;
        broken.push(...result.unanswered);
        mustHold(site === random || result.unanswered.length === 1, "a photo was acknowledged by a server that died before it had a row");
      }
      const [orphans, removed] = await folder.withDatabase(async (ctx) => {
        const kept = await ctx.store.read.$count(photos);
        mustHold(kept >= acknowledged && kept <= rounds, `${acknowledged} photos were acknowledged, and ${kept} are there`);
        await mustBeWhole(ctx);
        const before = listStored(filesFolder(ctx.env)).length - (await listEveryNeededFile(ctx.store.read)).size;
        const swept = await sweepFiles({ ...ctx, now: () => new Date(ctx.now().getTime() + 2 * DAY_MS) });
        const needed = await listEveryNeededFile(ctx.store.read);
        const without = listStored(filesFolder(ctx.env)).filter((name) => !needed.has(name));
        mustHold(without.length === 0, `after the sweep ${without.length} files are there that no row names: ${without[0]}`);
        await mustBeWhole(ctx);
        return [before, swept.orphansRemoved + swept.temporaryRemoved];
      });
      // Whoever got no answer sends again, and then it is there once.
      await random.start();
      const last = await sendUntil(random.origin, broken, 1, Number.POSITIVE_INFINITY, async () => {});
      await random.stop();
      mustHold(last.unanswered.length === 0, "the site broke off without being killed");
      await folder.withDatabase(async (ctx) => {
        const kept = await ctx.store.read.$count(photos);
        mustHold(kept === rounds, `${rounds} photos were sent until each was acknowledged, and ${kept} are there`);
        await mustBeWhole(ctx);
      });
      return `${rounds} kills, ${acknowledged} photos acknowledged before; ${orphans} files without a row, ${removed} removed by the sweep, 0 after it; all ${rounds} there once when sent again`;
    } finally {
      await random.stop();
      await exact.stop();
      folder.remove();
    }
  },
};

/** Every file of the storage, whether in its place or on its way there. */
function listStored(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split("/").at(-1) ?? "");
}
