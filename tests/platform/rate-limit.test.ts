import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { keepLimits } from "#app/platform/kept-limits.server.ts";
import { addressBlock, createRateLimits } from "#app/platform/rate-limit.server.ts";
import { createUseCounter } from "#app/platform/use-counter.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const LIMIT = { name: "test", points: 2, seconds: 300 };

test("past the limit the answer is the seconds to wait, for that key and that limit only", async () => {
  const limits = createRateLimits();
  expect(await limits.take(LIMIT, "a")).toBeNull();
  expect(await limits.take(LIMIT, "a")).toBeNull();
  const wait = await limits.take(LIMIT, "a");
  expect(wait).toBeGreaterThan(290);
  expect(wait).toBeLessThanOrEqual(300);
  expect(await limits.take(LIMIT, "b")).toBeNull();
  expect(await limits.take({ ...LIMIT, name: "other" }, "a")).toBeNull();
});

const BLOCKS: [string, string][] = [
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["unknown", "unknown"],
];
test.each(BLOCKS)("B3: %s counts as %s", (ip, block) => {
  expect(addressBlock(ip)).toBe(block);
});

test("B3: a server that crashes goes on counting where it was, and its file names nobody", async () => {
  const { env, log } = await createTestContext();
  const file = join(env.DATA_DIR, `limits-${env.PORT}.json`);
  const first = createRateLimits(env.APP_SECRET);
  const closeFirst = keepLimits(first, env, log, 10);
  await first.take(LIMIT, "203.0.113.77");
  await first.take(LIMIT, "203.0.113.77");
  const oneNameless = [[expect.stringMatching(/^[0-9a-f]{32}$/), 2, expect.any(Number)]];
  await vi.waitFor(() => expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(oneNameless));
  // Nothing is closed: a process that is killed closes nothing.
  const second = createRateLimits(env.APP_SECRET);
  const closeSecond = keepLimits(second, env, log);
  expect(await second.take(LIMIT, "203.0.113.77")).toBeGreaterThan(290);
  expect(await second.take(LIMIT, "203.0.113.78")).toBeNull();
  closeSecond();
  closeFirst();
});

test("B3: a file of counters that cannot be read makes everybody begin anew, and stops nothing", async () => {
  const { env, log } = await createTestContext();
  for (const text of ["", "{", '[["a"]]', '[["a",1,1e999]]']) {
    writeFileSync(join(env.DATA_DIR, `limits-${env.PORT}.json`), text);
    const limits = createRateLimits(env.APP_SECRET);
    const close = keepLimits(limits, env, log);
    expect(await limits.take(LIMIT, "a")).toBeNull();
    close();
  }
});

test("B3: of more visitors than are counted at once those seen longest ago are forgotten, and who goes on is not", () => {
  const counter = createUseCounter(() => 0, 4);
  for (const key of ["a", "b", "a", "c", "a", "d", "e"]) counter.take(key, 2, 60);
  expect(counter.uses().map(([key, used]) => [key, used])).toEqual([
    ["c", 1],
    ["a", 3],
    ["d", 1],
    ["e", 1],
  ]);
  expect(counter.take("a", 2, 60)).toBe(60);
  expect(counter.take("b", 1, 60)).toBeNull();
});

test("L3: a clock that has gone back lets nobody wait longer than the limit is long", () => {
  let now = 10_000_000;
  const counter = createUseCounter(() => now);
  expect([counter.take("a", 1, 60), counter.take("a", 1, 60)]).toEqual([null, 60]);
  now -= 3_600_000;
  expect([counter.take("a", 1, 60), counter.take("a", 1, 60)]).toEqual([null, 60]);
});
