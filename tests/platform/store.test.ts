import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { newId } from "#app/platform/id.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { type Db, isUniqueViolation } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";

const folder = mkdtempSync(join(tmpdir(), "scalpmark-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "store.db");
const first = openStore(file);
await first.migrate();
await first.close();
// Opened again: a WAL file that exists already is where SQLite would silently fall back to synchronous=NORMAL.
const store = openStore(file);
afterAll(() => store.close());

const insert = (tx: Db, email: string) =>
  tx
    .insert(accounts)
    .values({ id: newId(), email, passwordHash: "x", displayName: "A", role: "client", createdAt: new Date(0) })
    .then(() => undefined);
const emails = async (db: Db) =>
  (await db.select({ email: accounts.email }).from(accounts).orderBy(accounts.email).all()).map((row) => row.email);
const pragma = async (db: Db, name: string) => Object.values(await db.get<Record<string, unknown>>(sql.raw(`PRAGMA ${name}`)))[0];

test("Q2: every acknowledged write reaches the disk: synchronous is FULL on a file opened again", async () => {
  expect(await pragma(store.read, "synchronous")).toBe(2);
  expect(await store.write(async (tx) => pragma(tx, "synchronous"))).toBe(2);
  expect(await pragma(store.read, "journal_mode")).toBe("wal");
  expect(await pragma(store.read, "foreign_keys")).toBe(1);
});

test("the reading side cannot write", async () => {
  await expect(async () => store.read.run(sql`delete from accounts`)).rejects.toThrow();
});

test("a write that throws leaves nothing behind", async () => {
  await expect(
    store.write(async (tx) => {
      await insert(tx, "rolled-back@a.example");
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await emails(store.read)).not.toContain("rolled-back@a.example");
});

test("a write inside a write is part of it", async () => {
  await expect(
    store.write(async () => {
      await store.write((tx) => insert(tx, "inner@a.example"));
      throw new Error("outer");
    }),
  ).rejects.toThrow("outer");
  expect(await emails(store.read)).not.toContain("inner@a.example");
});

test("writes that meet wait for each other", async () => {
  const order: string[] = [];
  const slow = (name: string) =>
    store.write(async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} ends`);
    });
  await Promise.all([slow("one"), slow("two")]);
  expect(order).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});

test("P2 emptying the log waits for a write that is under way, and loses nothing of it", async () => {
  const writing = store.write(async (tx) => {
    await insert(tx, "in-the-log@a.example");
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(await store.checkpoint()).toBe(true);
  await writing;
  expect(statSync(`${file}-wal`).size).toBe(0);
  expect(await emails(store.read)).toContain("in-the-log@a.example");
  expect(await store.write(async (tx) => [await pragma(tx, "busy_timeout"), await pragma(tx, "secure_delete")])).toEqual([10_000, 1]);
});

test("the data version changes with every commit, and only then", async () => {
  const before = store.dataVersion();
  expect(store.dataVersion()).toBe(before);
  await store.write((tx) => insert(tx, "version@a.example"));
  expect(store.dataVersion()).not.toBe(before);
});

test("a broken unique rule is told from other errors", async () => {
  await store.write((tx) => insert(tx, "once@a.example"));
  const again = await store.write((tx) => insert(tx, "once@a.example")).catch((error: unknown) => error);
  expect(isUniqueViolation(again)).toBe(true);
  expect(isUniqueViolation(new Error("something else"))).toBe(false);
});

test.each(["decisions", "scores", "events"])("M4 %s are never changed or removed", async (table) => {
  const triggers = await store.read.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'trigger' and tbl_name = ${table}`,
  );
  expect(triggers.map(({ name }) => name)).toEqual(expect.arrayContaining([`${table}_no_delete`, `${table}_no_update`]));
});

test("Q4 a database that may not grow refuses what needs room, is read and whole all the while, and finds out by itself when there is room", async () => {
  const small = openStore(join(folder, "small.db"));
  try {
    await small.migrate();
    expect(small.fault()).toBeNull();
    const version = small.dataVersion();
    await small.write(async (tx) => void (await tx.run(sql.raw(`PRAGMA max_page_count = ${await pragma(tx, "page_count")}`))));
    const large = (tx: Db) => insert(tx, `${"x".repeat(50_000)}@a.example`);
    await expect(small.write(large)).rejects.toThrow();
    expect(small.fault()).toBe("full");
    expect(small.dataVersion()).not.toBe(version);
    expect(await emails(small.read)).toEqual([]);
    expect(await pragma(small.read, "integrity_check")).toBe("ok");
    await small.write(async (tx) => void (await tx.run(sql`PRAGMA max_page_count = 1000000`))).catch(() => {});
    await expect.poll(() => small.fault(), { timeout: 5_000 }).toBeNull();
    await small.write(large);
    expect(await emails(small.read)).toHaveLength(1);
    expect(await small.read.all(sql`select name from sqlite_schema where name = 'write_probe'`)).toEqual([]);
  } finally {
    await small.close();
  }
});

test("a person's mistake and a broken rule of the database are no fault of the disk", async () => {
  const fault = store.fault();
  store.noticeFault(new Error("no such thing"));
  await store.write((tx) => insert(tx, "twice@a.example"));
  await expect(store.write((tx) => insert(tx, "twice@a.example"))).rejects.toThrow();
  expect([fault, store.fault()]).toEqual([null, null]);
  store.noticeFault(Object.assign(new Error("a photo"), { code: "ENOSPC" }));
  expect(store.fault()).toBe("full");
  await store.write((tx) => insert(tx, "later@a.example"));
  expect(store.fault()).toBeNull();
});
