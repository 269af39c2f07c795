import { AsyncLocalStorage } from "node:async_hooks";
import Database from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { createHeardCommits } from "#app/platform/committed.server.ts";
import { hearChanges, notifyText } from "#app/platform/heard-changes.server.ts";
import { dbOver, type Send } from "#app/platform/postgres-db.server.ts";
import { CommitUnknownError, DatabaseAwayError, isAway, isUndone, openServers, sendTo } from "#app/platform/postgres-servers.server.ts";
import { openCopies } from "#app/platform/read-copies.server.ts";
import { MIGRATIONS_FOLDER, type OnWrite, SCHEMA, type Store, tryRoom, WRITE_FAULT } from "#app/platform/store.server.ts";
import { createTableSense, type TableSense } from "#app/platform/table-changes.server.ts";
import { createWriteTurns, inTransaction, type Transaction } from "#app/platform/write-turns.server.ts";
import { createWriteWatch } from "#app/platform/write-watch.server.ts";

/** Which tables a statement reaches, triggers and cascades included: they are those of SQLite's migrations, from which PostgreSQL's are made. */
let sense: TableSense | null = null;

function senseOfSchema(): TableSense {
  if (sense !== null) return sense;
  const shape = new Database(":memory:");
  migrateSqlite(drizzleSqlite(shape), { migrationsFolder: "db/migrations/sqlite" });
  sense = createTableSense(shape);
  return sense;
}

/** A connection takes one statement at a time, and commands ask for several at once. */
function oneAfterAnother(send: Send): Send {
  let before: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const answer = before.then(() => send(...asked));
    before = answer.catch(() => {});
    return answer;
  };
}

/**
 * Opens the database behind `postgres://user:password@one:5432,two:5432/name`; nothing is connected before it is asked. Writing goes to the server that takes
 * writes, reading to the same one, or while it is away to whichever answers; `readUrl` names copies for `readCopies`.
 */
export function openPostgresStore(url: string, onWrite?: OnWrite, readUrl: string | null = null): Store {
  const servers = openServers(url);
  const { tablesOf } = senseOfSchema();
  const reading = new AsyncLocalStorage<Set<string>>();
  const onRead = (text: string) => {
    const noted = reading.getStore();
    if (noted !== undefined) for (const name of tablesOf(text).named) noted.add(name);
  };
  const commits = readUrl === null ? null : createHeardCommits();
  const heard = hearChanges(servers.connect, commits);
  const copies = readUrl === null || commits === null ? null : openCopies(readUrl, servers.read, commits.committed);
  const read = dbOver(copies?.read ?? servers.read, onRead);
  const watch = createWriteWatch(() => turns.writeAlone(tryRoom));
  const turns = createWriteTurns(() => begin("in turn"), watch, onWrite);

  async function begin(how: "in turn" | "aside"): Promise<Transaction> {
    const isAside = how === "aside";
    copies?.leave();
    const client = await (isAside ? servers.beginAside : servers.begin)(watch.fault() === null);
    const send = oneAfterAnother(sendTo(client));
    const written = new Set<string>();
    let changes = 0;
    let broken = false;
    let undone = false;
    const tx = dbOver(
      async (text, values, inArrays) => {
        try {
          const answer = await send(text, values, inArrays);
          if (answer.command !== "SELECT") changes += answer.rowCount ?? 0;
          return answer;
        } catch (error) {
          broken ||= isAway(error);
          undone ||= isUndone(error);
          throw isAway(error) ? new DatabaseAwayError("the database went away", { cause: error }) : error;
        }
      },
      (text) => {
        const tables = tablesOf(text);
        for (const name of tables.named) reading.getStore()?.add(name);
        for (const name of tables.written) written.add(name);
      },
    );
    return {
      tx,
      async commit() {
        let xid: string | undefined;
        try {
          const told = changes > 0 && written.size > 0 && !isAside ? `${notifyText(written)}; commit` : "commit";
          const answers = [await client.query(told)].flat();
          // Of a transaction in which a statement failed, COMMIT says so only in its answer.
          if (answers.at(-1)?.command !== "COMMIT") throw new Error("The transaction had failed before it was to be committed.");
          xid = answers[0]?.rows[0]?.xid;
        } catch (error) {
          broken = true;
          undone ||= isUndone(error);
          if (!isAway(error)) throw error;
          if (changes === 0) throw new DatabaseAwayError("the database went away", { cause: error });
          throw new CommitUnknownError("the database went away before it said whether it had committed", { cause: error });
        }
        client.release();
        if (xid !== undefined) heard.note(written, xid);
      },
      async rollBack() {
        const isWhole =
          !broken &&
          (await client.query("rollback").then(
            () => true,
            () => false,
          ));
        client.release(!isWhole);
      },
      wasUndone: () => undone,
    };
  }

  return {
    read,
    write: turns.write,
    writeAside: (fn) => inTransaction({ begin: () => begin("aside"), watch }, fn),
    fault: watch.fault,
    noticeFault: watch.failed,
    async migrate(folder = MIGRATIONS_FOLDER) {
      const client = await servers.connect();
      try {
        await client.query("select pg_advisory_lock(hashtext('scalpmark migrate'))");
        await migrate(drizzle(client), { migrationsFolder: folder, migrationsSchema: "public" });
        await client.query(notifyText([SCHEMA]));
      } finally {
        await client.end();
      }
    },
    dataVersion: () => heard.version() + watch.changes() * 2 ** 32,
    changes: () => new Map([...heard.all(), [WRITE_FAULT, watch.changes()]]),
    async noteReads(fn) {
      const tables = new Set([WRITE_FAULT, SCHEMA]);
      return { result: await reading.run(tables, fn), tables };
    },
    async readCopies(fn) {
      if (copies === null) return { result: await fn(), from: null };
      // Hearing begins with the first question.
      heard.version();
      return copies.during(fn);
    },
    copies: async () => copies?.standings() ?? [],
    // Nothing a process could do: dead rows go with autovacuum, the log as the server recycles it.
    checkpoint: async () => true,
    async close() {
      watch.close();
      await heard.close();
      await copies?.close();
      await servers.close();
    },
  };
}
