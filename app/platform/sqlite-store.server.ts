import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { dbOn } from "#app/platform/awaited-sqlite.server.ts";
import { MIGRATIONS_FOLDER, type OnWrite, SCHEMA, type Store, tryRoom, WRITE_FAULT } from "#app/platform/store.server.ts";
import { createTableSense, type TableChanges } from "#app/platform/table-changes.server.ts";
import { createWriteTurns, type Transaction } from "#app/platform/write-turns.server.ts";
import { createWriteWatch } from "#app/platform/write-watch.server.ts";

/** Milliseconds a statement waits for another process. */
const BUSY_MS = 10_000;

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

/** Brings the schema of one connection up to date; all that is missing is one transaction. */
export const migrateConnection = (connection: Database.Database, folder: string): void =>
  migrate(drizzle(connection), { migrationsFolder: folder });

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
export function openSqliteStore(file: string, onWrite?: OnWrite): Store {
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
  const versionStatement = reader.prepare("PRAGMA data_version").pluck();

  const watch = createWriteWatch(() => turns.writeAlone(tryRoom));
  const turns = createWriteTurns(begin, watch, onWrite);

  async function begin(): Promise<Transaction> {
    rollBack();
    written = new Set();
    writer.exec("BEGIN IMMEDIATE");
    const changedBefore = countChanges();
    return {
      tx: write,
      async commit() {
        if (countChanges() !== changedBefore) for (const name of written) countWrite(name);
        writer.exec("COMMIT");
      },
      async rollBack() {
        try {
          rollBack();
        } catch {
          // The disk failed at that too: the next transaction begins with it.
        }
      },
      wasUndone: () => false,
    };
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

  const dataVersion = () => Number(versionStatement.get()) + watch.changes() * 2 ** 32;
  let changes: { version: number; all: TableChanges } = { version: Number.NaN, all: new Map() };

  return {
    read,
    write: turns.write,
    writeAside: turns.write,
    fault: watch.fault,
    noticeFault: watch.failed,
    async migrate(folder = MIGRATIONS_FOLDER) {
      const changedBefore = countChanges();
      migrateConnection(writer, folder);
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
    readCopies: async (fn) => ({ result: await fn(), from: null }),
    copies: async () => [],
    async checkpoint() {
      for (let tries = 0; tries < 20; tries += 1) {
        if (await turns.inTurn(async () => truncateLog(writer))) return true;
        await sleep(100);
      }
      return false;
    },
    async close() {
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
