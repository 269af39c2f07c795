import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { inLocale } from "#app/platform/ambient-locale.server.ts";
import { awaitedStatement, dbOn } from "#app/platform/awaited-sqlite.server.ts";
import { NEUTRAL_LOCALE } from "#app/platform/locale.ts";
import type { StorageFault } from "#app/platform/storage-fault.ts";
import { createTableSense, type TableChanges } from "#app/platform/table-changes.server.ts";
import { createWriteWatch } from "#app/platform/write-watch.server.ts";

/** drizzle's own transactions are left out: better-sqlite3 commits them at the first await. `Store.write` is the one there is. */
export type Db = Omit<BaseSQLiteDatabase<"async", Database.RunResult>, "transaction">;

export interface Store {
  /** A query_only connection: a write through it is refused by SQLite. */
  read: Db;
  /** One transaction on the single writing connection. Nested calls join the outer one. Read through `tx` inside; decode, hash and mail before or after. */
  write<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /** Why the last write was not taken; null while writes are taken. Reading goes on either way. */
  fault(): StorageFault | null;
  /** For whoever meets the disk's refusal elsewhere, such as with a file that cannot be kept. Does nothing with any other error. */
  noticeFault(error: unknown): void;
  /** Changes whenever any connection of any process commits, and when writes begin or cease to fail. */
  dataVersion(): number;
  /** How often each table was written to: another object whenever `dataVersion` is another. What a page cache compares. */
  changes(): TableChanges;
  /** Runs `fn`, whose reading is noted: the tables it asked for, and whether writes are taken, which is on every page. */
  noteReads<T>(fn: () => Promise<T>): Promise<{ result: T; tables: ReadonlySet<string> }>;
  /** Brings the schema up to date at boot; safe to repeat, one transaction for all that is missing. */
  migrate(folder?: string): void;
  /**
   * Moves the log into the file and empties it, so that what was erased is in neither. Waits for its turn among the writers and tries for two seconds; false:
   * a reader was in its way all the time.
   */
  checkpoint(): Promise<boolean>;
  close(): void;
}

/** Called when a transaction has begun; what it returns is done in the same transaction as the last thing before it is committed. */
export type OnWrite = (tx: Db) => Promise<() => Promise<void>>;

/** Several things that belong to every transaction, as one. */
export const inEachWrite =
  (...all: OnWrite[]): OnWrite =>
  async (tx) => {
    const ends: (() => Promise<void>)[] = [];
    for (const begin of all) ends.push(await begin(tx));
    return async () => {
      for (const end of ends) await end();
    };
  };

/** Stand among the tables of `changes` and `noteReads` for whether writes are taken, and for the tables themselves, which another process may change while this one runs. */
const WRITE_FAULT = "(write fault)";
const SCHEMA = "(schema)";

/** Milliseconds a statement waits for another process. */
const BUSY_MS = 10_000;

export const MIGRATIONS_FOLDER = "db/migrations/sqlite";

function connect(file: string): Database.Database {
  const connection = new Database(file, { timeout: BUSY_MS });
  connection.pragma("journal_mode = WAL");
  // Set on every open: an existing WAL file silently comes back with NORMAL, which loses acknowledged writes on power loss.
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  // What is deleted or replaced is overwritten with zeros, or a person's address would stay in the file after they were forgotten.
  connection.pragma("secure_delete = ON");
  connection.pragma("mmap_size = 0");
  connection.pragma("temp_store = MEMORY");
  return connection;
}

/** A write that needs a page of its own and leaves none behind. */
async function tryRoom(tx: Db): Promise<void> {
  await tx.run(sql`create table write_probe (at integer)`);
  await tx.run(sql`drop table write_probe`);
}

/** Never waits, since whoever reads may be this very process: it could not go on meanwhile. */
function truncateLog(writer: Database.Database): boolean {
  writer.pragma("busy_timeout = 0");
  try {
    const [result] = writer.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return result?.busy === 0;
  } finally {
    writer.pragma(`busy_timeout = ${BUSY_MS}`);
  }
}

/**
 * Opens the SQLite file, or with ":memory:" one private database that both sides share (tests).
 * Whoever writes history passes `sealWrites` of platform/audit-chain as `onWrite`. Throws better-sqlite3's SqliteError when the file cannot be opened.
 */
export function openStore(file: string, onWrite?: OnWrite): Store {
  const writer = connect(file);
  const reader = file === ":memory:" ? writer : connect(file);
  if (reader !== writer) {
    reader.pragma("query_only = ON");
    reader.pragma("cache_size = -32768");
  }
  const sense = createTableSense(writer);
  const reading = new AsyncLocalStorage<Set<string>>();
  /** Tables the transaction has written to that is open now. */
  let written = new Set<string>();
  const onStatement = (text: string) => {
    const noted = reading.getStore();
    if (noted === undefined && !writer.inTransaction) return;
    const tables = sense.tablesOf(text);
    for (const name of tables.named) noted?.add(name);
    for (const name of tables.written) written.add(name);
  };
  const write = dbOn(writer, onStatement);
  const read = reader === writer ? write : dbOn(reader, onStatement);
  const current = new AsyncLocalStorage<Db>();
  let queue: Promise<unknown> = Promise.resolve();
  const versionStatement = reader.prepare("PRAGMA data_version").pluck();

  const watch = createWriteWatch(() => inTurn(tryRoom));

  async function transaction<T>(fn: (tx: Db) => Promise<T>): Promise<T> {
    try {
      rollBack();
      written = new Set();
      writer.exec("BEGIN IMMEDIATE");
      const changedBefore = countChanges();
      const beforeCommit = await onWrite?.(write);
      // What is written down is for everybody, not in the conventions of whoever did it.
      const result = await inLocale(NEUTRAL_LOCALE, () => current.run(write, () => fn(write)));
      await beforeCommit?.();
      if (countChanges() !== changedBefore) for (const name of written) countWrite(name);
      writer.exec("COMMIT");
      watch.succeeded();
      return result;
    } catch (error) {
      watch.failed(error);
      try {
        rollBack();
      } catch {
        // The disk failed at that too: the next transaction begins with it.
      }
      throw error;
    }
  }

  const countChanges = lazily(() => {
    const statement = writer.prepare("select total_changes()").pluck();
    return () => statement.get();
  });
  const countWrite = lazily(() => {
    const statement = writer.prepare(
      "insert into table_changes (name, changes) values (?, 1) on conflict (name) do update set changes = changes + 1",
    );
    return (name: string) => statement.run(name);
  });
  const readChanges = lazily(() => {
    const statement = reader.prepare("select name, changes from table_changes").raw();
    return () => statement.all() as [string, number][];
  });

  function rollBack(): void {
    if (writer.inTransaction) writer.exec("ROLLBACK");
  }

  function inTurn<T>(fn: (tx: Db) => Promise<T>): Promise<T> {
    const turn = queue.then(() => transaction(fn));
    queue = turn.catch(() => {});
    return turn;
  }

  const dataVersion = () => Number(versionStatement.get()) + watch.changes() * 2 ** 32;
  let changes: { version: number; all: TableChanges } = { version: Number.NaN, all: new Map() };

  return {
    read,
    write(fn) {
      return current.getStore() ? fn(write) : inTurn(fn);
    },
    fault: watch.fault,
    noticeFault: watch.failed,
    migrate(folder = MIGRATIONS_FOLDER) {
      const changedBefore = countChanges();
      migrate(drizzle(writer), { migrationsFolder: folder });
      sense.forget();
      if (countChanges() !== changedBefore) countWrite(SCHEMA);
    },
    dataVersion,
    changes() {
      const version = dataVersion();
      if (version === changes.version) return changes.all;
      const all = new Map([...readChanges(), [WRITE_FAULT, watch.changes()]]);
      if (all.get(SCHEMA) !== changes.all.get(SCHEMA)) sense.forget();
      changes = { version, all };
      return all;
    },
    async noteReads(fn) {
      const tables = new Set([WRITE_FAULT, SCHEMA]);
      return { result: await reading.run(tables, fn), tables };
    },
    async checkpoint() {
      for (let tries = 0; tries < 20; tries += 1) {
        const turn = queue.then(() => truncateLog(writer));
        queue = turn.catch(() => {});
        if (await turn) return true;
        await sleep(100);
      }
      return false;
    },
    close() {
      watch.close();
      if (reader !== writer) reader.close();
      writer.close();
    },
  };
}

/** For a statement whose table is there only once the store was migrated. */
function lazily<A extends unknown[], R>(make: () => (...args: A) => R): (...args: A) => R {
  let made: ((...args: A) => R) | undefined;
  return (...args) => {
    made ??= make();
    return made(...args);
  };
}

/**
 * A query built once per connection: drizzle takes about 60 us to build one.
 * `build` gets the connection and returns a prepared query.
 */
export function hotQuery<Q>(build: (db: Db) => Q): (db: Db) => Q {
  const byConnection = new WeakMap<Db, Q>();
  return (db) => {
    let query = byConnection.get(db);
    if (query === undefined) {
      query = build(db);
      byConnection.set(db, query);
    }
    return query;
  };
}

/** A statement kept prepared. `pluck`: its first column alone, from now on. */
export interface HotStatement {
  all(...values: unknown[]): Promise<unknown[]>;
  get(...values: unknown[]): Promise<unknown>;
  run(...values: unknown[]): Promise<Database.RunResult>;
  pluck(): HotStatement;
}

const statements = hotQuery(() => new Map<string, HotStatement>());

/**
 * Raw SQL for what drizzle has no words for (full text, geography), prepared once per connection and text.
 * Texts must be made of fixed parts, values bound: every different text stays prepared.
 */
export function hotStatement(db: Db, text: string): HotStatement {
  const prepared = statements(db);
  let statement = prepared.get(text);
  if (statement === undefined) {
    statement = awaitedStatement(db, text);
    prepared.set(text, statement);
  }
  return statement;
}

/** True for a broken UNIQUE or PRIMARY KEY rule, whatever drizzle wrapped it in. */
export function isUniqueViolation(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code;
    if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY") return true;
  }
  return false;
}
