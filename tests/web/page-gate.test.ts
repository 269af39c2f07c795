import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { createUseCounter } from "#app/platform/use-counter.ts";
import { createApiGate } from "#app/web/api-gate.server.ts";
import { createHttpListener } from "#app/web/http-listener.server.ts";
import { createPageCache } from "#app/web/page-cache.server.ts";
import { allGates, createPageGate } from "#app/web/page-gate.server.ts";
import { keptBytes } from "#tests/support/kept-bytes.ts";
import { createTestContext } from "#tests/support/test-context.ts";

let origin = "";
let now = 0;
let visitors = 0;

beforeAll(async () => {
  const ctx = await createTestContext();
  const env = { APP_ORIGIN: "", TRUSTED_PROXY_HOPS: 1 };
  const clock = () => now;
  const counter = createUseCounter(clock);
  const listener = createHttpListener({
    env,
    log: ctx.log,
    metrics: ctx.metrics,
    cache: createPageCache({ store: ctx.store, monotonicNow: clock }),
    gate: allGates(createPageGate(counter), createApiGate(counter)),
    next: (_req, res) => void res.end("a page"),
    isDraining: () => false,
  });
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  env.APP_ORIGIN = origin;
  afterAll(() => void server.close());
});

/** Somebody whose address our proxy has seen for the first time. */
function aVisitor(): (path: string, method?: string) => Promise<Response> {
  visitors += 1;
  const ip = `198.51.100.${visitors}`;
  return (path, method = "GET") => fetch(origin + path, { method, headers: { "X-Forwarded-For": ip } });
}

async function statusesOf(get: (path: string) => Promise<Response>, paths: readonly string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const path of paths) statuses.push((await get(path)).status);
  return statuses;
}
const times = (count: number, path: string) => Array.from({ length: count }, () => path);

test("B2: the 51st page within ten seconds is answered 429 with the seconds to wait, whatever pages they are, and ten seconds later it is given", async () => {
  const visit = aVisitor();
  const pages = Array.from({ length: 50 }, (_, n) => `/clinics/clinic-${n}`);
  expect(new Set(await statusesOf(visit, pages))).toEqual(new Set([200]));
  const refused = await visit("/");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("Retry-After"))).toBeLessThanOrEqual(10);
  expect(refused.headers.get("Cache-Control")).toContain("no-store");
  expect(await refused.text()).toContain("too many requests");
  expect((await visit("/method", "HEAD")).status).toBe(429);
  // The neighbour is another visitor.
  expect((await aVisitor()("/")).status).toBe(200);
  now += 10_000;
  expect((await visit("/")).status).toBe(200);
});

test("B2: pictures, files of the build and health checks are not counted, and what is sent has limits of its own", async () => {
  const visit = aVisitor();
  const files = ["/assets/page-x.css", "/photos/0a/640.webp", "/clinics/a/badge.svg", "/favicon.ico", "/healthz"];
  const statuses = await statusesOf(
    visit,
    files.flatMap((path) => times(40, path)),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect((await visit("/clinics/a")).status).toBe(200);
});

test("B2: the 201st page within a minute is refused, however slowly they were opened", async () => {
  const visit = aVisitor();
  for (let tens = 0; tens < 5; tens += 1) {
    expect(new Set(await statusesOf(visit, times(40, "/clinics")))).toEqual(new Set([200]));
    now += 10_001;
  }
  const refused = await visit("/clinics");
  expect([refused.status, Number(refused.headers.get("Retry-After"))]).toEqual([429, 10]);
});

test("B2: nobody pages through lists more than 300 times in a quarter of an hour, while other pages stay open", async () => {
  const visit = aVisitor();
  for (let minutes = 0; minutes < 12; minutes += 1) {
    expect(new Set(await statusesOf(visit, times(25, `/clinics?after=c${minutes}`)))).toEqual(new Set([200]));
    now += 60_000;
  }
  const refused = await visit("/clinics?q=ink&after=c9");
  expect([refused.status, Number(refused.headers.get("Retry-After"))]).toEqual([429, 180]);
  expect((await visit("/clinics/a")).status).toBe(200);
});

test("B2: what a page asks for by itself while somebody types is counted apart, and the interface for programs has its own count", async () => {
  const visit = aVisitor();
  expect(new Set(await statusesOf(visit, times(120, "/places.json?begins=lee")))).toEqual(new Set([200]));
  expect(new Set(await statusesOf(visit, times(60, "/api/v1/clinics")))).toEqual(new Set([200]));
  expect((await visit("/")).status).toBe(200);
});

test("B3: two hundred thousand made-up addresses within one /64 are one visitor, and of as many networks as one likes only so many are kept: less than 50 MB", () => {
  const gate = createPageGate(createUseCounter(() => 0));
  const ask = (ip: string) => gate.pass({ method: "GET", url: "/" } as never, {} as never, ip);
  const before = keptBytes();
  let letIn = 0;
  for (let n = 0; n < 200_000; n += 1) {
    if (ask(`2001:db8:0:1:${(n >> 16).toString(16)}:0:${(n & 0xffff).toString(16)}:1`) === null) letIn += 1;
  }
  expect(letIn).toBe(50);
  for (let n = 0; n < 150_000; n += 1) ask(`2a00:${(n >> 16).toString(16)}:${(n & 0xffff).toString(16)}::1`);
  expect(keptBytes() - before).toBeLessThan(50e6);
  expect(addressBlock("2001:db8:0:1::1")).toBe(addressBlock("2001:db8:0:1:ffff::"));
}, 120_000);
