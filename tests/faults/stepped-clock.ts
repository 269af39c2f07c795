import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { reviews } from "#db/schema/reviews.ts";
import { reviewTask, sendUntil } from "#tests/faults/acknowledged-writes.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole } from "#tests/faults/fault-site.ts";
import { createSetClock } from "#tests/faults/set-clock.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";
import { addWriters } from "#tests/faults/writers.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";

const HOUR = 3_600_000;
const YEAR = 366 * 24 * HOUR;
const at = (time: string) => (now: number) => Date.parse(time) - now;

/** Where the clock is put, one after the other: from each to the next it goes forward or back while the site runs. */
const STEPS: readonly [name: string, shift: (now: number) => number][] = [
  ["an hour ahead", () => HOUR],
  ["an hour behind", () => -HOUR],
  ["a year ahead", () => YEAR],
  ["back by a year", () => 0],
  ["the hour that is left out in spring", at("2027-03-28T01:30:00.000Z")],
  ["the hour that comes twice in autumn", at("2027-10-31T00:59:59.000Z")],
  ["the end of a leap day", at("2028-02-29T23:59:58.000Z")],
  ["where 32 bits of seconds end", at("2038-01-19T03:14:06.000Z")],
  ["after 32 bits of seconds", at("2039-02-28T12:00:00.000Z")],
  ["back to now", () => 0],
];
const PAGES = [
  "/",
  "/clinics",
  "/clinics/clinic",
  "/clinics/clinic/score",
  "/decisions",
  "/transparency",
  "/method",
  "/data-dumps",
  "/healthz",
];
/** What no page may say of a time, wherever the clock stands. */
const NONSENSE = /Invalid Date|\bNaN\b|(?<![\w.-])-\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/;
const REVIEW_DAY = (now: Date) => new Date(now.getTime() - 30 * 24 * HOUR).toISOString().slice(0, 10);
const PATIENCE_MS = 20_000;

/** Puts the clock of a running site forward and back, and looks whether it still does its work. `rounds` is how often it goes through all the steps. */
export const steppedClock: Fault = {
  name: "clock",
  does: "the clock steps forward and back: pages say no nonsense, sessions end by it, what is written is kept, and no job is stuck in a time that is not",
  rounds: 1,
  async run(rounds) {
    const folder = await createFaultFolder();
    const clock = createSetClock();
    const site = await createSiteProcess(folder.dataDir, { mischief: { clockFile: clock.clockFile } });
    let [written, pages, ended] = [0, 0, 0];
    try {
      await folder.withDatabase((ctx) => buildClinic(ctx, "clinic"));
      await site.start();
      for (const [name, shift] of Array.from({ length: rounds }, () => STEPS).flat()) {
        clock.shift(shift(Date.now()));
        await sleep(100);
        const now = clock.now();
        for (const path of PAGES) {
          const answer = await fetch(site.origin + path, { redirect: "manual" });
          const text = (await answer.text()).replaceAll(/<[^>]*>/g, " ");
          mustHold(answer.status < 500, `${name}: ${path} answers ${answer.status}`);
          mustHold(!NONSENSE.test(text), `${name}: ${path} says “${NONSENSE.exec(text)?.[0]}”`);
          pages += 1;
        }
        const [present, past] = await folder.withDatabase(async (ctx) => [
          (await addWriters(ctx, 1, { now }))[0],
          (await addWriters(ctx, 1, { now: new Date(now.getTime() - 2 * 24 * HOUR) }))[0],
        ]);
        if (present === undefined || past === undefined) throw new Error("no writers were made");
        const account = await fetch(`${site.origin}/account`, { headers: { Cookie: past.cookie }, redirect: "manual" });
        mustHold(
          account.headers.get("location")?.includes("/sign-in") === true,
          `${name}: a session that ended a day ago still opens a page`,
        );
        ended += 1;
        const result = await sendUntil(
          site.origin,
          [reviewOn(present.cookie, REVIEW_DAY(now))],
          1,
          Number.POSITIVE_INFINITY,
          async () => {},
        );
        mustHold(result.acknowledged.length === 1, `${name}: a review was not acknowledged`);
        written += 1;
        await folder.withDatabase((ctx) => untilRescored(ctx, name));
      }
      await site.stop();
      return await folder.withDatabase(async (ctx) => {
        mustHold((await ctx.store.read.$count(reviews)) === written, "a review that was acknowledged is not there");
        const failed = await ctx.store.read.select().from(jobs).where(eq(jobs.state, "dead"));
        mustHold(failed.length === 0, `jobs failed: ${failed.map(({ kind, lastError }) => `${kind}: ${lastError}`)}`);
        await mustBeWhole(ctx);
        return `${STEPS.length * rounds} steps: ${pages} pages without nonsense, ${written} reviews kept, ${ended} sessions ended by the clock, no job stuck`;
      });
    } finally {
      await site.stop();
      folder.remove();
      clock.remove();
    }
  },
};

/** A review whose last session was a month before the site's now. */
function reviewOn(cookie: string, lastSessionOn: string) {
  const task = reviewTask("clinic", cookie);
  return {
    ...task,
    body() {
      const form = task.body();
      form.set("lastSessionOn", lastSessionOn);
      return form;
    },
  };
}

/** What a review asks for at once is done, wherever the clock stands now. */
async function untilRescored(ctx: Ctx, step: string): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  const kinds = ["rescore_clinic", "look_at_reviews", "list_clinic"];
  for (;;) {
    const open = await ctx.store.read
      .select({ kind: jobs.kind, state: jobs.state })
      .from(jobs)
      .where(and(inArray(jobs.kind, kinds), ne(jobs.state, "done")));
    if (open.length === 0) return;
    mustHold(performance.now() < giveUpAt, `${step}: jobs are stuck: ${open.map(({ kind, state }) => `${kind} ${state}`)}`);
    await sleep(100);
  }
}
