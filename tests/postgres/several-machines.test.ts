import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SIGN_IN_LIMIT } from "#app/accounts/account-limits.ts";
import { verifyChain } from "#app/platform/audit-chain.server.ts";
import { type Ctx, createContext, outboxFolder } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { LEASE_MS } from "#app/platform/job.ts";
import { createLog } from "#app/platform/log.server.ts";
import { API_LIMIT } from "#app/web/api-gate.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { reviews } from "#db/schema/reviews.ts";
import { reviewTask } from "#tests/faults/acknowledged-writes.ts";
import { askForMails } from "#tests/faults/poisoned-jobs.ts";
import { buildSite, createSiteProcess, type SiteProcess } from "#tests/faults/site-process.ts";
import { addWriters } from "#tests/faults/writers.ts";
import { type MirroredClusters, startMirrored } from "#tests/postgres/mirrored-clusters.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";

/** Issue 9's own. */
const FIRST_WRITE_MS = 5_000;
const SLUG = "the-clinic";
const WRITERS = 4;
/** What is used up at one machine is so at the other after this: they tell each other every second. */
const TOLD_MS = 2_500;

const folder = mkdtempSync(join(tmpdir(), "scalpmark-machines-"));
const clockFile = join(folder, "clock");
let clusters: MirroredClusters;
let settings: NodeJS.ProcessEnv;
let ctx: Ctx;
/** Two machines for pages with nothing in common but the database, and two workers, whose mails lie in one outbox. */
let webs: [SiteProcess, SiteProcess];
let workers: [SiteProcess, SiteProcess];

beforeAll(async () => {
  await buildSite();
  clusters = await startMirrored();
  settings = {
    NODE_ENV: "production",
    DATABASE_URL: clusters.address,
    APP_SECRET: "a secret only for tests, 32 bytes or more",
    TRUSTED_PROXY_HOPS: "1",
  };
  const mails = join(folder, "worker");
  ctx = createContext(parseEnv({ ...settings, DEMO: "1", DATA_DIR: mails }), createLog({ level: "silent" }));
  await ctx.store.migrate();
  await buildClinic(ctx, SLUG);
  writeFileSync(clockFile, "0");
  const machine = (name: string, part: "server" | "worker", mischief?: Record<string, unknown>) =>
    createSiteProcess(join(folder, name), { parts: [part], env: settings, quiet: true, mischief });
  webs = [await machine("one", "server"), await machine("two", "server")];
  workers = [await machine("worker", "worker", { poison: true }), await machine("worker", "worker", { clockFile })];
  await Promise.all([...webs, workers[0]].map((one) => one.start()));
}, 400_000);

afterAll(async () => {
  await Promise.all([...(webs ?? []), ...(workers ?? [])].map((one) => one.kill()));
  await ctx?.store.close();
  clusters?.remove();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Asks for a page as a browser of somebody at that address does. */
const ask = (web: SiteProcess, path: string, { cookie, address = "203.0.113.1" }: { cookie?: string; address?: string } = {}) =>
  fetch(web.origin + path, {
    headers: { accept: "text/html", "x-forwarded-for": address, ...(cookie === undefined ? {} : { cookie }) },
    redirect: "manual",
  });

const send = (
  web: SiteProcess,
  { path, cookie, body }: { path: string; cookie: string; body: () => FormData | URLSearchParams },
  address = "203.0.113.1",
) =>
  fetch(web.origin + path, {
    method: "POST",
    headers: { origin: web.origin, cookie, "x-forwarded-for": address },
    body: body(),
    redirect: "manual",
  });

test("what is written at one machine is on the next page of the other, which had kept it, and a session that ended at one has ended at both", async () => {
  const [here, elsewhere] = webs;
  const [writer] = await addWriters(ctx, 1);
  const cookie = writer?.cookie ?? "";
  for (const web of webs)
    for (let times = 0; times < 2; times += 1)
      expect(await (await ask(web, `/clinics/${SLUG}`)).text()).not.toContain("Calm and careful work");
  expect((await send(here, reviewTask(SLUG, cookie))).status).toBe(303);
  const from = performance.now();
  for (let loads = 1; ; loads += 1) {
    if ((await (await ask(elsewhere, `/clinics/${SLUG}`)).text()).includes("Calm and careful work")) {
      console.log(`shown by the other machine on load ${loads}`);
      break;
    }
    // The notice is on its way for some milliseconds.
    expect(performance.now() - from).toBeLessThan(1_000);
  }
  const status = async () => Promise.all(webs.map(async (web) => (await ask(web, "/account", { cookie })).status));
  expect(await status()).toEqual([200, 200]);
  expect((await send(here, { path: "/sign-out", cookie, body: () => new URLSearchParams() })).status).toBe(302);
  expect(await status()).toEqual([302, 302]);
}, 60_000);

test("A5: who has used up the attempts to sign in, or the requests of a program, at one machine has used them up at the other", async () => {
  // Another account each time: what is tried for one has a limit of its own.
  const attempt = (at: number, address: string) =>
    send(
      webs[at % 2 === 0 ? 0 : 1],
      { path: "/sign-in", cookie: "", body: () => new URLSearchParams({ email: `${newId()}@example.org`, password: "not anybody's" }) },
      address,
    );
  const statuses: number[] = [];
  for (let tries = 0; tries < SIGN_IN_LIMIT.points; tries += 1) statuses.push((await attempt(tries, "203.0.113.2")).status);
  expect(statuses).not.toContain(429);
  expect([(await attempt(0, "203.0.113.2")).status, (await attempt(1, "203.0.113.2")).status]).toEqual([429, 429]);
  expect((await attempt(1, "203.0.113.3")).status).not.toBe(429);

  const program = { address: "203.0.113.4" };
  for (let asked = 0; asked <= API_LIMIT.requests; asked += 1)
    await (await ask(webs[asked % 2 === 0 ? 0 : 1], "/api/v1/openapi.json", program)).arrayBuffer();
  const until = performance.now() + TOLD_MS;
  const refused = async () => Promise.all(webs.map(async (web) => (await ask(web, "/api/v1/openapi.json", program)).status));
  while ((await refused()).some((status) => status !== 429)) {
    expect(performance.now()).toBeLessThan(until);
    await sleep(100);
  }
}, 60_000);

test("a worker is killed in the midst of a job while another works: every job is done once", async () => {
  const [first, second] = workers;
  const mailsIn = (...states: ("queued" | "running")[]) =>
    ctx.store.read.$count(jobs, and(eq(jobs.kind, "mail_account_notice"), inArray(jobs.state, states)));
  await askForMails(ctx, 20);
  // It stands still at this one, and is in the midst of it for certain when it is killed.
  await askForMails(ctx, 1, "hang");
  await until(async () => (await mailsIn("queued")) === 0 && (await mailsIn("running")) === 1);
  await second.start();
  await askForMails(ctx, 40);
  await until(async () => (await mailsIn("queued")) === 0 && (await mailsIn("running")) === 1);
  await first.kill();
  writeFileSync(clockFile, String(LEASE_MS + 1_000));
  await until(async () => (await mailsIn("queued", "running")) === 0, 2 * LEASE_MS);
  expect(await ctx.store.read.$count(jobs, eq(jobs.state, "dead"))).toBe(0);
  const mails = outboxFolder(ctx.env);
  const recipients = readdirSync(mails)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(mails, name), "utf8").split("\n", 1)[0]);
  expect([recipients.length, new Set(recipients).size]).toEqual([61, 61]);
}, 120_000);

test("the primary is killed and its synchronous copy promoted under two machines at work: no acknowledged review is lost, the first write comes within five seconds, and pages are given all the time", async () => {
  const writers = await addWriters(ctx, 150);
  const tasks = writers.map(({ id, cookie }) => ({ id, ...reviewTask(SLUG, cookie) }));
  const readerCookie = (await addWriters(ctx, 1))[0]?.cookie ?? "";
  const acknowledged: { id: string; at: number }[] = [];
  const refused = new Map<number, number>();
  let pages = 0;
  let longestMs = 0;
  const unread: string[] = [];
  let over = false;

  async function keepWriting(web: SiteProcess): Promise<void> {
    let task = tasks.shift();
    while (task !== undefined && !over) {
      const status = await statusOf(send(web, task));
      if (status === 303) {
        acknowledged.push({ id: task.id, at: performance.now() });
        task = tasks.shift();
        // The same form of the same page again otherwise, as a person does.
      } else refused.set(status, (refused.get(status) ?? 0) + 1);
      await sleep(40);
    }
  }
  async function keepReading(web: SiteProcess, path: string, cookie?: string): Promise<void> {
    while (!over) {
      const from = performance.now();
      const status = await statusOf(ask(web, path, { cookie, address: `198.51.100.${pages % 250}` }));
      longestMs = Math.max(longestMs, performance.now() - from);
      if (status === 200) pages += 1;
      else unread.push(`${path} ${status}`);
      await sleep(25);
    }
  }

  const going = [
    ...Array.from({ length: WRITERS }, (_, n) => keepWriting(webs[n % 2 === 0 ? 0 : 1])),
    ...webs.flatMap((web) => [keepReading(web, `/clinics/${SLUG}`), keepReading(web, "/account", readerCookie)]),
  ];
  // What was under way when it was killed may still be told of; nothing that is begun afterwards is kept so soon.
  const after = () => acknowledged.filter(({ at }) => at > killedAt + 100);
  let killedAt = Number.POSITIVE_INFINITY;
  try {
    await until(async () => acknowledged.length >= 10);
    killedAt = performance.now();
    clusters.primary.kill();
    await clusters.standby.promote();
    await until(async () => after().length >= 10);
  } finally {
    over = true;
    await Promise.all(going);
    console.log(
      `${acknowledged.length} acknowledged; not kept, by status: ${JSON.stringify([...refused])}; ${pages} pages, ${unread.length} not given, the slowest in ${Math.round(longestMs)} ms`,
    );
  }

  const firstWriteMs = Math.round((after()[0]?.at ?? Number.POSITIVE_INFINITY) - killedAt);
  const kept = new Set((await ctx.store.read.select({ id: reviews.accountId }).from(reviews)).map(({ id }) => id));
  const lost = acknowledged.filter(({ id }) => !kept.has(id));
  console.log(`${lost.length} lost, first write after ${firstWriteMs} ms`);
  expect([...refused.keys()].filter((status) => status !== 503)).toEqual([]);
  expect(lost).toEqual([]);
  expect(unread).toEqual([]);
  expect(longestMs).toBeLessThan(FIRST_WRITE_MS);
  expect(firstWriteMs).toBeLessThan(FIRST_WRITE_MS);
  expect(await verifyChain(ctx.store.read, ctx.env.APP_SECRET)).toMatchObject({ ok: true });
}, 120_000);

/** 0: the connection broke. */
async function statusOf(asked: Promise<Response>): Promise<number> {
  try {
    const answer = await asked;
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

async function until(holds: () => Promise<boolean>, patienceMs = 40_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("what is waited for does not come");
    await sleep(50);
  }
}
