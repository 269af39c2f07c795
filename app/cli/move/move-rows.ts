import { createHash } from "node:crypto";
import { type Cell, keyOf, MoveError, type Row, type RowPlace, type RowTarget } from "#app/cli/move/row-place.ts";
import { type TableShape, tableShapes } from "#app/cli/move/table-shapes.ts";
import { newestMigration } from "#app/platform/schema-version.server.ts";

/** Rows in one transaction, and in memory. */
const AT_ONCE = 1_000;

export interface MoveOptions {
  atOnce?: number;
  /** A table is on its way or done, so many of its rows being there. */
  onTable?: (progress: TableProgress) => void;
}

export interface TableProgress {
  table: string;
  rows: number;
  of: number;
  standing: "going on" | "copied" | "there already" | "copied anew";
}

export interface RowsReport {
  tables: number;
  rows: number;
}

/** How many rows a table has, and what they come to, read in the order of their keys. */
interface Sum {
  rows: number;
  sha256: string;
}

/**
 * Copies every table and compares it on both sides, row by row through one hash. What an earlier run copied is kept where it is what the source has, and copied
 * anew where it is not. Nothing is finished yet: see `finishRows`.
 */
export async function moveRows(from: RowPlace, to: RowTarget, options: MoveOptions = {}): Promise<RowsReport> {
  await assertMovable(from);
  const again = (await to.begin(from.name)) === "again";
  const tables = tableShapes();
  let rows = 0;
  for (const table of tables) rows += await moveTable(from, to, table, again, options);
  return { tables: tables.length, rows };
}

export async function finishRows(from: RowPlace, to: RowTarget): Promise<void> {
  const lastNumbers = new Map<TableShape, bigint>();
  for (const table of tableShapes()) if (table.numbered !== null) lastNumbers.set(table, await from.lastNumber(table));
  await to.finish(lastNumbers);
}

/** Only what this version made is known to it in every column. */
async function assertMovable(from: RowPlace): Promise<void> {
  if (await from.isMoving()) throw new MoveError(`A move into ${from.name} is not finished: finish that one first.`);
  const newest = await from.newestMigration();
  if (newest === null) throw new MoveError(`${from.name} is empty: there is nothing to move.`);
  const ours = newestMigration(from.migrations);
  if (newest !== ours)
    throw new MoveError(
      `${from.name} was made by ${newest > (ours ?? 0) ? "a newer" : "an older"} version. Move it with that version, or let npm start bring it up to date first.`,
    );
  await from.assertWhole();
}

async function moveTable(from: RowPlace, to: RowTarget, table: TableShape, again: boolean, options: MoveOptions): Promise<number> {
  const of = await from.count(table);
  const tell = (rows: number, standing: TableProgress["standing"]) => options.onTable?.({ table: table.name, rows, of, standing });
  const before = again ? await to.count(table) : 0;
  const copied = await copy(from, to, table, before, options.atOnce ?? AT_ONCE, (rows) => tell(rows, "going on"));
  if (await isSame(from, to, table)) {
    tell(of, before > 0 && copied === 0 ? "there already" : "copied");
    return of;
  }
  if (before === 0) throw differs(from, to, table);
  await to.empty(table);
  await copy(from, to, table, 0, options.atOnce ?? AT_ONCE, (rows) => tell(rows, "going on"));
  if (!(await isSame(from, to, table))) throw differs(from, to, table);
  tell(of, "copied anew");
  return of;
}

const differs = (from: RowPlace, to: RowPlace, { name }: TableShape) =>
  new MoveError(`The table ${name} in ${to.name} is not what ${from.name} has. Nothing is finished; run this again.`);

/** Goes on after the last row that is there: they are put there in the order of their keys. */
async function copy(
  from: RowPlace,
  to: RowTarget,
  table: TableShape,
  before: number,
  atOnce: number,
  onRows: (rows: number) => void,
): Promise<number> {
  let key = before === 0 ? null : await to.lastKey(table);
  let copied = 0;
  for (;;) {
    const rows = await from.readAfter(table, key, atOnce);
    const last = rows.at(-1);
    if (last === undefined) return copied;
    await to.add(
      table,
      rows.map((row) => fitted(to, row)),
    );
    copied += rows.length;
    key = keyOf(table, last);
    onRows(before + copied);
    if (rows.length < atOnce) return copied;
  }
}

const fitted = (to: RowTarget, row: Row): Row => row.map((cell) => (typeof cell === "string" ? to.fit(cell) : cell));

async function isSame(from: RowPlace, to: RowTarget, table: TableShape): Promise<boolean> {
  const [there, here] = [await sumOf(from, table, (row) => fitted(to, row)), await sumOf(to, table, (row) => row)];
  return there.rows === here.rows && there.sha256 === here.sha256;
}

async function sumOf(place: RowPlace, table: TableShape, as: (row: Row) => Row): Promise<Sum> {
  const hash = createHash("sha256");
  let rows = 0;
  for (let key: Row | null = null; ; ) {
    const some = await place.readAfter(table, key, AT_ONCE);
    for (const row of some) addRow(hash, table, as(row));
    rows += some.length;
    const last = some.at(-1);
    if (last === undefined || some.length < AT_ONCE) return { rows, sha256: hash.digest("hex") };
    key = keyOf(table, last);
  }
}

/** Each value with its kind and its length, so that no two rows read alike. */
function addRow(hash: ReturnType<typeof createHash>, table: TableShape, row: Row): void {
  let text = "";
  for (const [at, cell] of row.entries()) {
    if (Buffer.isBuffer(cell)) {
      hash.update(`${text}B${cell.length}:`).update(cell);
      text = "";
    } else text += said(cell, table.columns[at]?.kind === "REAL");
  }
  hash.update(`${text}\n`);
}

/** SQLite keeps a decimal number that is whole as a whole one, and -0 as 0. */
function said(cell: Exclude<Cell, Buffer>, isReal: boolean): string {
  if (cell === null) return "N";
  if (typeof cell === "string") return `T${cell.length}:${cell}`;
  return isReal ? `R${Number(cell) + 0};` : `I${cell};`;
}
