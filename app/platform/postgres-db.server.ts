import { type Column, DrizzleQueryError, is, Param, SQL, sql } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { type AsyncRemoteCallback, SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import { SQLiteRemoteSession } from "drizzle-orm/sqlite-proxy/session";
import type { Db, HotStatement } from "#app/platform/store.server.ts";

/** Sends one statement, its values at $1, $2 and so on. Rows are arrays with `inArrays`, otherwise objects. */
export type Send = (
  text: string,
  values: unknown[],
  inArrays: boolean,
) => Promise<{ rows: unknown[]; rowCount: number | null; command: string }>;

type InsertParts = Parameters<SQLiteAsyncDialect["buildInsertQuery"]>[0];

/** drizzle's SQLite words, which PostgreSQL understands but for these two. */
class PostgresWords extends SQLiteAsyncDialect {
  override escapeParam(at: number): string {
    return `$${at + 1}`;
  }

  /** SQLite numbers a row whose number is null, PostgreSQL one that has none; and what conflicts is named without the table. */
  override buildInsertQuery(parts: InsertParts) {
    if (!parts.select) {
      const columns = Object.entries(parts.table as unknown as Record<string, { autoIncrement?: boolean }>);
      const numbered = columns.flatMap(([key, column]) => (column?.autoIncrement === true ? [key] : []));
      for (const row of parts.values as Record<string, unknown>[])
        for (const key of numbered) if (isUndefined(row[key])) row[key] = sql`default`;
    }
    return super.buildInsertQuery({ ...parts, onConflict: parts.onConflict?.map(withoutTable) });
  }
}

const isUndefined = (value: unknown): boolean => value === undefined || (is(value, Param) && value.value === undefined);

/** " on conflict ", and then a list of columns. */
function withoutTable(conflict: SQL): SQL {
  const [, target] = conflict.queryChunks;
  const [, columns] = is(target, SQL) ? target.queryChunks : [];
  if (!Array.isArray(columns)) return conflict;
  const names = (columns as Column[]).map(({ name }) => sql.identifier(name));
  const bare = new SQL([...conflict.queryChunks]);
  bare.queryChunks[1] = sql`(${sql.join(names, sql`, `)})`;
  return bare;
}

type Session = SQLiteRemoteSession<Record<string, never>, Record<string, never>>;

const ANSWERS = ["all", "get", "run", "values"] as const;

/** drizzle repeats the statement's values in its errors, which may be anybody's address. */
function throwCause(error: unknown): never {
  throw error instanceof DrizzleQueryError ? error.cause : error;
}

/** What drizzle builds is answered in arrays, by position; what is written by hand in objects, by name. */
class PostgresSession extends SQLiteRemoteSession<Record<string, never>, Record<string, never>> {
  private readonly byName: Session;

  constructor(send: Send, dialect: PostgresWords, logger: { logQuery(text: string): void }) {
    super(answerFrom(send, "arrays"), dialect, undefined, undefined, { logger });
    this.byName = new SQLiteRemoteSession(answerFrom(send, "objects"), dialect, undefined, undefined, { logger });
  }

  override prepareQuery(...parts: Parameters<Session["prepareQuery"]>) {
    const [, fields] = parts;
    const query = fields === undefined ? this.byName.prepareQuery(...parts) : super.prepareQuery(...parts);
    for (const method of ANSWERS) {
      const ask = query[method].bind(query) as (values?: Record<string, unknown>) => Promise<unknown>;
      Object.assign(query, { [method]: (values?: Record<string, unknown>) => ask(values).catch(throwCause) });
    }
    return query as never;
  }
}

const answerFrom =
  (send: Send, shape: "arrays" | "objects"): AsyncRemoteCallback =>
  async (text, values, method) => {
    const answer = await send(text, values, shape === "arrays" || method === "values");
    if (method === "run") return runResult(answer) as never;
    // Of one row drizzle takes the row, or nothing.
    return { rows: method === "get" ? (answer.rows[0] as never) : answer.rows };
  };

/** What better-sqlite3 says of a write, but the number of its last row: `returning` says that on both engines. */
const runResult = ({ rowCount }: { rowCount: number | null }) => ({ changes: rowCount ?? 0, lastInsertRowid: 0 });

/** A connection, or several that are one to the reader, as the product's code sees every engine. `onStatement` is told the text of each statement before it is sent. */
export function dbOver(send: Send, onStatement: (text: string) => void = () => {}): Db {
  const dialect = new PostgresWords();
  const session = new PostgresSession(send, dialect, { logQuery: onStatement });
  return Object.assign(new SqliteRemoteDatabase("async", dialect, session as never, undefined), {
    $statement: (text: string) => statementOver(send, onStatement, text),
  }) as unknown as Db;
}

function statementOver(send: Send, onStatement: (text: string) => void, text: string): HotStatement {
  const { numbered, names } = numberValues(text);
  let plucked = false;
  const ask = (values: unknown[], inArrays: boolean) => {
    onStatement(text);
    const [named] = values as [Record<string, unknown>];
    return send(numbered, names.length > 0 ? names.map((name) => named[name]) : values, inArrays);
  };
  const rowsOf = async (values: unknown[]): Promise<unknown[]> => {
    const { rows } = await ask(values, plucked);
    return plucked ? (rows as unknown[][]).map(([first]) => first) : rows;
  };
  const statement: HotStatement = {
    all: async (...values) => rowsOf(values),
    get: async (...values) => (await rowsOf(values))[0],
    run: async (...values) => runResult(await ask(values, false)),
    pluck() {
      plucked = true;
      return statement;
    },
  };
  return statement;
}

/** Strings, quoted names, `::` and comments stay as they are; `?` and `:name` are values. */
const VALUE_OR_QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|::|\?|:([a-z]\w*)/gi;

/** SQLite's places for values as PostgreSQL's. `names`: those of `:name`, in the order of their numbers; a text has either these or `?`. */
export function numberValues(text: string): { numbered: string; names: string[] } {
  const names: string[] = [];
  let count = 0;
  const numbered = text.replaceAll(VALUE_OR_QUOTED, (whole, name: string | undefined) => {
    if (whole === "?") {
      count += 1;
      return `$${count}`;
    }
    if (name === undefined) return whole;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { numbered, names };
}
