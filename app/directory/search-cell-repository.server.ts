import { chunkOf } from "#app/directory/id-set.ts";
import { cellOf, cellRanges, changeCell, SCALES, visitCell } from "#app/directory/search-cell.ts";
import type { Box, Position } from "#app/platform/geography.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

const FIND = "select rowid, positions from search_cells where scale = ? and cell = ? and chunk = ?";
const INSERT = "insert into search_cells (scale, cell, chunk, positions) values (?, ?, ?, ?)";
const UPDATE = "update search_cells set positions = ? where rowid = ?";
const DELETE = "delete from search_cells where rowid = ?";
const RANGE = "select positions from search_cells where scale = ? and cell between ? and ?";

/** Moves a clinic on the map, or puts it there, or takes it away. */
export function updateCells(tx: Db, id: number, from: Position | null, to: Position | null): void {
  if (from?.lat === to?.lat && from?.lng === to?.lng) return;
  for (const scale of SCALES) {
    const before = from && cellOf(from, scale);
    const after = to && cellOf(to, scale);
    if (before !== null && before !== after) updateCell(tx, scale, before, id, null);
    if (after !== null) updateCell(tx, scale, after, id, to);
  }
}

function updateCell(tx: Db, scale: number, cell: number, id: number, position: Position | null): void {
  const row = hotStatement(tx, FIND).get(scale, cell, chunkOf(id)) as { rowid: number; positions: Uint8Array } | undefined;
  const after = changeCell(row?.positions ?? null, id, position);
  if (row && after === null) hotStatement(tx, DELETE).run(row.rowid);
  else if (row && after !== null) hotStatement(tx, UPDATE).run(after, row.rowid);
  else if (after !== null) hotStatement(tx, INSERT).run(scale, cell, chunkOf(id), after);
}

/** Calls `visit` for every clinic in the squares a box touches: some of them are outside the box itself. */
export function visitAround(db: Db, box: Box, visit: (id: number, lat: number, lng: number) => void): void {
  const { scale, ranges } = cellRanges(box);
  const statement = hotStatement(db, RANGE);
  for (const [from, to] of ranges) {
    for (const { positions } of statement.all(scale, from, to) as { positions: Uint8Array }[]) visitCell(positions, visit);
  }
}
