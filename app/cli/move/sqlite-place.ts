import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import {
  assertOurs,
  type Cell,
  columnsOf,
  LATER_TABLE,
  listOf,
  MoveError,
  quoted,
  type Row,
  type RowTarget,
} from "#app/cli/move/row-place.ts";
import { dbOn } from "#app/platform/awaited-sqlite.server.ts";
import { MOVE_TABLE } from "#app/platform/schema-version.server.ts";
import { migrateConnection } from "#app/platform/sqlite-store.server.ts";

const MIGRATIONS = "db/migrations/sqlite";

/** Opens an SQLite file alone: a site that has it open keeps it, and none can open it meanwhile. */
export function openSqlitePlace(file: string): RowTarget {
  const isNew = !existsSync(file);
  if (isNew) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const connection = openAlone(file);
  if (isNew) chmodSync(file, 0o600);
  const name = file;
  const statement = preparedOnce(connection);
  const tables = () =>
    statement("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'").pluck().all() as string[];
  const hasTable = (table: string) => tables().includes(table);

  function rowsOf(text: string, values: Row, atMost?: number): Row[] {
    return statement(text)
      .raw(true)
      .safeIntegers(true)
      .all(...values, ...(atMost === undefined ? [] : [atMost])) as Row[];
  }

  /** Whole or not at all, also where statements change the schema. */
  const inOne = (fn: () => void) => connection.transaction(fn).immediate();

  function setAside(): void {
    const found = connection
      .prepare(
        `select type, name, sql from sqlite_schema where sql is not null and (type = 'trigger' or type = 'index' and sql not like 'create unique%') order by type, rowid`,
      )
      .all() as { type: string; name: string; sql: string }[];
    const keep = connection.prepare(`insert into ${LATER_TABLE} (statement) values (?)`);
    for (const { type, name, sql } of found) {
      keep.run(sql);
      connection.exec(`drop ${type} ${quoted(name)}`);
    }
  }

  async function assertWhole(): Promise<void> {
    const says = connection.pragma("integrity_check(1)", { simple: true });
    if (says !== "ok") throw new MoveError(`${name} is damaged: ${says}. Restore a backup first.`);
    if ((connection.pragma("foreign_key_check") as unknown[]).length > 0) throw new MoveError(`${name} has rows that lead nowhere.`);
  }

  return {
    name,
    db: dbOn(connection),
    migrations: MIGRATIONS,
    newestMigration: async () =>
      hasTable("__drizzle_migrations")
        ? (connection.prepare("select max(created_at) from __drizzle_migrations").pluck().get() as number | null)
        : null,
    isMoving: async () => hasTable(MOVE_TABLE),
    assertWhole,
    count: async (table) =>
      statement(`select count(*) from ${quoted(table.name)}`)
        .pluck()
        .get() as number,
    async readAfter(table, key, atMost) {
      const after = key === null ? "" : ` where (${listOf(table.key)}) > (${key.map(() => "?").join(", ")})`;
      return rowsOf(
        `select ${columnsOf(table)} from ${quoted(table.name)}${after} order by ${listOf(table.key)} limit ?`,
        key ?? [],
        atMost,
      );
    },
    async lastNumber({ name: table }) {
      const [row] = rowsOf("select seq from sqlite_sequence where name = ?", [table]);
      return BigInt((row?.[0] as bigint | undefined) ?? 0n);
    },
    async begin(from) {
      const begunFrom = hasTable(MOVE_TABLE) ? (connection.prepare(`select source from ${MOVE_TABLE}`).pluck().get() as string) : null;
      assertOurs(name, tables(), begunFrom, from);
      connection.pragma("foreign_keys = OFF");
      if (begunFrom === null) {
        inOne(() => {
          connection.exec(`create table ${MOVE_TABLE} (source text not null)`);
          connection.exec(`create table ${LATER_TABLE} (id integer primary key, statement text not null)`);
          connection.prepare(`insert into ${MOVE_TABLE} values (?)`).run(from);
        });
      }
      migrateConnection(connection, MIGRATIONS);
      inOne(setAside);
      return begunFrom === null ? "new" : "again";
    },
    async lastKey(table) {
      const descending = table.key.map((column) => `${quoted(column)} desc`).join(", ");
      return rowsOf(`select ${listOf(table.key)} from ${quoted(table.name)} order by ${descending} limit 1`, [])[0] ?? null;
    },
    async add(table, rows) {
      const insert = statement(
        `insert into ${quoted(table.name)} (${columnsOf(table)}) values (${table.columns.map(() => "?").join(", ")})`,
      );
      inOne(() => {
        for (const row of rows) insert.run(...row);
      });
    },
    async empty(table) {
      connection.exec(`delete from ${quoted(table.name)}`);
    },
    fit: (text) => text,
    async finish(lastNumbers) {
      inOne(() => {
        const later = connection.prepare(`select statement from ${LATER_TABLE} order by id`).pluck().all() as string[];
        for (const text of later) connection.exec(text);
        for (const [table, last] of lastNumbers) {
          connection.prepare("delete from sqlite_sequence where name = ?").run(table.name);
          if (last > 0n) connection.prepare("insert into sqlite_sequence (name, seq) values (?, ?)").run(table.name, last);
        }
        connection.exec(`drop table ${LATER_TABLE}`);
        connection.exec(`drop table ${MOVE_TABLE}`);
      });
      await assertWhole();
      connection.pragma("wal_checkpoint(TRUNCATE)");
    },
    async close() {
      connection.close();
    },
  };
}

function openAlone(file: string): Database.Database {
  const connection = new Database(file, { timeout: 0 });
  try {
    connection.pragma("locking_mode = EXCLUSIVE");
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    // The lock is taken by the first transaction that writes, and kept.
    connection.exec("begin immediate; commit");
    return connection;
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY"))
      throw new MoveError(`${file} is in use. Stop the site (servers and worker) and whatever copies its database, and run this again.`);
    throw error;
  }
}

/** Prepared once for each text. */
function preparedOnce(connection: Database.Database): (text: string) => Database.Statement<Cell[]> {
  const all = new Map<string, Database.Statement<Cell[]>>();
  return (text) => {
    const known = all.get(text) ?? connection.prepare<Cell[]>(text);
    all.set(text, known);
    return known;
  };
}
