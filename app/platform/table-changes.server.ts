import type Database from "better-sqlite3";

/**
 * How often a committed transaction has written to each table, as of one moment; a table that nobody has written to is not in it. What was read from some tables
 * is still so while their numbers are the same.
 */
export type TableChanges = ReadonlyMap<string, number>;

/** How often these tables were written to, all together: a number that only grows. */
export function writesTo(tables: Iterable<string>, changes: TableChanges): number {
  let writes = 0;
  for (const table of tables) writes += changes.get(table) ?? 0;
  return writes;
}

/** True when something was written to one of these tables after `then` that is there in `now`. */
export const isBehind = (tables: Iterable<string>, then: TableChanges, now: TableChanges): boolean =>
  then !== now && writesTo(tables, then) < writesTo(tables, now);

/** The tables a statement has to do with. Either list may name one too many and never one too few. */
export interface StatementTables {
  named: readonly string[];
  /** With those that triggers and cascading deletions reach from there. */
  written: readonly string[];
}

export interface TableSense {
  tablesOf(sql: string): StatementTables;
  /** To be called when tables may have come or gone. */
  forget(): void;
}

/** So many different texts are remembered: there are some thousands, but a list of values may be of any length. */
const MOST_TEXTS = 5_000;
const WRITTEN = /\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|delete\s+from|(?<!\bdo\s+)update(?:\s+or\s+\w+)?)\s+["`[]?(\w+)/gi;
const READS_ONLY = /^\s*(?:select|values|with|pragma)\b/i;
const DELETES = /\b(?:delete|replace)\b/i;
const NOTHING: StatementTables = { named: [], written: [] };

/** Reads the text of statements: SQLite tells nobody which tables one touches, short of its own C interface. */
export function createTableSense(connection: Database.Database): TableSense {
  let schema: Schema | null = null;
  const known = new Map<string, StatementTables>();

  function read(sql: string, { tables, views, edges }: Schema): StatementTables {
    const named = [...new Set(namesIn(sql).flatMap((name) => views.get(name) ?? (tables.has(name) ? [name] : [])))];
    if (named.length === 0) return NOTHING;
    const targets = [...sql.matchAll(WRITTEN)].map(([, name = ""]) => name.toLowerCase()).filter((name) => tables.has(name));
    const direct = targets.length > 0 ? targets : READS_ONLY.test(sql) ? [] : named;
    return { named, written: reachedFrom(direct, edges, DELETES.test(sql)) };
  }

  return {
    tablesOf(sql) {
      let found = known.get(sql);
      if (found === undefined) {
        if (known.size >= MOST_TEXTS) known.clear();
        schema ??= readSchema(connection);
        found = read(sql, schema);
        known.set(sql, found);
      }
      return found;
    },
    forget() {
      schema = null;
      known.clear();
    },
  };
}

/** Where a write goes on to: by a trigger, or because rows that refer to it are deleted or lose their link. */
type Edge = { to: string; onDeletion: boolean; deletes: boolean };
interface Schema {
  tables: ReadonlySet<string>;
  /** What each view is made from. */
  views: ReadonlyMap<string, readonly string[]>;
  edges: ReadonlyMap<string, Edge[]>;
}

function readSchema(connection: Database.Database): Schema {
  const entries = connection
    .prepare("select type, lower(tbl_name) as name, sql from sqlite_schema where type in ('table', 'view', 'trigger')")
    .all() as { type: "table" | "view" | "trigger"; name: string; sql: string | null }[];
  const tables = new Set(entries.filter(({ type }) => type === "table").map(({ name }) => name));
  const edges = new Map([...tables].map((name): [string, Edge[]] => [name, []]));
  for (const { type, name, sql } of entries) {
    if (type !== "trigger" || sql === null) continue;
    // What stands before BEGIN says when: "AFTER UPDATE ON …" writes nothing.
    const body = sql.slice(sql.search(/\bbegin\b/i));
    for (const [, to = ""] of body.matchAll(WRITTEN)) {
      edges.get(name)?.push({ to: to.toLowerCase(), onDeletion: false, deletes: DELETES.test(body) });
    }
  }
  for (const name of tables) {
    const keys = connection.pragma(`foreign_key_list("${name}")`) as { table: string; on_delete: string }[];
    for (const { table, on_delete } of keys) {
      if (on_delete === "CASCADE" || on_delete.startsWith("SET")) {
        edges.get(table.toLowerCase())?.push({ to: name, onDeletion: true, deletes: true });
      }
    }
  }
  const views = entries.flatMap(({ type, name, sql }): [string, string[]][] =>
    type === "view" && sql !== null ? [[name, namesIn(sql).filter((named) => tables.has(named))]] : [],
  );
  return { tables, views: new Map(views), edges };
}

function reachedFrom(tables: readonly string[], edges: Schema["edges"], deletes: boolean): string[] {
  const all = new Map<string, boolean>();
  const reach = (name: string, deleting: boolean): void => {
    const before = all.get(name);
    if (before === true || before === deleting) return;
    all.set(name, deleting);
    for (const edge of edges.get(name) ?? []) if (deleting || !edge.onDeletion) reach(edge.to, edge.deletes);
  };
  for (const name of tables) reach(name, deletes);
  return [...all.keys()];
}

/** Whatever may be a table's name: what stands after a point, and before the first word that a table follows, is a column. */
function namesIn(sql: string): string[] {
  const from = Math.max(0, sql.search(/\b(?:from|into|join|update)\b/i));
  const names = [...sql.slice(from).matchAll(/(\.?)["`[]?\b([a-z_]\w*)/gi)];
  return [...new Set(names.flatMap(([, point, name = ""]) => (point === "" ? [name.toLowerCase()] : [])))];
}
