import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
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

test("B3: servers of one data folder count together, a server that crashed goes on where it was, and the file names nobody", async () => {
  const { env, log } = await createTestContext();
  const first = createRateLimits(env.APP_SECRET);
  const closeFirst = keepLimits(first, env, log);
  const second = createRateLimits(env.APP_SECRET);
  const closeSecond = keepLimits(second, env, log);
  expect([await first.take(LIMIT, "203.0.113.77"), await second.take(LIMIT, "203.0.113.77")]).toEqual([null, null]);
  expect(await first.take(LIMIT, "203.0.113.77")).toBeGreaterThan(290);
  expect(await second.take(LIMIT, "203.0.113.77")).toBeGreaterThan(290);
  expect(await second.take(LIMIT, "203.0.113.78")).toBeNull();
  // Nothing is closed: a process that is killed closes nothing.
  const third = createRateLimits(env.APP_SECRET);
  const closeThird = keepLimits(third, env, log);
  expect(await third.take(LIMIT, "203.0.113.77")).toBeGreaterThan(290);
  const kept = new Database(join(env.DATA_DIR, "limits.db"), { readonly: true });
  const names = kept.prepare("select name, used from uses order by used").all();
  expect(names).toEqual([1, 5].map((used) => ({ name: expect.stringMatching(/^[0-9a-f]{32}$/), used })));
  for (const close of [closeFirst, closeSecond, closeThird]) close();
  kept.close();
});

test("B3: a file of counters that cannot be read, or a folder that takes none, makes everybody begin anew, and stops nothing", async () => {
  const { env, log } = await createTestContext();
  const file = join(env.DATA_DIR, "limits.db");
  writeFileSync(file, "no database, whatever it is called: ".repeat(200));
  for (const DATA_DIR of [env.DATA_DIR, join(env.DATA_DIR, "missing")]) {
    const limits = createRateLimits(env.APP_SECRET);
    const close = keepLimits(limits, { DATA_DIR }, log);
    expect([await limits.take({ ...LIMIT, points: 1 }, "a"), await limits.take({ ...LIMIT, points: 1 }, "a")]).toEqual([null, 300]);
    close();
  }
});

test("B3: while the file takes no use, because another process holds it, this one counts for itself", async () => {
  const { env, log } = await createTestContext();
  const limits = createRateLimits(env.APP_SECRET);
  const close = keepLimits(limits, env, log);
  const other = new Database(join(env.DATA_DIR, "limits.db"));
  other.exec("begin immediate");
  expect([await limits.take({ ...LIMIT, points: 1 }, "a"), await limits.take({ ...LIMIT, points: 1 }, "a")]).toEqual([null, 300]);
  other.exec("rollback");
  expect(await limits.take({ ...LIMIT, points: 1 }, "a")).toBeNull();
  other.close();
  close();
});

test("B3: of more visitors than are counted at once those seen longest ago are forgotten, and who goes on is not", () => {
  const counter = createUseCounter(() => 0, 4);
  for (const key of ["a", "b", "a", "c", "a", "d", "e"]) counter.take(key, 2, 60);
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
