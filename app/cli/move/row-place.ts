import type { TableShape } from "#app/cli/move/table-shapes.ts";
import type { Db } from "#app/platform/store.server.ts";

/** What one of them says is for whoever runs the command, and names what to do. */
export class MoveError extends Error {
  override name = "MoveError";
}

/** A value as both engines give it: a whole number is a bigint, so that none of its 64 bits is lost. */
export type Cell = string | bigint | number | Buffer | null;
export type Row = readonly Cell[];

/** A database that nobody else writes to while it is open here. */
export interface RowPlace {
  /** What it is called, without a password. */
  name: string;
  /** For questions of the product's own. */
  db: Db;
  /** The folder of its engine's migrations. */
  migrations: string;
  /** When the newest migration that it has was written (milliseconds); null: none was made. */
  newestMigration(): Promise<number | null>;
  count(table: TableShape): Promise<number>;
  /** The next rows in the order of their keys. */
  readAfter(table: TableShape, key: Row | null, atMost: number): Promise<Row[]>;
  /** The highest number that was ever given to a row, also to one that is gone. */
  lastNumber(table: TableShape): Promise<bigint>;
  /** True while a move into it is not finished. */
  isMoving(): Promise<boolean>;
  /** Throws MoveError where a page is damaged, or a row leads to one that is not there. */
  assertWhole(): Promise<void>;
  close(): Promise<void>;
}

/** One that is filled. Between `begin` and `finish` it holds two tables of the move's own, and no site starts on it. */
export interface RowTarget extends RowPlace {
  /** Makes the tables; indexes, triggers and links between tables are set aside. Goes on with what was begun from the same place. Throws MoveError where anything else is there. */
  begin(from: string): Promise<"new" | "again">;
  lastKey(table: TableShape): Promise<Row | null>;
  /** All of them or none. */
  add(table: TableShape, rows: readonly Row[]): Promise<void>;
  empty(table: TableShape): Promise<void>;
  /** A text as it can be kept here. */
  fit(text: string): string;
  /** Puts back what was set aside and gives numbers from there on: the last thing, whole or not at all. */
  finish(lastNumbers: ReadonlyMap<TableShape, bigint>): Promise<void>;
}

/** What is to be put back at the end. */
export const LATER_TABLE = "scalpmark_move_later";

export const quoted = (name: string) => `"${name}"`;
export const listOf = (names: readonly string[]) => names.map(quoted).join(", ");
export const columnsOf = ({ columns }: TableShape) => listOf(columns.map(({ name }) => name));

export function keyOf(table: TableShape, row: Row): Row {
  return table.key.map((name) => row[table.columns.findIndex((column) => column.name === name)] ?? null);
}

/** Throws MoveError unless this is an empty place, or one that a move from there was begun into. */
export function assertOurs(name: string, tables: readonly string[], begunFrom: string | null, from: string): void {
  if (begunFrom === null && tables.length > 0)
    throw new MoveError(
      `${name} is not empty: it has ${tables.length} tables. Rows are only moved into an empty database, or on into one that a move has begun to fill. Nothing was changed.`,
    );
  if (begunFrom !== null && begunFrom !== from)
    throw new MoveError(`A move into ${name} was begun from ${begunFrom}, not from ${from}. Finish that one, or empty the database.`);
}
