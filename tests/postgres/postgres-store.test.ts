import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonNumber, jsonText } from "#app/platform/engine-words.server.ts";
import { openPostgresStore } from "#app/platform/postgres-store.server.ts";
import { hotStatement, isUniqueViolation, type Store } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { jobs } from "#db/schema/platform.ts";
import { ask, openTestDatabase, type TestDatabase } from "#tests/support/test-database.ts";

const AT = new Date("2026-11-28T00:00:00.000Z");
const account = { id: "one", email: "ann@example.org", passwordHash: "x", displayName: "Ann", role: "client", createdAt: AT } as const;
const job = { kind: "k", payload: "{}", state: "queued", runAt: AT, createdAt: AT } as const;

let database: TestDatabase;
/** Two processes, as far as the database knows. */
let here: Store;
let elsewhere: Store;

beforeAll(async () => {
  database = await openTestDatabase();
  here = openPostgresStore(database.address);
  elsewhere = openPostgresStore(database.address);
});
afterAll(async () => {
  await Promise.all([here.close(), elsewhere.close()]);
  await database.remove();
});

test("rows come back as they do from SQLite: dates, flags, numbers, and objects for what is written by hand", async () => {
  await here.write((tx) => tx.insert(accounts).values({ ...account, demo: true }));
  expect(await here.read.select().from(accounts).get()).toMatchObject({ ...account, demo: true, suspendedAt: null });
  expect(await here.read.get(sql`select count(*) as many, max(created_at) as newest, 1 = 1 as so from accounts`)).toEqual({
    many: 1,
    newest: AT.getTime(),
    so: 1,
  });
  expect(
    await hotStatement(here.read, "select email from accounts where id = :id and display_name = :name")
      .pluck()
      .get({ name: "Ann", id: "one" }),
  ).toBe(account.email);
});

test("a row without a number gets the next one, and what a write changed is counted", async () => {
  const [first] = await here.write((tx) => tx.insert(jobs).values(job).returning({ id: jobs.id }));
  const [second] = await here.write((tx) => tx.insert(jobs).values(job).returning({ id: jobs.id }));
  expect(second?.id).toBe((first?.id ?? 0) + 1);
  expect((await here.write((tx) => tx.update(jobs).set({ kind: "l" }).run())).changes).toBe(2);
});

test("numbers and texts in a JSON column are read as they were written", async () => {
  const payload = JSON.stringify({ clinicId: 12, level: 6.34094311192451, why: "photo" });
  await here.write((tx) => tx.insert(jobs).values({ ...job, kind: "json", payload }));
  const of = (key: string) => ({ number: jsonNumber(jobs.payload, key) });
  const read = (key: string) => here.read.select(of(key)).from(jobs).where(eq(jobs.kind, "json")).get();
  expect([await read("clinicId"), await read("level"), await read("none")]).toEqual([
    { number: 12 },
    { number: 6.34094311192451 },
    { number: null },
  ]);
  const found = and(eq(jobs.kind, "json"), eq(jobs.id, sql`(select id from jobs where ${jsonNumber(jobs.payload, "clinicId")} = 12)`));
  expect(
    await here.read
      .select({ why: jsonText(jobs.payload, "why") })
      .from(jobs)
      .where(found)
      .get(),
  ).toEqual({ why: "photo" });
});

test("reading takes no write", async () => {
  await expect(here.read.run(sql`delete from accounts`)).rejects.toThrow("read-only");
});

test("a broken rule is told without the values that broke it", async () => {
  const error = await here.write((tx) => tx.insert(accounts).values(account)).catch((thrown: unknown) => thrown);
  expect(isUniqueViolation(error)).toBe(true);
  expect(JSON.stringify({ ...(error as object), message: (error as Error).message })).not.toContain(account.email);
});

test("a transaction in which a statement failed is not taken for committed, whoever caught the error", async () => {
  const written = here.write(async (tx) => {
    await tx.insert(jobs).values({ ...job, kind: "lost" });
    await tx.run(sql`insert into accounts (id) values ('two')`).catch(() => {});
  });
  await expect(written).rejects.toThrow();
  expect(await here.read.select().from(jobs).where(eq(jobs.kind, "lost"))).toEqual([]);
});

test("what was sealed cannot be changed: triggers are there", async () => {
  await expect(
    here.write((tx) => tx.run(sql`insert into seals (seq, source, row_id, hash) values (1, 'event', 1, 'x')`)),
  ).resolves.toBeDefined();
  await expect(here.write((tx) => tx.run(sql`update seals set hash = 'y'`))).rejects.toThrow("only added to");
});

test("writers of all processes take turns: what one read before it wrote still holds", async () => {
  const add = (store: Store) =>
    store.write(async (tx) => {
      const { attempts } = (await tx.select({ attempts: jobs.attempts }).from(jobs).where(eq(jobs.id, 1)).get()) ?? { attempts: 0 };
      await tx
        .update(jobs)
        .set({ attempts: attempts + 1 })
        .where(eq(jobs.id, 1));
    });
  await Promise.all(Array.from({ length: 40 }, (_, turn) => add(turn % 2 === 0 ? here : elsewhere)));
  expect(await here.read.select({ attempts: jobs.attempts }).from(jobs).where(eq(jobs.id, 1)).get()).toEqual({ attempts: 40 });
});

test("statements of one transaction may be asked for at once", async () => {
  const counts = await here.write((tx) => Promise.all(Array.from({ length: 5 }, () => tx.$count(accounts))));
  expect(counts).toEqual([1, 1, 1, 1, 1]);
});

test("a commit is heard of by every process, with the tables it reached, and at once by its own", async () => {
  await heard(elsewhere);
  await heard(here);
  const before = [here.changes().get("jobs") ?? 0, elsewhere.changes().get("jobs") ?? 0] as const;
  await here.write((tx) => tx.update(jobs).set({ attempts: 0 }));
  expect(here.changes().get("jobs")).toBeGreaterThan(before[0]);
  for (let tries = 0; tries < 200 && elsewhere.changes().get("jobs") === before[1]; tries += 1) await sleep(10);
  expect(elsewhere.changes().get("jobs")).toBeGreaterThan(before[1]);
});

test("what is not heard of is not taken for unchanged: while the connection is gone nothing is answered, afterwards all counts as changed", async () => {
  await heard(here);
  const before = here.changes().get("(schema)") ?? 0;
  await ask(
    new URL(database.address),
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' or query = 'select 1'",
  );
  let silent = 0;
  for (let tries = 0; tries < 200 && (silent === 0 || schemaOf(here) === null); tries += 1) {
    if (schemaOf(here) === null) silent += 1;
    await sleep(10);
  }
  expect(silent).toBeGreaterThan(0);
  expect(schemaOf(here)).toBeGreaterThan(before);
});

/** Null: nothing is heard. */
function schemaOf(store: Store): number | null {
  try {
    return store.changes().get("(schema)") ?? 0;
  } catch {
    return null;
  }
}

test("a text with a NUL finds nothing and fails nothing", async () => {
  expect(await here.read.select().from(accounts).where(eq(accounts.email, "ann\0@example.org"))).toEqual([]);
});

/** Hearing begins with the first question. */
async function heard(store: Store): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      return void store.changes();
    } catch {
      await sleep(25);
    }
  }
  throw new Error("the database is not heard");
}
