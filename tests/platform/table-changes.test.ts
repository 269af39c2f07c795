import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { type Db, hotStatement, MIGRATIONS_FOLDER } from "#app/platform/store.server.ts";
import { createTableSense, isBehind, type TableChanges } from "#app/platform/table-changes.server.ts";
import { accounts, sessions } from "#db/schema/accounts.ts";
import { clinicTreatments } from "#db/schema/clinics.ts";
import { practitioners } from "#db/schema/practitioners.ts";
import { openedTables } from "#tests/support/opened-tables.ts";

const folder = mkdtempSync(join(tmpdir(), "scalpmark-changes-"));
const file = join(folder, "changes.db");
const store = openStore(file);
await store.migrate();
const raw = new Database(file);
const sense = createTableSense(raw);
afterAll(async () => {
  raw.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const AT = new Date("2026-11-23T12:00:00.000Z");
const account = { id: "account-1", email: "a@a.example", passwordHash: "x", displayName: "A", role: "client", createdAt: AT } as const;
const session = { id: "session-1", accountId: account.id, expiresAt: 2_000_000_000, createdAt: AT };

/** The tables whose number has risen. */
function risen(then: TableChanges): string[] {
  const now = store.changes();
  return [...now.keys()].filter((name) => isBehind([name], then, now)).sort();
}

async function risenBy(change: (tx: Db) => unknown): Promise<string[]> {
  const then = store.changes();
  await store.write(async (tx) => void (await change(tx)));
  return risen(then);
}

test("a committed write is counted for its table, and for no other", async () => {
  expect(await risenBy((tx) => tx.insert(accounts).values(account).run())).toEqual(["accounts"]);
  expect(await risenBy((tx) => tx.insert(sessions).values(session).run())).toEqual(["sessions"]);
  expect(await risenBy((tx) => tx.update(accounts).set({ displayName: "B" }).where(eq(accounts.id, account.id)).run())).toEqual([
    "accounts",
  ]);
});

test("what a deletion takes along is counted too, however far it reaches", async () => {
  expect(await risenBy((tx) => tx.delete(accounts).where(eq(accounts.id, account.id)).run())).toEqual(
    expect.arrayContaining(["accounts", "sessions"]),
  );
  expect(await store.read.select().from(sessions)).toEqual([]);
});

test("so is what a trigger writes", async () => {
  const report = "insert into reports (id, kind, subject_id, reason, state, created_at) select 'r', 'clinic', '1', 'x', 'open', 0";
  expect(sense.tablesOf(report).written).toEqual(expect.arrayContaining(["reports", "stale_matters"]));
});

test("whoever reads a view reads what it is made from", () => {
  const { named } = sense.tablesOf("select * from review_summaries_now");
  expect(named).toEqual(expect.arrayContaining(openedTables(raw, "select * from review_summaries_now").read));
  expect(named).toContain("chapters");
});

test("raw statements and queries that are kept prepared count as well", async () => {
  const insert = (tx: Db) => hotStatement(tx, "insert into spellings (part, kind, word) values (?, 'word', ?)");
  expect(await risenBy((tx) => insert(tx).run("abc", "abcd"))).toEqual(["spellings"]);
  expect(await risenBy((tx) => insert(tx).run("bcd", "abcd"))).toEqual(["spellings"]);
  expect(await risenBy((tx) => tx.run(sql`update spellings set word = 'abce' where part = 'bcd'`))).toEqual(["spellings"]);
});

test("a write that changed nothing, or was taken back, is none", async () => {
  expect(await risenBy((tx) => tx.delete(accounts).where(eq(accounts.id, "nobody")).run())).toEqual([]);
  const then = store.changes();
  const broken = store.write(async (tx) => {
    await tx.insert(accounts).values({ ...account, id: "account-2" });
    throw new Error("no");
  });
  await expect(broken).rejects.toThrow("no");
  expect(risen(then)).toEqual([]);
  expect(await risenBy((tx) => enqueue(tx, { kind: "sweep_files", payload: { day: "2026-11-23" } }, AT))).toEqual(["jobs"]);
});

test("another process's write is seen, and between writes it is the same object", async () => {
  const then = store.changes();
  expect(store.changes()).toBe(then);
  const other = openStore(file);
  await other.write(
    async (tx) =>
      void (await tx
        .insert(accounts)
        .values({ ...account, id: "account-3" })
        .run()),
  );
  await other.close();
  expect(risen(then)).toEqual(["accounts"]);
});

test("reading is noted where it is asked for, however deep, with every table a statement names", async () => {
  const nested = async () => {
    await Promise.resolve();
    return hotStatement(store.read, "select count(*) from clinics c, locations l where l.clinic_id = c.id").get();
  };
  const { tables } = await store.noteReads(async () => {
    await store.read.select({ id: practitioners.id }).from(practitioners);
    await nested();
  });
  expect([...tables].filter((name) => /^\w+$/.test(name)).sort()).toEqual(["clinics", "locations", "practitioners"]);
  // A column that is called as a table is.
  const { tables: others } = await store.noteReads(async () =>
    store.read.select({ sessions: clinicTreatments.sessions }).from(clinicTreatments),
  );
  expect([...others].filter((name) => /^\w+$/.test(name))).toEqual(["clinic_treatments"]);
});

test("whether writes are taken stands among what every page reads", async () => {
  const { tables } = await store.noteReads(async () => {});
  const then = store.changes();
  store.noticeFault(Object.assign(new Error("no room"), { code: "ENOSPC" }));
  expect(isBehind(tables, then, store.changes())).toBe(true);
});

const TABLES = (
  raw.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").pluck().all() as string[]
).filter((name) => !/^(?:decisions|scores|events|seals|audit_heads|detection_runs)$/.test(name));

test.each(TABLES)("no table that SQLite opens for a change of %s is left out", (name) => {
  const column = (raw.pragma(`table_info("${name}")`) as { name: string }[])[0]?.name ?? "";
  for (const text of [
    `delete from "${name}"`,
    `update ${name} set "${column}" = "${column}"`,
    `insert into ${name} select * from ${name}`,
    `insert or replace into \`${name}\` select * from ${name} where true`,
    `with old as (select rowid from ${name}) delete from ${name} where rowid in (select rowid from old)`.replaceAll("rowid", `"${column}"`),
  ]) {
    const found = sense.tablesOf(text);
    const { written } = openedTables(raw, text);
    expect(written).toContain(name);
    expect(found.written, text).toEqual(expect.arrayContaining(written));
    expect(found.named, text).toContain(name);
  }
});

// The last: it leaves a trigger behind.
test("a migration counts: what was read before it may be told otherwise since", async () => {
  const { tables } = await store.noteReads(async () => {});
  const then = store.changes();
  const migrations = join(folder, "migrations");
  cpSync(MIGRATIONS_FOLDER, migrations, { recursive: true });
  const journal = join(migrations, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { when: number }[] };
  entries.push({ ...entries.at(-1), idx: 2, when: Date.now() * 2, tag: "0002_later" } as never);
  writeFileSync(journal, JSON.stringify({ ...rest, entries }));
  writeFileSync(
    join(migrations, "0002_later.sql"),
    "CREATE TRIGGER `later` AFTER INSERT ON `spellings` BEGIN DELETE FROM `price_counts`; END;",
  );
  const other = openStore(file);
  await other.migrate(migrations);
  await other.migrate(migrations);
  await other.close();
  expect(isBehind(tables, then, store.changes())).toBe(true);
  // And a process that runs on knows the new trigger.
  const insert = (tx: Db) => hotStatement(tx, "insert into spellings (part, kind, word) values ('new', 'word', 'newt')").run();
  expect(await risenBy(insert)).toEqual(expect.arrayContaining(["price_counts", "spellings"]));
});
