import type Database from "better-sqlite3";
import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3";
import { BaseSQLiteDatabase, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Db, HotStatement } from "#app/platform/store.server.ts";

type OnStatement = (text: string) => void;

const ANSWERS = ["all", "get", "run"] as const;

/** drizzle's session on better-sqlite3, whose queries give promises. */
class AwaitedSession extends BetterSQLiteSession<Record<string, never>, Record<string, never>> {
  override prepareQuery(...parts: Parameters<BetterSQLiteSession<Record<string, never>, Record<string, never>>["prepareQuery"]>) {
    const query = super.prepareQuery(...parts);
    for (const method of ANSWERS) {
      const now = query[method].bind(query) as (values?: Record<string, unknown>) => unknown;
      Object.assign(query, { [method]: async (values?: Record<string, unknown>) => now(values) });
    }
    return query as never;
  }
}

/**
 * A connection as the product's code sees every engine: each query is a promise, and its error a rejection. better-sqlite3 has the answer at once, so that awaiting
 * costs one to two microseconds, and an await that was forgotten shows in the tests. `onStatement` is told the text of each statement before it runs.
 */
export function dbOn(connection: Database.Database, onStatement: OnStatement = () => {}): Db {
  const dialect = new SQLiteSyncDialect();
  const session = new AwaitedSession(connection, dialect, undefined, { logger: { logQuery: onStatement } });
  return Object.assign(new BaseSQLiteDatabase<"async", Database.RunResult>("async", dialect as never, session as never, undefined), {
    $client: connection,
    $statement: (text: string) => awaitedStatement(connection, onStatement, text),
  });
}

/** The same for a statement that is written by hand. */
function awaitedStatement(connection: Database.Database, onStatement: OnStatement, text: string): HotStatement {
  const statement = connection.prepare(text);
  const told = () => {
    onStatement(text);
    return statement;
  };
  const awaited: HotStatement = {
    all: async (...values) => told().all(...values),
    get: async (...values) => told().get(...values),
    run: async (...values) => told().run(...values),
    pluck() {
      statement.pluck();
      return awaited;
    },
  };
  return awaited;
}
