import Database from "better-sqlite3";
import { migrateConnection } from "#app/platform/sqlite-store.server.ts";

export const KINDS = ["INTEGER", "REAL", "TEXT", "BLOB"] as const;
export type Kind = (typeof KINDS)[number];

export interface TableShape {
  name: string;
  columns: readonly { name: string; kind: Kind }[];
  /** The columns by which every row is another, all of them kept: the primary key, or else a unique index. */
  key: readonly string[];
  /** The column whose numbers the engine gives, each once; null: none. */
  numbered: string | null;
}

interface ColumnInfo {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

/** Every table of this version, by name, as SQLite's migrations make it: PostgreSQL's has the same columns in the same order. */
export function tableShapes(): TableShape[] {
  const shape = new Database(":memory:");
  try {
    migrateConnection(shape, "db/migrations/sqlite");
    const tables = shape
      .prepare(
        "select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite%' and name <> '__drizzle_migrations' order by name",
      )
      .all() as { name: string; sql: string }[];
    return tables.map(({ name, sql }) => shapeOf(shape, name, /\bautoincrement\b/i.test(sql)));
  } finally {
    shape.close();
  }
}

function shapeOf(shape: Database.Database, name: string, isNumbered: boolean): TableShape {
  const infos = shape.pragma(`table_info("${name}")`) as ColumnInfo[];
  const primary = infos.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const key = primary.length > 0 ? primary.map((column) => column.name) : uniqueOf(shape, name, infos);
  const columns = infos.map((column) => {
    const kind = KINDS.find((known) => known === column.type.toUpperCase());
    if (kind === undefined) throw new Error(`${name}.${column.name} is of a kind that cannot be moved: ${column.type}`);
    return { name: column.name, kind };
  });
  return { name, columns, key, numbered: isNumbered ? (key[0] ?? null) : null };
}

function uniqueOf(shape: Database.Database, name: string, infos: readonly ColumnInfo[]): string[] {
  const kept = new Set(infos.filter(({ notnull }) => notnull === 1).map((column) => column.name));
  const indexes = shape.pragma(`index_list("${name}")`) as { name: string; unique: number; partial: number }[];
  for (const index of indexes.filter(({ unique, partial }) => unique === 1 && partial === 0)) {
    const columns = (shape.pragma(`index_info("${index.name}")`) as { name: string | null }[]).map((column) => column.name ?? "");
    if (columns.every((column) => kept.has(column))) return columns;
  }
  throw new Error(`${name} has no key by which it could be read in order`);
}
