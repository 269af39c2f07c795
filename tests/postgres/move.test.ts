import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { moveFiles } from "#app/cli/move/move-files.ts";
import { finishRows, moveRows, type TableProgress } from "#app/cli/move/move-rows.ts";
import { openPostgresPlace } from "#app/cli/move/postgres-place.ts";
import type { RowPlace, RowTarget } from "#app/cli/move/row-place.ts";
import { openSqlitePlace } from "#app/cli/move/sqlite-place.ts";
import { tableShapes } from "#app/cli/move/table-shapes.ts";
import { verifyChain } from "#app/platform/audit-chain.server.ts";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { createS3FileStorage } from "#app/platform/s3-file-storage.server.ts";
import { schemaStanding, standingRefusal } from "#app/platform/schema-version.server.ts";
import { migrateConnection } from "#app/platform/sqlite-store.server.ts";
import { AT_ONCE } from "#tests/postgres/small-batches.ts";
import { buildMatrixWorld } from "#tests/security/matrix-world.ts";
import { openS3World } from "#tests/support/s3-world.ts";
import { ask, TEMPLATE } from "#tests/support/test-database.ts";

const SERVER = new URL(process.env.DATABASE_URL ?? "");
const LARGE = 2n ** 62n + 1n;
const folder = mkdtempSync(join(tmpdir(), "scalpmark-move-"));
const made: string[] = [];

/** An installation on each engine, the second moved from the first. */
let address: string;
const file = join(folder, "scalpmark.db");
let secret: string;

const addressOf = (name: string) => Object.assign(new URL(SERVER), { pathname: `/${name}` }).href;

async function emptyDatabase(): Promise<string> {
  const name = `move_${randomBytes(8).toString("hex")}`;
  await ask(SERVER, `create database ${name}`);
  made.push(name);
  return addressOf(name);
}

async function inDatabase<T>(at: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  return fn(client).finally(() => client.end());
}

async function moved(from: RowPlace, to: RowTarget, onTable?: (progress: TableProgress) => void): Promise<void> {
  try {
    await moveRows(from, to, { atOnce: AT_ONCE, ...(onTable === undefined ? {} : { onTable }) });
    await finishRows(from, to);
  } finally {
    await from.close();
    await to.close();
  }
}

/** All there is in all tables, and the last number that each gave. */
async function everything(place: RowPlace) {
  const all: Record<string, unknown> = {};
  for (const table of tableShapes())
    all[table.name] = [await place.readAfter(table, null, 1e6), table.numbered === null ? null : await place.lastNumber(table)];
  await place.close();
  return all;
}

beforeAll(async () => {
  const { ctx } = await buildMatrixWorld();
  secret = ctx.env.APP_SECRET;
  await ctx.store.write(async (tx) => {
    await tx.run(sql`insert into table_changes (name, changes) values ('large', ${String(LARGE)}), ('größer 🦱', -1)`);
    await tx.run(sql`insert into search_sets (token, chunk, count, ids) values ('w:x', 0, 1, ${Buffer.from([0, 92, 255, 0])})`);
    await tx.run(sql`insert into jobs (kind, payload, state, run_at, created_at) values ('gone', '{}', 'done', 1, 1)`);
    await tx.run(sql`delete from jobs where kind = 'gone'`);
  });
  const { name } = await ctx.store.read.get<{ name: string }>(sql`select current_database() as name`);
  await ctx.store.close();
  // It closes again when the file is over.
  ctx.store.close = async () => {};
  address = addressOf(name);
  await moved(await openPostgresPlace(address), openSqlitePlace(file));
}, 120_000);
afterAll(async () => {
  for (const name of made) await ask(SERVER, `drop database ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

test("there and back every row of every table is the same, and so are the numbers given and the record", async () => {
  const back = await emptyDatabase();
  await moved(openSqlitePlace(file), await openPostgresPlace(back));
  const [first, between, last] = [
    await everything(await openPostgresPlace(address)),
    await everything(openSqlitePlace(file)),
    await everything(await openPostgresPlace(back)),
  ];
  expect(between).toEqual(first);
  expect(last).toEqual(first);
  const filled = Object.values(first).filter((table) => ((table as unknown[][])[0]?.length ?? 0) > 0);
  expect(filled.length).toBeGreaterThan(40);
  const place = await openPostgresPlace(back);
  expect(await verifyChain(place.db, secret)).toMatchObject({ ok: true });
  await place.close();
});

const CATALOG = `select pg_get_indexdef(indexrelid) as said from pg_index join pg_class c on c.oid = indexrelid where relnamespace = 'public'::regnamespace
  union all select conrelid::regclass || conname || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select pg_get_triggerdef(t.oid) from pg_trigger t where not tgisinternal order by 1`;

test("what was moved into has the tables, indexes, links and triggers of one that was never moved, and nothing else", async () => {
  const back = await emptyDatabase();
  await moved(openSqlitePlace(file), await openPostgresPlace(back));
  const catalog = async (client: pg.Client) => (await client.query(CATALOG)).rows;
  expect(await inDatabase(back, catalog)).toEqual(await inDatabase(address, catalog));
  const fresh = new Database(":memory:");
  migrateConnection(fresh, "db/migrations/sqlite");
  const schemaOf = (database: Database.Database) => database.prepare("select type, name, sql from sqlite_schema order by type, name").all();
  const other = new Database(file, { readonly: true });
  expect(schemaOf(other)).toEqual(schemaOf(fresh));
  other.close();
});

test("killed in the middle it goes on where it stopped, and until it is finished no site starts there", { timeout: 120_000 }, async () => {
  const back = await emptyDatabase();
  const run = spawnSync(process.execPath, ["--import", "tsx", "tests/postgres/killed-move.ts", file, back, "60"]);
  expect(run.signal).toBe("SIGKILL");
  const store = openStore(back);
  expect(standingRefusal(await schemaStanding(store.read))).toContain("move into this database is not finished");
  await store.close();
  const standings = new Set<string>();
  await moved(openSqlitePlace(file), await openPostgresPlace(back), ({ standing, of }) => of > 0 && standings.add(standing));
  expect([...standings].sort()).toEqual(["copied", "going on", "there already"]);
  expect(await everything(await openPostgresPlace(back))).toEqual(await everything(openSqlitePlace(file)));
});

test("a row that was changed since it was copied is found, and its table copied anew", { timeout: 120_000 }, async () => {
  const back = await emptyDatabase();
  spawnSync(process.execPath, ["--import", "tsx", "tests/postgres/killed-move.ts", file, back, "60"]);
  await inDatabase(back, (client) =>
    client.query("update accounts set display_name = 'Somebody' where id = (select min(id) from accounts)"),
  );
  const anew: string[] = [];
  await moved(
    openSqlitePlace(file),
    await openPostgresPlace(back),
    ({ table, standing }) => standing === "copied anew" && anew.push(table),
  );
  expect(anew).toEqual(["accounts"]);
  expect(await everything(await openPostgresPlace(back))).toEqual(await everything(openSqlitePlace(file)));
});

test("a row that does not arrive is missed, and the move is not finished", async () => {
  const to = await openPostgresPlace(await emptyDatabase());
  const losing = {
    ...to,
    add: (...[table, rows]: Parameters<RowTarget["add"]>) => to.add(table, table.name === "clinics" ? rows.slice(1) : rows),
  };
  await expect(moved(openSqlitePlace(file), losing)).rejects.toThrow("The table clinics in");
});

test("nothing is moved into a database that has tables, nor into one that another move was begun into", async () => {
  const template = await openPostgresPlace(addressOf(TEMPLATE));
  await expect(moved(openSqlitePlace(file), template)).rejects.toThrow("is not empty");
  const begun = await emptyDatabase();
  const to = await openPostgresPlace(begun);
  await to.begin("elsewhere");
  await to.close();
  await expect(moved(openSqlitePlace(file), await openPostgresPlace(begun))).rejects.toThrow("was begun from elsewhere");
});

test("nothing is moved while a site runs, and none writes meanwhile", async () => {
  const running = new Database(file);
  running.prepare("select * from clinics").all();
  expect(() => openSqlitePlace(file)).toThrow("in use");
  running.close();
  const store = openStore(address);
  onTestFinished(() => store.close());
  await store.read.get(sql`select 1`);
  await expect(openPostgresPlace(address)).rejects.toThrow("in use");
});

test("a text with a NUL arrives as the site itself would have kept it", async () => {
  const other = join(folder, "nul.db");
  await moved(openSqlitePlace(file), openSqlitePlace(other));
  const database = new Database(other);
  database.prepare("insert into table_changes values (?, 1)").run("a\0b");
  database.close();
  const back = await emptyDatabase();
  await moved(openSqlitePlace(other), await openPostgresPlace(back));
  expect(
    await inDatabase(back, async (client) => (await client.query("select changes from table_changes where name = 'a\ufffdb'")).rowCount),
  ).toBe(1);
});

test("files go into a bucket and come back, only those that are not there whole; what was lost before is named", async () => {
  const disk = createDiskFileStorage(join(folder, "files"));
  const bucket = createS3FileStorage({ access: (await openS3World()).access, spoolFolder: join(folder, "spool") });
  const files = await Promise.all(["one", "two", "three"].map((text) => disk.put(Buffer.from(text))));
  const lost = "0".repeat(64);
  const needed = new Set([...files.map(({ sha256 }) => sha256), lost]);
  await bucket.put(Buffer.from("one"));
  expect(await moveFiles(disk, bucket, needed)).toEqual({ files: 4, copied: 2, there: 1, bytes: 8, lost: [lost] });
  const back = createDiskFileStorage(join(folder, "back"));
  const { sha256 } = await back.put(Buffer.from("two"));
  writeFileSync(join(folder, "back", sha256.slice(0, 2), sha256.slice(2, 4), sha256), "owt");
  expect(await moveFiles(bucket, back, new Set(files.map((stored) => stored.sha256)))).toMatchObject({ copied: 3, there: 0, lost: [] });
  expect((await back.get(sha256))?.toString()).toBe("two");
});

test("the command says what to put into the settings and no password, and ends with 1 where nothing can be moved", {
  timeout: 120_000,
}, async () => {
  const back = Object.assign(new URL(await emptyDatabase()), { password: "open-sesame" }).href;
  const env = { ...process.env, DATABASE_URL: "", NODE_ENV: "test" as const, DATA_DIR: folder, APP_SECRET: secret };
  const { settings } = await openS3World();
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "app/cli/move.ts", ...args], {
      env: { ...env, ...settings, PHOTO_STORE: "" },
      encoding: "utf8",
    });
  const done = run("--to", back);
  expect(`${done.stderr}${done.status}`).toBe("0");
  expect(done.stdout).toContain("the same on both sides");
  expect(done.stdout).toContain("record: whole");
  expect(done.stdout).toContain(":PASSWORD@");
  expect(done.stdout).not.toContain("open-sesame");
  const again = run("--to", back);
  expect([again.status, again.stdout]).toEqual([1, ""]);
  expect(again.stderr).toContain("is not empty");
  expect(run("--to", "elsewhere").stderr).toContain("--to must be");
});
