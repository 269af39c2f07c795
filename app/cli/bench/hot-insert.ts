import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

type ColumnOf<T extends SQLiteTable> = keyof T["$inferInsert"] & string;

/**
 * Adds a row by a statement that is prepared once for each table and choice of columns: drizzle takes longer to build an insert than SQLite to do it, and
 * a bench has millions. Columns that are left out get the database's default. Returns the row's number; 0 where rows have none.
 */
export async function insertRow<T extends SQLiteTable>(tx: Db, table: T, row: T["$inferInsert"]): Promise<number> {
  const columns = getTableColumns(table);
  const names = (Object.keys(row) as ColumnOf<T>[]).filter((name) => row[name] !== undefined);
  const numbered = (columns.id as { autoIncrement?: boolean } | undefined)?.autoIncrement === true;
  const places = names.map(() => "?").join(", ");
  const text = `insert into ${getTableName(table)} (${names.map((name) => columns[name]?.name).join(", ")}) values (${places})`;
  const values = names.map((name) => (row[name] === null ? null : columns[name]?.mapToDriverValue(row[name])));
  if (numbered) return Number(((await hotStatement(tx, `${text} returning id`).get(...values)) as { id: number }).id);
  await hotStatement(tx, text).run(...values);
  return 0;
}
