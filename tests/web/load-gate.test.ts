import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createLoadGate, type LoadGate, TICK_MS } from "#app/web/load-gate.server.ts";
import { beginVisit } from "#app/web/visit.server.ts";

const state = { now: 0, overloaded: false, refused: 0 };
/** Requests that are being rendered, and how each is ended. */
let rendering: (() => void)[] = [];
let gate: LoadGate = newGate(() => state.now);

function newGate(monotonicNow: () => number): LoadGate {
  return createLoadGate({
    monotonicNow,
    isSignedIn: async (cookie) => cookie === "s=known",
    onChange(overloaded) {
      state.overloaded = overloaded;
    },
    onRefusal() {
      state.refused += 1;
    },
  });
}

const server = createServer((req, res) => answer(req, res));
let answer: RequestListener = () => {};
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  Object.assign(state, { now: 0, overloaded: false, refused: 0 });
  rendering = [];
  gate = newGate(() => state.now);
  const page = gate.before(
    (_req, res) =>
      new Promise((resolve) => {
        rendering.push(() => {
          res.end("page");
          resolve();
        });
      }),
  );
  answer = (req, res) => {
    beginVisit(req, res, 0);
    void page(req, res);
  };
});

/** A turn of the event loop that takes so long. */
function turn(ms: number): void {
  state.now += ms;
  gate.tick();
}

function overload(): void {
  gate.tick();
  for (let turns = 0; turns < 5; turns++) turn(500);
}

/** What is answered without anything being rendered; "page": it is being rendered. */
async function ask(path = "/", init: RequestInit = {}): Promise<Response | "page"> {
  const before = rendering.length;
  const asked = fetch(origin + path, init);
  const isRendered = async () => {
    while (rendering.length === before) await sleep(2);
    return "page" as const;
  };
  return Promise.race([asked, isRendered()]);
}

test("Q9: two seconds of turns longer than 200 ms are too much to do; a single long turn, or turns of 150 ms, are not", () => {
  gate.tick();
  turn(1_900);
  turn(TICK_MS);
  for (let turns = 0; turns < 30; turns++) turn(TICK_MS + 150);
  expect(state.overloaded).toBe(false);
  overload();
  expect(state.overloaded).toBe(true);
});

test("Q9: under too much load thirty-two pages for strangers are made at once, and whoever comes then reads 503, when to come again, and why", async () => {
  overload();
  for (let pages = 0; pages < 32; pages++) expect(await ask()).toBe("page");
  const refused = (await ask("/clinics")) as Response;
  expect([refused.status, refused.headers.get("retry-after"), refused.headers.get("cache-control")]).toEqual([
    503,
    "5",
    "private, no-store",
  ]);
  expect(await refused.text()).toContain("More people are reading than this site can answer at once. Please try again in a few seconds.");
  expect(((await ask("/api/v1/clinics")) as Response).headers.get("content-type")).toBe("application/problem+json");
  expect(state.refused).toBe(2);
  rendering[0]?.();
  expect(await ask()).toBe("page");
});

test("Q9: whoever is signed in, and every form, is answered under any load; a cookie that means nothing does not help", async () => {
  overload();
  for (let pages = 0; pages < 32; pages++) await ask();
  expect(await ask("/", { headers: { cookie: "s=known" } })).toBe("page");
  expect(await ask("/", { method: "POST", body: "a=b" })).toBe("page");
  expect(((await ask("/", { headers: { cookie: "s=invented" } })) as Response).status).toBe(503);
});

test("Q9: 128 pages asked for at once are too much before any time has passed", async () => {
  for (let pages = 0; pages < 128; pages++) expect(await ask()).toBe("page");
  expect(state.overloaded).toBe(false);
  expect([((await ask()) as Response).status, state.overloaded]).toEqual([503, true]);
});

test("Q9: of pages asked for at once one is made in a turn of the loop, and none while connections come in", async () => {
  let made = 0;
  const make = async () => {
    made += 1;
  };
  const turnOver = () => new Promise((resolve) => setImmediate(resolve));
  for (let pages = 0; pages < 3; pages++) void gate.admit(make);
  expect(made).toBe(0);
  const seen: number[] = [];
  for (let turns = 0; turns < 3; turns++) {
    await turnOver();
    seen.push(made);
  }
  expect(seen.every((count, turn) => count <= turn + 1)).toBe(true);
  while (made < 3) await turnOver();
  void gate.admit(make);
  for (let connections = 0; connections < 20; connections++) {
    gate.onConnection();
    await turnOver();
  }
  expect(made).toBe(3);
  for (let turns = 0; turns < 3; turns++) await turnOver();
  expect(made).toBe(4);
});

test("Q9: a page that the cache makes anew takes a place as well; without one it is not begun", async () => {
  const done: (() => void)[] = [];
  const make = () => new Promise<void>((resolve) => done.push(resolve));
  overload();
  for (let pages = 0; pages < 32; pages++) expect(gate.admit(make)).not.toBeNull();
  expect(gate.admit(make)).toBeNull();
  expect(((await ask()) as Response).status).toBe(503);
  while (done.length < 32) await sleep(1);
  done[0]?.();
  await sleep(0);
  expect(gate.admit(make)).not.toBeNull();
});

test("Q9: half a second with 64 pages being made is too much to do, however quick the loop turns; 63 are not", async () => {
  for (let pages = 0; pages < 63; pages++) await ask();
  gate.tick();
  for (let ms = 0; ms < 1_000; ms += TICK_MS) turn(TICK_MS);
  expect(state.overloaded).toBe(false);
  await ask();
  for (let ms = 0; ms <= 500; ms += TICK_MS) turn(TICK_MS);
  expect(state.overloaded).toBe(true);
  expect(((await ask()) as Response).status).toBe(503);
});

test("Q9: it is over once turns are short and few were sent away for two seconds, no sooner", async () => {
  overload();
  for (let pages = 0; pages < 32; pages++) await ask();
  await ask();
  turn(1_500 + TICK_MS);
  turn(TICK_MS);
  expect(state.overloaded).toBe(true);
  turn(TICK_MS);
  for (let ms = 0; ms < 500; ms += TICK_MS) turn(TICK_MS);
  expect(state.overloaded).toBe(false);
  expect(await ask()).toBe("page");
});

test("Q9: while a crowd is still being sent away it is not over, however short the turns are", async () => {
  overload();
  for (let pages = 0; pages < 32; pages++) await ask();
  turn(1_900);
  for (let crowd = 0; crowd < 64; crowd++) await ask();
  turn(TICK_MS);
  turn(TICK_MS);
  expect(state.overloaded).toBe(true);
  turn(1_900);
  turn(TICK_MS);
  expect(state.overloaded).toBe(false);
});

/** 75 readers in a thread of their own, who ask again as soon as they are answered: beside the server they would wait for its turns and never be a crowd. */
const CROWD = `
  const { parentPort, workerData } = require("node:worker_threads");
  let asking = true;
  parentPort.once("message", () => { asking = false; });
  const read = async () => {
    while (asking) {
      const answer = await fetch(workerData);
      await answer.text();
      parentPort.postMessage(answer.status);
    }
  };
  Promise.all(Array.from({ length: 75 }, read)).then(() => process.exit());
`;

test("Q9: a process asked for five times what it can do notices within seconds, answers strangers in short turns, and is well again within ten seconds", async () => {
  const real = newGate(() => performance.now());
  const ticking = setInterval(real.tick, TICK_MS);
  const page = real.before(async (_req, res) => {
    const until = performance.now() + 15;
    while (performance.now() < until);
    res.end("page");
  });
  answer = (req, res) => {
    beginVisit(req, res, 0);
    void page(req, res);
  };
  const statuses: number[] = [];
  const crowd = new Worker(CROWD, { eval: true, workerData: origin });
  crowd.on("message", (status: number) => statuses.push(status));
  const startedAt = performance.now();
  while (!state.overloaded && performance.now() - startedAt < 10_000) await sleep(50);
  expect(state.overloaded).toBe(true);
  // Those who came before it was noticed are answered first.
  while (!statuses.includes(503)) await sleep(50);
  statuses.length = 0;
  await sleep(1_500);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  crowd.postMessage("enough");
  await once(crowd, "exit");
  const calmFrom = performance.now();
  while (state.overloaded) await sleep(50);
  expect(performance.now() - calmFrom).toBeLessThan(10_000);
  clearInterval(ticking);
  expect((await fetch(origin)).status).toBe(200);
}, 40_000);
