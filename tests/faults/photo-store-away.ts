import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole, untilQuiet } from "#tests/faults/fault-site.ts";
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
import { StrictS3 } from "#tests/support/strict-s3.ts";

const RECOVERY_MS = 10_000;
const KEYS = { accessKeyId: "FAULTYFAULTYFAULTYFA", secretAccessKey: "a-secret-that-no-log-may-hold" };
/** What a visitor may be kept waiting by a store that takes a request and says nothing. */
const MOST_MS = 30_000;
const WAYS = ["gone in the midst of a put", "overrun", "silent"] as const;

/** The bucket goes away under a running site: in the midst of an upload, by falling silent, or by saying that it has too much to do. */
export const photoStoreAway: Fault = {
  name: "photo-store-away",
  does: "the store of photos goes away under a running site: photos answer 503 and leave nothing, other forms are kept, pages are there, /readyz answers 503, no log holds a key, and afterwards all is well by itself",
  rounds: 6,
  async run(rounds) {
    const store = await new StrictS3({ ...KEYS, bucket: "photos-under-fault" }).start();
    const settings = {
      PHOTO_STORE: `s3://photos-under-fault?endpoint=${store.endpoint}`,
      AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    };
    const folder = await createFaultFolder(undefined, settings);
    const lines: string[] = [];
    const site = await createSiteProcess(folder.dataDir, {
      quiet: true,
      env: { ...settings, NODE_ENV: "production" },
      onLine: (line) => lines.push(line),
    });
    let slowest = 0;
    let longest = 0;
    try {
      const world = await buildFaultWorld(folder, rounds, rounds);
      await site.start();
      const pids = site.pids().join();
      for (let round = 0; round < rounds; round++) {
        const way = WAYS[round % WAYS.length];
        const [photo] = world.photoTasks.splice(0, 1);
        const [review] = world.reviewTasks.splice(0, 1);
        if (photo === undefined || review === undefined) throw new Error("nothing is left to send");
        if (way === "silent") store.mischief = "hang";
        else if (way === "overrun") store.mischief = "busy";
        else
          store.before = async (method) => {
            if (method === "PUT") await store.stop();
          };
        const from = performance.now();
        mustHold(!(await isKept(site, photo)), `a photo is said to be kept in a store that is ${way}`);
        longest = Math.max(longest, performance.now() - from);
        mustHold(longest < MOST_MS, `whoever sent a photo waited ${Math.round(longest)} ms`);
        await mustNoticeSoon(site);
        mustHold(!(await showsBanner(site)), "pages say that nothing can be saved, though rows can");
        mustHold(await isKept(site, review), "a form without a file is refused");
        await mustBeReadable(site, world);
        store.mischief = null;
        store.before = null;
        if (way === WAYS[0]) await store.start();
        slowest = Math.max(slowest, await untilWell(site, RECOVERY_MS));
        mustHold(await isKept(site, photo), "a photo is refused by a store that is back");
      }
      mustHold(site.pids().join() === pids, "a process ended");
      await folder.withDatabase(async (ctx) => {
        await untilQuiet(ctx, 120_000);
        await mustHaveKept(ctx, { reviews: rounds, photos: rounds });
        await mustBeWhole(ctx);
      });
      const told = lines.find((line) => line.includes(KEYS.secretAccessKey) || line.includes(KEYS.accessKeyId));
      mustHold(told === undefined, `a line of the log holds a key: ${told}`);
    } finally {
      await site.stop();
      await store.stop();
      folder.remove();
    }
    return `${rounds} times, ${rounds} photos refused and kept afterwards, a refusal after ${Math.ceil(longest)} ms at most, well again after ${Math.ceil(slowest)} ms at most`;
  },
};
