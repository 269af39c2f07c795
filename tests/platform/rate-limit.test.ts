import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { keepLimits, openSharedUses } from "#app/platform/kept-limits.server.ts";
import { addressBlock, createRateLimits, type RateLimits } from "#app/platform/rate-limit.server.ts";
import type { SharedUses } from "#app/platform/shared-uses.ts";
import { createToldCounter } from "#app/platform/told-counter.ts";
import { createUseCounter, waitOf } from "#app/platform/use-counter.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const LIMIT = { name: "test", points: 2, seconds: 300 };

/** The limits of another process of the site. Returned with what they count in. */
function limitsOf({ env, log }: Pick<TestContext, "env" | "log">): { limits: RateLimits; shared: SharedUses | null } {
  const limits = createRateLimits(env.APP_SECRET);
  const shared = openSharedUses({ ...env, DATABASE_URL: null }, log);
  if (shared !== null) keepLimits(limits, shared, log);
  return { limits, shared };
}

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
  const ctx = await createTestContext();
  const [{ limits: first, shared: one }, { limits: second, shared: two }] = [limitsOf(ctx), limitsOf(ctx)];
  expect([await first.take(LIMIT, "203.0.113.77"), await second.take(LIMIT, "203.0.113.77")]).toEqual([null, null]);
  expect(await first.take(LIMIT, "203.0.113.77")).toBeGreaterThan(290);
  expect(await second.take(LIMIT, "203.0.113.77")).toBeGreaterThan(290);
  expect(await second.take(LIMIT, "203.0.113.78")).toBeNull();
  // Nothing is closed: a process that is killed closes nothing.
  const { limits: third, shared: three } = limitsOf(ctx);
  expect(await third.take(LIMIT, "203.0.113.77")).toBeGreaterThan(290);
  const kept = new Database(join(ctx.env.DATA_DIR, "limits.db"), { readonly: true });
  const names = kept.prepare("select name, used from uses order by used").all();
  expect(names).toEqual([1, 5].map((used) => ({ name: expect.stringMatching(/^[0-9a-f]{32}$/), used })));
  for (const shared of [one, two, three]) await shared?.close();
  kept.close();
});

test("B3: a file of counters that cannot be read, or a folder that takes none, makes everybody begin anew, and stops nothing", async () => {
  const { env, log } = await createTestContext();
  const file = join(env.DATA_DIR, "limits.db");
  writeFileSync(file, "no database, whatever it is called: ".repeat(200));
  for (const DATA_DIR of [env.DATA_DIR, join(env.DATA_DIR, "missing")]) {
    const { limits, shared } = limitsOf({ env: { ...env, DATA_DIR }, log });
    expect([await limits.take({ ...LIMIT, points: 1 }, "a"), await limits.take({ ...LIMIT, points: 1 }, "a")]).toEqual([null, 300]);
    await shared?.close();
  }
});

test("B3: while the file takes no use, because another process holds it, this one counts for itself", async () => {
  const ctx = await createTestContext();
  const { limits, shared } = limitsOf(ctx);
  const other = new Database(join(ctx.env.DATA_DIR, "limits.db"));
  other.exec("begin immediate");
  expect([await limits.take({ ...LIMIT, points: 1 }, "a"), await limits.take({ ...LIMIT, points: 1 }, "a")]).toEqual([null, 300]);
  other.exec("rollback");
  expect(await limits.take({ ...LIMIT, points: 1 }, "a")).toBeNull();
  other.close();
  await shared?.close();
});

test("B3: what is counted in memory holds in every process once they have told each other, and nobody's first pages are told", async () => {
  const ctx = await createTestContext();
  const [one, two] = [limitsOf(ctx).shared as SharedUses, limitsOf(ctx).shared as SharedUses];
  const told = new Set<string>();
  const processOn = (shared: SharedUses) => {
    const add: SharedUses["add"] = (all) => {
      for (const { name } of all) told.add(name);
      return shared.add(all);
    };
    return createToldCounter(createUseCounter(Date.now), { ...shared, add }, (key) => key);
  };
  const [here, elsewhere] = [processOn(one), processOn(two)];
  const count = (counter: typeof here, key: string, times: number) =>
    Array.from({ length: times }, () => counter.count(key, 60).used).at(-1);
  expect([count(here, "eager", 30), count(elsewhere, "eager", 25), count(here, "calm", 4)]).toEqual([30, 25, 4]);
  for (const counter of [here, elsewhere, here]) await counter.tell();
  expect([count(here, "eager", 1), count(elsewhere, "eager", 1)]).toEqual([31, 56]);
  for (const counter of [here, elsewhere]) await counter.tell();
  expect([count(here, "eager", 1), count(elsewhere, "eager", 1)]).toEqual([57, 58]);
  expect(told).toEqual(new Set(["eager"]));
  for (const shared of [one, two]) await shared.close();
});

test("B3: where nobody can be told every process goes on counting for itself", async () => {
  const counter = createToldCounter(
    createUseCounter(Date.now),
    { add: () => Promise.reject(new Error("away")), close: async () => {} },
    (key) => key,
  );
  for (let times = 0; times < 9; times += 1) counter.count("a", 60);
  await counter.tell();
  expect(counter.count("a", 60).used).toBe(10);
});

test("B3: of more visitors than are counted at once those seen longest ago are forgotten, and who goes on is not", () => {
  const counter = createUseCounter(() => 0, 4);
  for (const key of ["a", "b", "a", "c", "a", "d", "e"]) counter.count(key, 60);
  expect(counter.count("a", 60)).toEqual({ used: 4, leftMs: 60_000 });
  expect(counter.count("b", 60).used).toBe(1);
});

test("L3: a clock that has gone back lets nobody wait longer than the limit is long", () => {
  let now = 10_000_000;
  const counter = createUseCounter(() => now);
  const waits = () => [waitOf(counter.count("a", 60), 1), waitOf(counter.count("a", 60), 1)];
  expect(waits()).toEqual([null, 60]);
  now -= 3_600_000;
  expect(waits()).toEqual([null, 60]);
});
