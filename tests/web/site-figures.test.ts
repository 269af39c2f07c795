import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { createMetrics } from "#app/platform/metrics.server.ts";
import { keepWorkerFigures } from "#app/platform/worker-figures.server.ts";
import { routeClassOf } from "#app/web/route-class.ts";
import { mayReadFigures } from "#app/web/site-figures.server.ts";
import { parseExposition, type Sample } from "#tests/support/figures-of.ts";
import { serve } from "#tests/web/serve.ts";

const served = await serve();
const scrape = async () => {
  const response = await served.get("/metrics");
  return { response, ...parseExposition(await response.text()) };
};
const figure = (samples: Sample[], name: string, labels: Record<string, string> = {}) =>
  samples.find((one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value))?.value;

test("Q20: figures are Prometheus's text, with each answer counted by class, method and status", async () => {
  await served.get("/personal");
  await served.get("/nowhere");
  await served.post("/form", { Origin: "https://evil.test" });
  await fetch(`${served.origin}/form`, { method: "DELETE" });
  const { response, samples, types } = await scrape();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(types.get("scalpmark_http_seconds")).toBe("histogram");
  const answered = (status: string, method = "GET") =>
    figure(samples, "scalpmark_http_requests_total", { class: "page", method, status, process: "test" });
  expect([answered("200"), answered("404"), answered("403", "POST"), answered("405", "other")]).toEqual([1, 1, 1, 1]);
  expect(figure(samples, "scalpmark_http_seconds_count", { class: "page" })).toBe(4);
  expect(figure(samples, "scalpmark_guard_refusals_total", { reason: "form from elsewhere" })).toBe(1);
  expect(figure(samples, "scalpmark_guard_refusals_total", { reason: "method" })).toBe(1);
});

test("Q20: they say whether the site is ready, how long the queue is and how old", async () => {
  const { samples } = await scrape();
  expect(figure(samples, "scalpmark_ready")).toBe(1);
  for (const name of ["queue_waiting", "queue_running", "queue_dead", "queue_overdue_seconds", "mails_dead"])
    expect(figure(samples, `scalpmark_${name}`), name).toBe(0);
  expect(figure(samples, "scalpmark_free_disk_bytes")).toBeGreaterThan(0);
  // No worker ever ran here: not a worker that was seen just now.
  expect(figure(samples, "scalpmark_worker_silent_seconds")).toBeUndefined();
  served.setReady(false);
  expect(figure((await scrape()).samples, "scalpmark_ready")).toBe(0);
  served.setReady(true);
});

test("Q20: the worker's figures are handed out beside the server's, told apart by process, and left out once they are old", async () => {
  const worker = createMetrics("worker", { withProcess: true });
  worker.count("mails", { outcome: "sent" }, 3);
  await keepWorkerFigures({ ...served.ctx, metrics: worker });
  const { samples } = await scrape();
  expect(figure(samples, "scalpmark_mails_total", { process: "worker", outcome: "sent" })).toBe(3);
  expect(figure(samples, "process_resident_memory_bytes", { process: "worker" })).toBeGreaterThan(10_000_000);
  expect(figure(samples, "nodejs_eventloop_lag_p99_seconds", { process: "worker" })).toBeGreaterThanOrEqual(0);
  await keepWorkerFigures({ ...served.ctx, metrics: worker, now: () => new Date(served.ctx.now().getTime() - 61_000) });
  expect((await scrape()).samples.some((one) => one.labels.process === "worker")).toBe(false);
});

/** What Node would hand over. */
const asked = (remoteAddress: string, headers: Record<string, string>) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;
const TOKEN = "a-token-of-twenty-or-more";

test.each<[who: string, may: boolean, address: string, client: string, headers: Record<string, string>]>([
  ["this machine", true, "127.0.0.1", "127.0.0.1", { host: "127.0.0.1:3000" }],
  ["this machine by IPv6", true, "::1", "::1", { host: "[::1]:3000" }],
  ["this machine by name", true, "::ffff:127.0.0.1", "::ffff:127.0.0.1", { host: "localhost:3000" }],
  ["another machine", false, "10.0.0.7", "10.0.0.7", { host: "10.0.0.1:3000" }],
  ["a visitor behind a proxy here", false, "127.0.0.1", "203.0.113.7", { host: "scalpmark.example", "x-forwarded-for": "203.0.113.7" }],
  ["a visitor who says to be this machine", false, "127.0.0.1", "127.0.0.1", { host: "127.0.0.1", "x-forwarded-for": "127.0.0.1" }],
  ["a visitor behind a proxy that says nothing", false, "127.0.0.1", "127.0.0.1", { host: "scalpmark.example" }],
  ["a page of elsewhere whose name leads here", false, "127.0.0.1", "127.0.0.1", { host: "rebound.evil.test" }],
  ["whoever has the token", true, "203.0.113.7", "203.0.113.7", { host: "scalpmark.example", authorization: `Bearer ${TOKEN}` }],
  ["somebody with another token", false, "203.0.113.7", "203.0.113.7", { host: "scalpmark.example", authorization: "Bearer guess" }],
  ["this machine with another token", false, "127.0.0.1", "127.0.0.1", { host: "127.0.0.1", authorization: "Bearer guess" }],
])("Z1: figures are for this machine or whoever has the token: %s", (_who, may, address, client, headers) => {
  expect(mayReadFigures(asked(address, headers), client, TOKEN)).toBe(may);
  if (headers.authorization !== undefined) expect(mayReadFigures(asked(address, headers), client, null)).toBe(false);
});

test("Z1: for anybody else there is nothing there, under any name the site is asked by", async () => {
  const foreign = await served.get("/metrics", { "X-Forwarded-For": "203.0.113.7" });
  expect(foreign.status).toBe(404);
  expect(await foreign.text()).not.toContain("scalpmark_");
  for (const path of ["/Metrics", "/metrics/"]) expect(await (await served.get(path)).text(), path).not.toContain("# TYPE");
  expect(await served.raw("GET /metrics HTTP/1.1\r\nHost: rebound.evil.test\r\n\r\n")).toMatch(/^HTTP\/1\.1 404 /);
});

test("an address has one class of few, whatever it holds", () => {
  expect(
    [
      "/",
      "/clinics?q=a",
      "/clinics/ink-room",
      "/photos/1/large.webp",
      "/api/v1/clinics",
      "/admin/people",
      "/assets/a.js",
      "/robots.txt",
      "/nowhere",
    ].map(routeClassOf),
  ).toEqual(["page", "search", "page", "photo", "api", "admin", "asset", "feed", "page"]);
  expect(routeClassOf("/constructor")).toBe("page");
});

test("G3: every figure an alert names is one that a site hands out", async () => {
  await keepWorkerFigures({ ...served.ctx, metrics: createMetrics("worker", { withProcess: true }) });
  const { types } = await scrape();
  const rules = readFileSync("app/ops/alerts.yml", "utf8");
  const named = new Set(rules.match(/\b(?:scalpmark|process|nodejs)_[a-z0-9_]+/g));
  expect(named.size).toBeGreaterThan(15);
  const known = [...types].flatMap(([name, type]) => (type === "histogram" ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name]));
  expect([...named].filter((name) => !known.includes(name))).toEqual([]);
});
