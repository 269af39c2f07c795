import { bigint, customType, doublePrecision, index, pgTable, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";

/**
 * The column kit in PostgreSQL's types, with which drizzle-kit reads the schema to generate PostgreSQL's migrations. Nothing else does: statements are built from
 * SQLite's columns on both engines, so these hold exactly what those hold, and text is ordered by its bytes.
 */
export { index, primaryKey, uniqueIndex };
export const table = pgTable;

const bytewise = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

export const text = (name: string) => bytewise(name);
export const day = text;
export const real = (name: string) => doublePrecision(name);
export const instant = (name: string) => bigint(name, { mode: "number" });

export function integer(name: string) {
  const column = bigint(name, { mode: "number" });
  const asKey = column.primaryKey.bind(column);
  return Object.assign(column, {
    primaryKey: (how?: { autoIncrement: boolean }) => (how?.autoIncrement ? asKey().generatedByDefaultAsIdentity() : asKey()),
  });
}

export function flag(name: string) {
  const column = bigint(name, { mode: "number" });
  const standard = column.default.bind(column);
  return Object.assign(column, { default: (value: boolean) => standard(Number(value)) });
}

export function json(name: string) {
  const column = bytewise(name);
  const standard = column.default.bind(column);
  return Object.assign(column, { default: (value: unknown) => standard(JSON.stringify(value)) });
}
