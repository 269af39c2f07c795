import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepLimits } from "#app/platform/kept-limits.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { openPostgresUses } from "#app/platform/postgres-uses.server.ts";
import { createRateLimits } from "#app/platform/rate-limit.server.ts";
import type { SharedUses } from "#app/platform/shared-uses.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/test-database.ts";

const LIMIT = { name: "test", points: 2, seconds: 300 };
const SECRET = "a secret only for tests, 32 bytes or more";

let database: TestDatabase;
const opened: SharedUses[] = [];

/** Another machine: of its own it has nothing but its memory. */
function limitsOf(address: string) {
  const limits = createRateLimits(SECRET);
  const shared = openPostgresUses(address);
  opened.push(shared);
  keepLimits(limits, shared, createLog({ level: "silent" }));
  return limits;
}

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  for (const shared of opened) await shared.close();
  await database.remove();
});

test("machines that share a database count attempts together, under names that nobody can be read from", async () => {
  const [first, second] = [limitsOf(database.address), limitsOf(database.address)];
  // Both find no table, and one of them makes it.
  expect(await Promise.all([first.take(LIMIT, "203.0.113.77"), second.take(LIMIT, "203.0.113.77")])).toEqual([null, null]);
  for (const limits of [first, second]) {
    const wait = await limits.take(LIMIT, "203.0.113.77");
    expect(wait).toBeGreaterThan(290);
    expect(wait).toBeLessThanOrEqual(300);
  }
  expect(await second.take(LIMIT, "203.0.113.78")).toBeNull();
  const client = new pg.Client({ connectionString: database.address });
  await client.connect();
  const { rows } = await client.query("select name, cast(used as int) as used from limit_uses order by used");
  expect(rows).toEqual([1, 4].map((used) => ({ name: expect.stringMatching(/^[0-9a-f]{32}$/), used })));
  const { rows: kinds } = await client.query("select relpersistence from pg_class where relname = 'limit_uses'");
  await client.end();
  expect(kinds).toEqual([{ relpersistence: "u" }]);
});

test("of twenty attempts at once on two machines as many are let in as the limit has", async () => {
  const both = [limitsOf(database.address), limitsOf(database.address)];
  const waits = await Promise.all(Array.from({ length: 20 }, (_, turn) => both[turn % 2]?.take({ ...LIMIT, points: 7 }, "crowd")));
  expect(waits.filter((wait) => wait === null)).toHaveLength(7);
});

test("a count begins anew when its time is over, by the database's clock", async () => {
  const limits = limitsOf(database.address);
  const brief = { name: "brief", points: 1, seconds: 1 };
  expect([await limits.take(brief, "a"), await limits.take(brief, "a")]).toEqual([null, 1]);
  await sleep(1_050);
  expect(await limits.take(brief, "a")).toBeNull();
});

test("many uses are added at once, whatever their order, by several who name the same", async () => {
  const both = [openPostgresUses(database.address), openPostgresUses(database.address)];
  opened.push(...both);
  const uses = Array.from({ length: 500 }, (_, n) => ({ name: `u${n}`, times: n % 7, seconds: 60 }));
  await Promise.all(Array.from({ length: 10 }, (_, turn) => both[turn % 2]?.add(turn % 3 === 0 ? uses : uses.toReversed())));
  expect((await both[0]?.add(uses))?.map(({ used }) => used)).toEqual(uses.map(({ times }) => times * 11));
});

test("while the database is away a machine counts for itself, without waiting again and again, and in common once it is back", async () => {
  const holder = new pg.Client({ connectionString: database.address });
  await holder.connect();
  const limits = limitsOf(database.address);
  const one = { ...LIMIT, points: 1 };
  expect(await limits.take(one, "away")).toBeNull();
  await holder.query("begin; lock table limit_uses in access exclusive mode");
  const from = performance.now();
  expect(await limits.take(one, "away")).toBeNull();
  for (let times = 0; times < 20; times += 1) expect(await limits.take(one, "away")).toBe(300);
  expect(performance.now() - from).toBeLessThan(2_000);
  await holder.query("rollback");
  await holder.end();
  await sleep(1_050);
  const wait = await limits.take(one, "away");
  expect(wait).toBeGreaterThan(290);
});
