import type { RunResult } from "better-sqlite3";
import { sql } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { CopyStanding } from "#app/platform/committed.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import type { ReadFrom } from "#app/platform/read-copies.server.ts";
import type { StorageFault } from "#app/platform/storage-fault.ts";
import type { TableChanges } from "#app/platform/table-changes.server.ts";

/** drizzle's own transactions are left out: better-sqlite3 commits them at the first await. `Store.write` is the one there is. */
export type Db = Omit<BaseSQLiteDatabase<"async", RunResult>, "transaction">;

export interface Store {
  /** Takes no writes: the database refuses them. */
  read: Db;
  /**
   * One transaction; whoever else writes, in whatever process, waits for its end. Nested calls join the outer one. Read through `tx` inside; decode, hash and mail before or after.
   * PostgreSQL may undo it because it met somebody's work beside the product; then `fn` is run again, so it changes nothing but rows.
   */
  write<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /**
   * A transaction that takes no turn on PostgreSQL: for rows that are one writer's alone, which it has locked, and on which nothing that is written in turn rests, such as
   * a job a worker takes. It seals nothing, is told to no other process, and must not be called in a `write`. On SQLite it is one.
   */
  writeAside<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
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
  /**
   * Runs `fn` for somebody who has nothing of their own here: what it reads may come from a copy of the database, while that shows every commit this process heard of
   * and until `fn` writes. `from`: where it came from; null: there are no copies, or nothing was read.
   */
  readCopies<T>(fn: () => Promise<T>): Promise<{ result: T; from: ReadFrom }>;
  /** How each copy of DATABASE_READ_URL is. */
  copies(): Promise<CopyStanding[]>;
  /** Brings the schema up to date at boot; safe to repeat, one transaction for all that is missing. */
  migrate(folder?: string): Promise<void>;
  /**
   * Moves the log into the file and empties it, so that what was erased is in neither. Waits for its turn among the writers and tries for two seconds; false:
   * a reader was in its way all the time. PostgreSQL does both by itself, later: true.
   */
  checkpoint(): Promise<boolean>;
  close(): Promise<void>;
}

/** Forgets what was noted of a transaction that the server undid. */
export type Undo = () => void;
/** Called when a transaction has begun; what it returns is done in the same transaction as the last thing before it is committed. */
export type OnWrite = (tx: Db) => Promise<() => Promise<Undo | null>>;

/** Several things that belong to every transaction, as one. */
export const inEachWrite =
  (...all: OnWrite[]): OnWrite =>
  async (tx) => {
    const ends: (() => Promise<Undo | null>)[] = [];
    for (const begin of all) ends.push(await begin(tx));
    return async () => {
      const undos: Undo[] = [];
      for (const end of ends) undos.push((await end()) ?? (() => {}));
      return () => {
        for (const undo of undos) undo();
      };
    };
  };

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
  run(...values: unknown[]): Promise<RunResult>;
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
    statement = (db as Db & { $statement(text: string): HotStatement }).$statement(text);
    prepared.set(text, statement);
  }
  return statement;
}

/** Stand among the tables of `changes` and `noteReads` for whether writes are taken, and for the tables themselves, which another process may change while this one runs. */
export const WRITE_FAULT = "(write fault)";
export const SCHEMA = "(schema)";

export const MIGRATIONS_FOLDER = `db/migrations/${ENGINE}`;

/** Whether the database has this table, or one that is kept beside ours. */
export async function hasTable(db: Db, name: string): Promise<boolean> {
  const found =
    ENGINE === "postgres" ? sql`select 1 from pg_class where relname = ${name}` : sql`select 1 from sqlite_schema where name = ${name}`;
  return (await db.get(found)) !== undefined;
}

/** A write that needs room of its own and leaves nothing behind. */
export async function tryRoom(tx: Db): Promise<void> {
  // A transaction with a number has to be written down.
  if (ENGINE === "postgres") return void (await tx.run(sql`select pg_current_xact_id()`));
  await tx.run(sql`create table write_probe (at integer)`);
  await tx.run(sql`drop table write_probe`);
}

/** True for a broken UNIQUE or PRIMARY KEY rule, whatever drizzle wrapped it in. */
export function isUniqueViolation(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code;
    if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "23505") return true;
  }
  return false;
}
