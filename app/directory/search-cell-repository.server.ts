import { cellOf, cellRanges, changeCell, partOf, SCALES, type Scale } from "#app/directory/search-cell.ts";
import type { Box, Position } from "#app/platform/geography.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

const FIND = "select positions from search_cells where scale = ? and cell = ? and chunk = ?";
const INSERT = "insert into search_cells (scale, cell, chunk, positions) values (?, ?, ?, ?)";
const UPDATE = "update search_cells set positions = ? where scale = ? and cell = ? and chunk = ?";
const DELETE = "delete from search_cells where scale = ? and cell = ? and chunk = ?";
const RANGE = "select positions from search_cells where scale = ? and cell between ? and ?";

/** Moves a clinic on the map, or puts it there, or takes it away. False: it is there already. */
export async function updateCells(tx: Db, id: number, from: Position | null, to: Position | null): Promise<boolean> {
  if (from?.lat === to?.lat && from?.lng === to?.lng) return false;
  for (const scale of SCALES) {
    const before = from && cellOf(from, scale);
    const after = to && cellOf(to, scale);
    if (before !== null && before !== after) await updateCell(tx, scale, before, id, null);
    if (after !== null) await updateCell(tx, scale, after, id, to);
  }
  return true;
}

async function updateCell(tx: Db, scale: Scale, cell: number, id: number, position: Position | null): Promise<void> {
  const chunk = partOf(id, scale);
  const row = (await hotStatement(tx, FIND).get(scale, cell, chunk)) as { positions: Uint8Array } | undefined;
  const after = changeCell(row?.positions ?? null, id, position);
  if (row && after === null) await hotStatement(tx, DELETE).run(scale, cell, chunk);
  else if (row && after !== null) await hotStatement(tx, UPDATE).run(after, scale, cell, chunk);
  else if (after !== null) await hotStatement(tx, INSERT).run(scale, cell, chunk, after);
}

/** The squares a box touches, as `visitCells` reads them: some clinics in them are outside the box itself. */
export async function listCells(db: Db, box: Box): Promise<Uint8Array[]> {
  const { scale, ranges } = cellRanges(box);
  const statement = hotStatement(db, RANGE).pluck();
  const cells: Uint8Array[] = [];
  for (const [from, to] of ranges) for (const cell of (await statement.all(scale, from, to)) as Uint8Array[]) cells.push(cell);
  return cells;
}
