import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sql } from "drizzle-orm";
import { createElement } from "react";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPostgresStore } from "#app/platform/postgres-store.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { createUseCounter } from "#app/platform/use-counter.ts";
import { createApiGate } from "#app/web/api-gate.server.ts";
import { createApplication } from "#app/web/application.server.ts";
import { copyLines } from "#app/web/health.server.ts";
import { createHttpListener } from "#app/web/http-listener.server.ts";
import { createPageCache } from "#app/web/page-cache.server.ts";
import { createRemixHandler } from "#app/web/remix-handler.server.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { jobs } from "#db/schema/platform.ts";
import { type Cluster, startCluster, startStandby } from "#tests/postgres/throw-away-cluster.ts";
import { createTestContext } from "#tests/support/test-context.ts";
import { ask } from "#tests/support/test-database.ts";
import { buildOf } from "#tests/web/probe-pages.tsx";

const AT = new Date("2026-11-28T00:00:00.000Z");
const job = { kind: "k", payload: "{}", state: "queued", runAt: AT, createdAt: AT } as const;

const base = await createTestContext();
let primary: Cluster;
let copy: Cluster;
let store: Store;
/** Another machine, which has no copy. */
let elsewhere: Store;
let origin = "";

beforeAll(async () => {
  primary = await startCluster();
  await ask(new URL(primary.address("postgres")), "create database site");
  copy = await startStandby(primary);
  store = openPostgresStore(primary.address("site"), undefined, copy.address("site"));
  elsewhere = openPostgresStore(primary.address("site"));
  await store.migrate();
  const server = createServer((req, res) => listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ctx = { ...base, store, env: { ...base.env, APP_ORIGIN: origin, DATABASE_READ_URL: copy.address("site") } };
  const cache = createPageCache({ store, monotonicNow: () => performance.now() });
  const page = (path: string, more: object) => ({
    id: path,
    parentId: "root",
    path,
    module: { default: Page, loader: tell, action: add, ...more },
  });
  const pages = createRemixHandler(buildOf([page("probe", {}), page("kept", { headers: sharedPage() })]), ctx, cache);
  const gate = createApiGate(createUseCounter(() => performance.now()));
  const next = createApplication({
    log: ctx.log,
    staticFile: () => null,
    isReady: async () => true,
    copyLines: async () => copyLines(await store.copies()),
    tellWay: () => false,
    sendFigures: async (_req, res) => void res.writeHead(404).end(),
    takeCspReports: async (_req, res) => void res.writeHead(204).end(),
    pages,
  });
  const listener = createHttpListener({ env: ctx.env, log: ctx.log, metrics: ctx.metrics, cache, gate, next, isDraining: () => false });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
}, 60_000);

afterAll(async () => {
  await Promise.all([store?.close(), elsewhere?.close()]);
  copy?.remove();
  primary?.remove();
}, 30_000);

/** Says who answered, and how many jobs there are there. */
async function tell({ context }: LoaderFunctionArgs) {
  const { read } = (context.ctx as typeof base).store;
  const [{ recovering }, many] = await Promise.all([
    read.get<{ recovering: number }>(sql`select pg_is_in_recovery() as recovering`),
    read.$count(jobs),
  ]);
  return { text: `${recovering === 1 ? "copy" : "primary"} ${many}` };
}

async function add({ context }: ActionFunctionArgs) {
  await write((context.ctx as typeof base).store);
  return redirect("/probe", 303);
}

const Page = () => createElement("p", null, useLoaderData<{ text: string }>().text);

const write = (at: Store) => at.write(async (tx) => void (await tx.insert(jobs).values(job)));

async function load(path = "/probe", headers: Record<string, string> = {}): Promise<{ from: string; many: number }> {
  const answer = await fetch(origin + path, { headers });
  const [, from = "", many = ""] = /<p>(\w+) (\d+)<\/p>/.exec(await answer.text()) ?? [];
  if (from === "") throw new Error(`${path} answers ${answer.status}`);
  return { from, many: Number(many) };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("what is waited for does not come");
    await sleep(20);
  }
}

function held() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

const readyz = async () => (await fetch(`${origin}/readyz`)).text();
const isRead = async () => (await load()).from === "copy";
const onCopy = (statement: string) => ask(new URL(copy.address("site")), statement);
const count = () => elsewhere.read.$count(jobs);

beforeEach(() => until(isRead), 20_000);

test("a visitor without a cookie is answered by the copy, everybody with one and every program with a key by the primary", async () => {
  expect((await load()).from).toBe("copy");
  expect((await load("/probe", { cookie: "s=somebody" })).from).toBe("primary");
  expect((await load("/probe", { authorization: "Bearer key" })).from).toBe("primary");
});

test("whoever sends a form is shown what it did, and comes with a cookie for some seconds", async () => {
  const many = await count();
  const sent = await fetch(`${origin}/probe`, {
    method: "POST",
    headers: { origin },
    body: new URLSearchParams({ name: "x" }),
    redirect: "manual",
  });
  expect([sent.status, sent.headers.get("set-cookie")]).toEqual([303, "w=1; Max-Age=10; Path=/; HttpOnly; SameSite=Lax"]);
  expect(await load("/probe", { cookie: "w=1" })).toEqual({ from: "primary", many: many + 1 });
  expect((await load()).many).toBe(many + 1);
});

test("while the copy does not replay, each load shows the write before it, by the primary; afterwards the copy is read again", async () => {
  await onCopy("select pg_wal_replay_pause()");
  try {
    for (let many = (await count()) + 1, last = many + 10; many < last; many += 1) {
      await write(store);
      expect(await load()).toEqual({ from: "primary", many });
      expect((await load("/kept")).many).toBe(many);
    }
    expect(await store.copies()).toMatchObject([{ state: "following", behind: expect.any(Number) }]);
  } finally {
    await onCopy("select pg_wal_replay_resume()");
  }
  await until(isRead);
});

test("what a machine elsewhere wrote is never missing once it was heard of, and the copy answers between the writes", async () => {
  const froms = { copy: 0, primary: 0 };
  let over = false;
  let loads = 0;
  let behind = 0;
  let heardOf = await count();
  const writing = (async () => {
    while (!over) {
      const before = store.dataVersion();
      await write(elsewhere);
      const many = await count();
      while (store.dataVersion() === before) await sleep(1);
      heardOf = many;
      await sleep(200);
    }
  })();
  const end = performance.now() + 3_000;
  while (performance.now() < end) {
    for (const path of ["/probe", "/kept"]) {
      const least = heardOf;
      const { from, many } = await load(path);
      if (many < least) behind += 1;
      if (path === "/probe") froms[from as keyof typeof froms] += 1;
      loads += 1;
    }
    await sleep(2);
  }
  over = true;
  await writing;
  console.log(`${loads} loads, ${behind} behind; not kept: ${froms.copy} from the copy, ${froms.primary} from the primary`);
  expect(behind).toBe(0);
  expect(froms.copy).toBeGreaterThan(froms.primary);
});

test("a transaction that has not come to the copy is missed there, although one beside the turns with a greater number has", async () => {
  const many = await count();
  const kinds = elsewhere.read.select({ kind: jobs.kind }).from(jobs).where(sql`kind = 'beside'`);
  const { promise: mayCommit, resolve: commit } = held();
  const { promise: hasBegun, resolve: begin } = held();
  const written = elsewhere.write(async (tx) => {
    await tx.insert(jobs).values(job);
    begin();
    await mayCommit;
  });
  await hasBegun;
  await store.writeAside((tx) => tx.insert(jobs).values({ ...job, kind: "beside" }));
  expect(await kinds).toHaveLength(1);
  await until(async () => (await load()).many === many + 1);
  await onCopy("select pg_wal_replay_pause()");
  const before = store.dataVersion();
  try {
    commit();
    await written;
    await until(async () => store.dataVersion() !== before);
    expect(await load()).toEqual({ from: "primary", many: many + 2 });
  } finally {
    await onCopy("select pg_wal_replay_resume()");
  }
});

test("a visit that writes reads the primary from then on", async () => {
  const { result, from } = await store.readCopies(async () => {
    const before = await store.read.get<{ recovering: number }>(sql`select pg_is_in_recovery() as recovering`);
    await store.writeAside((tx) => tx.insert(jobs).values(job));
    const after = await store.read.get<{ recovering: number }>(sql`select pg_is_in_recovery() as recovering`);
    return [before.recovering, after.recovering];
  });
  expect([result, from]).toEqual([[1, 0], "primary"]);
});

test("connections to the copy that are cut, and statements it cancels, cost no page; some seconds later it is read again", async () => {
  const cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'scalpmark'";
  await onCopy(cut);
  for (let times = 0; times < 5; times += 1) await load();
  await until(isRead);
  const reading = store.readCopies(() => store.read.get<{ many: number }>(sql`select count(*) as many from jobs, pg_sleep(0.6)`));
  await sleep(200);
  await onCopy(cut.replace("terminate", "cancel"));
  const { result, from } = await reading;
  expect([result.many, from]).toEqual([await count(), "primary"]);
});

test("a copy that does not answer within a second is not waited for", async () => {
  const { result, from } = await store.readCopies(() => store.read.get<{ many: number }>(sql`select count(*) as many from pg_sleep(1.2)`));
  expect([result.many, from]).toEqual([1, "primary"]);
  await until(isRead);
});

test("a copy that was promoted alone is not read any more, and one that is gone costs no page", async () => {
  expect(await readyz()).toMatch(/^ok\ncopy 1: \d+ bytes behind\n$/);
  await copy.promote();
  for (let times = 0; times < 3; times += 1) {
    await write(store);
    expect(await load()).toEqual({ from: "primary", many: await count() });
  }
  expect(await readyz()).toBe("ok\ncopy 1: not a copy of this database, as it is now\n");
  copy.remove();
  const from = performance.now();
  for (let times = 0; times < 20; times += 1) expect((await load()).from).toBe("primary");
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(await readyz()).toBe("ok\ncopy 1: away\n");
  expect(await store.copies()).toEqual([{ host: `127.0.0.1:${copy.port}`, state: "away" }]);
});
