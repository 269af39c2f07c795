import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { expect, test } from "vitest";
import { MAX_CONNECTIONS } from "#app/web/http-server.server.ts";
import { mostOpenFiles, openFilesWarning } from "#app/web/open-files.server.ts";
import { keptBytes } from "#tests/support/kept-bytes.ts";
import { serve } from "#tests/web/serve.ts";

const served = await serve();

/** The mix of SECURITY.md Q8: of a hundred requests 80 for one kind of page, 15 for another, 5 forms. */
function send(agent: Agent, n: number): Promise<number> {
  const kind = n % 20;
  const post = kind === 19;
  const path = post ? "/form" : kind < 16 ? "/shared" : `/shared?q=${n % 30}`;
  const headers = post ? { origin: served.origin, "content-type": "application/x-www-form-urlencoded", "content-length": 8 } : {};
  return new Promise((resolve, reject) => {
    const call = request(served.origin + path, { agent, method: post ? "POST" : "GET", headers }, (res) => {
      res.resume().once("end", () => resolve(res.statusCode ?? 0));
    });
    call.once("error", reject);
    call.end(post ? "name=Ada" : undefined);
  });
}

test("Q8: a thousand people with a connection each read and send forms at once, and every one is answered", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000, maxFreeSockets: 1_000 });
  const statuses = new Map<number, number>();
  for (let round = 0; round < 2; round++) {
    for (const status of await Promise.all(Array.from({ length: 1_000 }, (_, n) => send(agent, n + round * 7)))) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  expect(Object.values(agent.freeSockets).flat().length).toBe(1_000);
  expect([...statuses.keys()].filter((status) => status >= 400)).toEqual([]);
  expect([...statuses.values()].reduce((sum, times) => sum + times)).toBe(2_000);
  agent.destroy();
}, 60_000);

test("Q8: a system that allows too few open files for all connections is told of at boot, with what to do", () => {
  const limits = (soft: string) =>
    `Limit                     Soft Limit           Hard Limit           Units\nMax open files            ${soft}                 4096                 files\n`;
  expect(openFilesWarning(MAX_CONNECTIONS, limits("1024"))).toBe(
    "the system lets this process open 1024 files, and 5000 connections take 5500: raise LimitNOFILE (ulimit -n)",
  );
  for (const enough of ["5500", "unlimited"]) expect(openFilesWarning(MAX_CONNECTIONS, limits(enough))).toBeNull();
  expect(openFilesWarning(MAX_CONNECTIONS, "")).toBeNull();
});

test.skipIf(process.platform !== "linux")("Q8: the limit is read as Linux writes it", () => {
  expect(mostOpenFiles(readFileSync("/proc/self/limits", "utf8"))).toBeGreaterThan(0);
});

test("Q21: thousands of requests more leave no more memory in use than before, and nothing open", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const sendMany = async (count: number) => {
    for (let done = 0; done < count; done += 100) await Promise.all(Array.from({ length: 100 }, (_, n) => send(agent, done + n)));
    return { kept: keptBytes(), open: process.getActiveResourcesInfo().length };
  };
  await sendMany(1_000);
  const before = await sendMany(1_000);
  const after = await sendMany(3_000);
  expect(after.kept - before.kept).toBeLessThan(3_000_000);
  expect(after.open).toBeLessThanOrEqual(before.open + 5);
  agent.destroy();
}, 60_000);
