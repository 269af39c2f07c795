import { eq, getTableName, sql } from "drizzle-orm";
import { type AnySQLiteColumn, getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "#app/platform/store.server.ts";
import { ADDRESSES, PERSONAL_DATA, type PersonalRows } from "#app/privacy/personal-data.server.ts";

export type ExportedRow = Record<string, unknown>;

/** Property names of a table's columns by their name in the database. */
function columnsOf(table: SQLiteTable): [property: string, column: AnySQLiteColumn][] {
  return Object.entries(table as unknown as Record<string, AnySQLiteColumn>).filter(([, value]) => isColumn(value));
}

const isColumn = (value: unknown): value is AnySQLiteColumn =>
  typeof value === "object" && value !== null && "dataType" in value && "name" in value && "table" in value;

function keyNames(table: SQLiteTable): Set<string> {
  const { columns, primaryKeys } = getTableConfig(table);
  return new Set(
    [...columns.filter((column) => column.primary), ...primaryKeys.flatMap((key) => key.columns)].map((column) => column.name),
  );
}

/** What is handed out of one kind of row: all but what is withheld, or only key and column where the row is about something else. */
function exportedColumns({ table, account, as, withheld, files }: PersonalRows): Record<string, AnySQLiteColumn> {
  const hidden = new Set([...withheld, ...files].map((column) => column.name));
  const keys = keyNames(table);
  return Object.fromEntries(
    columnsOf(table).filter(([, column]) =>
      as === "own" ? !hidden.has(column.name) : keys.has(column.name) || column.name === account?.name,
    ),
  );
}

/** Every row that is a person's or names them, by table. */
export async function listPersonalRows(db: Db, accountId: string): Promise<{ name: string; rows: ExportedRow[] }[]> {
  const byTable = new Map<string, Map<string, ExportedRow>>();
  for (const kind of PERSONAL_DATA) {
    const name = getTableName(kind.table);
    const keys = keyNames(kind.table);
    const known = byTable.get(name) ?? new Map<string, ExportedRow>();
    byTable.set(name, known);
    const properties = columnsOf(kind.table).filter(([, column]) => keys.has(column.name));
    const selected = { exported: exportedColumns(kind), key: Object.fromEntries(properties) };
    for (const found of await db.select(selected).from(kind.table).where(kind.rowsOf(accountId)).all()) {
      const key = JSON.stringify(found.key);
      // Somebody can have had several parts in one row.
      known.set(key, { ...found.exported, ...known.get(key) });
    }
  }
  return [...byTable].map(([name, rows]) => ({ name, rows: [...rows.values()] }));
}

export interface PersonalFile {
  table: string;
  sha256: string;
}

/** The stored files that are a person's, each once. */
export async function listPersonalFiles(db: Db, accountId: string): Promise<PersonalFile[]> {
  const found = new Map<string, PersonalFile>();
  for (const { table, files, rowsOf } of PERSONAL_DATA) {
    for (const column of files) {
      for (const { sha256 } of await db.select({ sha256: column }).from(table).where(rowsOf(accountId)).all()) {
        if (typeof sha256 === "string" && !found.has(sha256)) found.set(sha256, { table: getTableName(table), sha256 });
      }
    }
  }
  return [...found.values()];
}

/** Deletes and blanks what the list says, and returns the files whose names went with it. What has a rule of its own is the caller's. */
export async function erasePersonalRows(tx: Db, accountId: string): Promise<string[]> {
  const files: string[] = [];
  for (const { table, erase, rowsOf, files: columns } of PERSONAL_DATA) {
    if (erase === "keep" || erase === "steps") continue;
    for (const column of columns) {
      const rows = await tx.select({ sha256: column }).from(table).where(rowsOf(accountId)).all();
      files.push(...rows.flatMap(({ sha256 }) => (typeof sha256 === "string" ? [sha256] : [])));
    }
    if (erase === "delete") await tx.delete(table).where(rowsOf(accountId)).run();
    else await tx.update(table).set(erase).where(rowsOf(accountId)).run();
  }
  return files;
}

/** Takes an address out of every row that holds it, whoever's row it is. */
export async function eraseAddress(tx: Db, email: string): Promise<void> {
  for (const { table, column, erase } of ADDRESSES) {
    if (erase === "delete") await tx.delete(table).where(eq(column, email)).run();
    else if (erase === "blank") await tx.run(sql`update ${table} set ${sql.identifier(column.name)} = null where ${column} = ${email}`);
  }
}
