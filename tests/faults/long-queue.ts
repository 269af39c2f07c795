import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder } from "#tests/faults/fault-site.ts";
import { buildFaultWorld } from "#tests/faults/refused-writes.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";

const JOBS = 10_000;
const PAGES = 20;
/** Of an idle site, twice as much and 100 ms: on two cores the worker has one of them, and this program shares the other with the server. */
const mostOf = (idleMs: number) => 2 * idleMs + 100;
/** A letter that somebody waits for, from the form to the outbox. */
const LETTER_MS = 10_000;

export const longQueue: Fault = {
  name: "long-queue",
  does: `asks for ${JOBS} jobs at once: pages are as quick as before, a letter somebody waits for goes out first, and the queue gets shorter`,
  rounds: 1,
  async run(rounds) {
    const folder = createFaultFolder();
    const site = await createSiteProcess(folder.dataDir, { env: { NODE_ENV: "production", LOG_LEVEL: "warn" } });
    try {
      const world = await buildFaultWorld(folder, 0, 0);
      await site.start();
      const page = `${site.origin}/clinics/${world.slug}`;
      const figures: string[] = [];
      for (let round = 0; round < rounds; round++) {
        await p95Of(page);
        const idle = await p95Of(page);
        await folder.withDatabase(({ store }) => store.write(async (tx) => void tx.run(letters(Date.now(), round))));
        const busy = await p95Of(page);
        const waiting = await open(folder);
        const startedAt = performance.now();
        const address = `waits-${round}@a.example`;
        const fields = { role: "client", displayName: "Somebody", email: address, password: "quiet-harbour-lantern-73-otter" };
        const signUp = { method: "POST", headers: { Origin: site.origin }, body: new URLSearchParams(fields), redirect: "manual" as const };
        const answer = await fetch(`${site.origin}/sign-up`, signUp);
        mustHold(answer.status < 400, `the form was answered ${answer.status}`);
        while ((await folder.withDatabase(async ({ store }) => store.read.all(DONE_LETTERS))).length <= round) {
          mustHold(performance.now() - startedAt < LETTER_MS, "a letter somebody waits for stands in the queue");
          await sleep(100);
        }
        const letter = performance.now() - startedAt;
        const left = await open(folder);
        mustHold(left < waiting && waiting > JOBS / 2, `the queue does not get shorter: ${waiting}, then ${left}`);
        mustHold(busy <= mostOf(idle), `pages took ${busy} ms instead of ${idle} ms`);
        figures.push(
          `p95 ${idle.toFixed(1)} ms idle, ${busy.toFixed(1)} ms with ${waiting} jobs; a letter after ${Math.round(letter)} ms; ${Math.round(((waiting - left) / letter) * 1_000)} jobs/s`,
        );
      }
      return figures.join("; ");
    } finally {
      await site.stop();
      folder.remove();
    }
  },
};

/** Looks at clinics that are not there, so that each is one small job of the kind that the site asks for by itself. */
const letters = (now: number, round: number) => sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${JOBS})
  insert into jobs (kind, payload, dedupe_key, state, run_at, created_at)
  select 'look_at_reviews', json_object('clinicId', 1000000 + i), 'long ' || ${round} || ' ' || i, 'queued', ${now}, ${now} from n`;

const DONE_LETTERS = sql`select id from jobs where kind = 'mail_email_token' and state = 'done'`;

const open = (folder: ReturnType<typeof createFaultFolder>) =>
  folder.withDatabase(async ({ store }) => (await countOpenJobs(store.read)).queued);

/** Of pages that are rendered, not remembered: the cookie is nobody's. */
async function p95Of(url: string): Promise<number> {
  const took: number[] = [];
  for (let one = 0; one < PAGES; one++) {
    const startedAt = performance.now();
    const answer = await fetch(url, { headers: { Cookie: "s=nobody" } });
    await answer.text();
    mustHold(answer.status === 200, `a page was answered ${answer.status}`);
    took.push(performance.now() - startedAt);
  }
  return took.sort((a, b) => a - b)[Math.floor(PAGES * 0.95)] ?? Number.POSITIVE_INFINITY;
}
