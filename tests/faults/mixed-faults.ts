import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { reviews } from "#db/schema/reviews.ts";
import { scores } from "#db/schema/trust.ts";
import { reviewTask } from "#tests/faults/acknowledged-writes.ts";
import { type Chance, type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole, untilQuiet } from "#tests/faults/fault-site.ts";
import { findImpossibleRead, type Operation } from "#tests/faults/register-history.ts";
import { createSetClock, type SetClock } from "#tests/faults/set-clock.ts";
import { createSiteProcess, type SiteProcess } from "#tests/faults/site-process.ts";
import { addWriters, type Writer } from "#tests/faults/writers.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";

const CLIENTS = 20;
const CLINICS = 3;
const PAUSE_MS = 1_000;
const HOUR = 3_600_000;
const ANSWER_MS = 15_000;
/** A history shorter than this shows nothing. */
const LEAST_OPERATIONS = 6;
const PATIENCE_MS = 60_000;

/**
 * Twenty clients write and read while the site is killed, stopped for a while, and has its clock moved, in an order drawn by lot; `rounds` is the number of such
 * disturbances. Then the history of what each client was told is held against what there is: nothing acknowledged is lost, one review of a client of a clinic, the
 * note that a client keeps reads as one value that changes, and the score is what the reviews make it.
 */
export const mixedFaults: Fault = {
  name: "mixed",
  does: "killed, stopped and with a moved clock, in any order: the histories of twenty clients hold together",
  rounds: 30,
  async run(rounds, chance) {
    const folder = await createFaultFolder();
    const clock = createSetClock();
    const site = await createSiteProcess(folder.dataDir, { mischief: { clockFile: clock.clockFile } });
    try {
      const [clinics, writers] = await folder.withDatabase(async (ctx) => {
        const slugs: string[] = [];
        for (let n = 0; n < CLINICS; n++) slugs.push((await buildClinic(ctx, `clinic-${n}`)).slug);
        return [slugs, await addWriters(ctx, CLIENTS)];
      });
      await site.start();
      const going = { on: true };
      const clients = writers.map((writer) => createClient(site.origin, writer, clinics));
      const working = clients.map((client) => client.work(going));
      const done: Record<string, number> = {};
      for (let round = 0; round < rounds; round++) {
        await sleep(chance() * PAUSE_MS);
        const kind = await disturb(site, clock, chance);
        done[kind] = (done[kind] ?? 0) + 1;
      }
      clock.shift(0);
      const giveUpAt = performance.now() + PATIENCE_MS;
      while (clients.some(({ notes }) => notes.length < LEAST_OPERATIONS) && performance.now() < giveUpAt) await sleep(100);
      going.on = false;
      await Promise.all(working);
      for (const client of clients) await client.finish();
      return await folder.withDatabase(async (ctx) => {
        await untilQuiet(ctx, 120_000);
        await site.stop();
        await mustHoldTogether(ctx, clients, clinics);
        const operations = clients.reduce((sum, { notes }) => sum + notes.length, 0);
        const disturbances = Object.entries(done).map(([kind, count]) => `${count} × ${kind}`);
        return `${disturbances.join(", ")}: ${CLIENTS * CLINICS} reviews there once each, ${operations} reads and writes of notes in an order, every score what its reviews make it; 0 anomalies`;
      });
    } finally {
      await site.stop();
      folder.remove();
      clock.remove();
    }
  },
};

async function disturb(site: SiteProcess, clock: SetClock, chance: Chance): Promise<string> {
  const lot = chance();
  if (lot < 0.4) {
    await site.kill();
    await site.start();
    return "killed";
  }
  if (lot < 0.7) {
    const pids = site.pids().filter((pid) => pid !== null);
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    await sleep(chance() * PAUSE_MS);
    for (const pid of pids) process.kill(pid, "SIGCONT");
    return "stopped";
  }
  clock.shift((chance() - 0.5) * 2 * HOUR);
  return "clock moved";
}

interface Client {
  notes: Operation[];
  reviewed: Set<string>;
  /** Writes and reads until `going.on` is false. */
  work(going: { on: boolean }): Promise<void>;
  /** Sends what never got an answer until it has one, and reads the note for the last time. */
  finish(): Promise<void>;
}

function createClient(origin: string, { cookie }: Writer, clinics: readonly string[]): Client {
  const notes: Operation[] = [];
  const reviewed = new Set<string>();
  const pending = clinics.map((slug) => ({ slug, task: reviewTask(slug, cookie) }));
  let listed = false;

  async function review(): Promise<void> {
    const next = pending[0];
    if (next === undefined) return;
    if (!(await send(next.task))) return;
    reviewed.add(next.slug);
    pending.shift();
  }

  async function send({ path, body }: { path: string; body: () => FormData | URLSearchParams }): Promise<boolean> {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const init = { method: "POST", headers: { Origin: origin, Cookie: cookie }, body: body(), redirect: "manual" as const, signal };
    const answer = await fetch(origin + path, init).catch(() => null);
    await answer?.text().catch(() => "");
    mustHold(answer === null || answer.status < 400 || answer.status === 503, `${path} answers ${answer?.status}`);
    return answer?.status === 303 || answer?.status === 302;
  }

  const shortlist = (fields: Record<string, string>) => send({ path: "/shortlist", body: () => new URLSearchParams(fields) });

  async function writeNote(): Promise<void> {
    const clinic = clinics[0] ?? "";
    listed ||= await shortlist({ intent: "add", clinic });
    if (!listed) return;
    const value = newId();
    const operation: Operation = { kind: "write", value, returnedAt: null };
    notes.push(operation);
    if (await shortlist({ intent: "note", clinic, note: value })) operation.returnedAt = performance.now();
  }

  async function readNote(): Promise<void> {
    const answer = await fetch(`${origin}/shortlist`, { headers: { Cookie: cookie }, signal: AbortSignal.timeout(ANSWER_MS) }).catch(
      () => null,
    );
    const page = await answer?.text().catch(() => null);
    if (!page || answer?.status !== 200 || !listed) return;
    const value = /<textarea[^>]*>\s*([0-9a-f]{32})?/.exec(page)?.[1] ?? null;
    notes.push({ kind: "read", value, returnedAt: performance.now() });
  }

  return {
    notes,
    reviewed,
    async work(going) {
      for (let turn = 0; going.on; turn++) {
        if (turn % 5 === 0) await review();
        else if (turn % 2 === 0) await writeNote();
        else await readNote();
        await sleep(20);
      }
    },
    async finish() {
      while (pending.length > 0) await review();
      await readNote();
    },
  };
}

async function mustHoldTogether(ctx: Ctx, clients: readonly Client[], clinics: readonly string[]): Promise<void> {
  const db = ctx.store.read;
  for (const { reviewed } of clients) mustHold(reviewed.size === clinics.length, "a client never got an answer");
  const there = await db.$count(reviews);
  mustHold(
    there === clients.length * clinics.length,
    `${clients.length * clinics.length} reviews were acknowledged, and ${there} are there`,
  );
  const twice = await db.all(sql`select subject_id from events where action = 'review.published' group by subject_id having count(*) > 1`);
  mustHold(twice.length === 0, `${twice.length} reviews were published twice`);
  for (const { notes } of clients) {
    mustHold(notes.length >= LEAST_OPERATIONS, `a client wrote and read its note only ${notes.length} times`);
    const wrong = findImpossibleRead(notes);
    mustHold(wrong === null, `a note does not read as one value: ${wrong}`);
  }
  // Scored anew from what is there now, nothing changes: no review counts twice or not at all.
  const before = (await db.select().from(scores).all()).length;
  for (const { id } of await db.all<{ id: number }>(sql`select id from clinics`)) await rescoreClinic(ctx, id);
  mustHold((await db.select().from(scores).all()).length === before, "a score is not what its reviews make it");
  await mustBeWhole(ctx);
}
