import { chunkOf, hasBit } from "#app/directory/id-set.ts";
import type { Box, Position } from "#app/platform/geography.ts";

/** Squares to a degree: small ones for a radius in a town, whole degrees for a large part of the map. */
export const SCALES = [10, 1] as const;
export type Scale = (typeof SCALES)[number];

/** Bytes of one clinic: its id, and both degrees in ten-millionths, which is about a centimetre. */
const RECORD = 12;
const FINE = 1e7;

/** A small square holds few clinics; a whole degree is kept in parts by their ids, so that a change writes one part. */
export const partOf = (id: number, scale: Scale): number => (scale === 1 ? chunkOf(id) : 0);

const row = (lat: number, scale: Scale) => Math.min(180 * scale - 1, Math.max(0, Math.floor((lat + 90) * scale)));
const column = (lng: number, scale: Scale) => Math.min(360 * scale - 1, Math.max(0, Math.floor((lng + 180) * scale)));

/** Number of the square a position is in, row after row from the south pole. */
export const cellOf = ({ lat, lng }: Position, scale: Scale): number => row(lat, scale) * 360 * scale + column(lng, scale);

/** Rows of squares larger than this cost more than looking through whole degrees. */
const MOST_FINE_DEGREES = 3;

/** The squares a box touches, as ranges of their numbers. */
export function cellRanges(box: Box): { scale: Scale; ranges: [from: number, to: number][] } {
  const scale = box.north - box.south > MOST_FINE_DEGREES ? 1 : 10;
  const columns: [number, number][] =
    box.west <= box.east
      ? [[column(box.west, scale), column(box.east, scale)]]
      : [
          [column(box.west, scale), 360 * scale - 1],
          [0, column(box.east, scale)],
        ];
  const ranges: [number, number][] = [];
  for (let at = row(box.south, scale); at <= row(box.north, scale); at += 1) {
    for (const [west, east] of columns) ranges.push([at * 360 * scale + west, at * 360 * scale + east]);
  }
  return { scale, ranges };
}

/** The square with one clinic put in, moved or taken out; null: nobody is left in it. */
export function changeCell(positions: Uint8Array | null, id: number, position: Position | null): Uint8Array | null {
  const old = positions ?? new Uint8Array(0);
  const at = placeIn(old, id);
  if (position === null) {
    if (at === -1) return positions;
    const left = new Uint8Array(old.byteLength - RECORD);
    left.set(old.subarray(0, at));
    left.set(old.subarray(at + RECORD), at);
    return left.byteLength === 0 ? null : left;
  }
  const changed = new Uint8Array(at === -1 ? old.byteLength + RECORD : old.byteLength);
  changed.set(old);
  const view = new DataView(changed.buffer, at === -1 ? old.byteLength : at, RECORD);
  view.setUint32(0, id, true);
  view.setInt32(4, Math.round(position.lat * FINE), true);
  view.setInt32(8, Math.round(position.lng * FINE), true);
  return changed;
}

/** Where the record of a clinic begins; -1: it is not in this square. */
function placeIn(positions: Uint8Array, id: number): number {
  const view = new DataView(positions.buffer, positions.byteOffset, positions.byteLength);
  for (let at = 0; at < positions.byteLength; at += RECORD) if (view.getUint32(at, true) === id) return at;
  return -1;
}

/** Calls `visit` for every clinic of these squares that is among `kept`; null: for every one. */
export function visitCells(
  cells: readonly Uint8Array[],
  kept: Uint32Array | null,
  visit: (id: number, lat: number, lng: number) => void,
): void {
  for (const cell of cells) {
    const view = new DataView(cell.buffer, cell.byteOffset, cell.byteLength);
    for (let at = 0; at < cell.byteLength; at += RECORD) {
      const id = view.getUint32(at, true);
      if (kept === null || hasBit(kept, id)) visit(id, view.getInt32(at + 4, true) / FINE, view.getInt32(at + 8, true) / FINE);
    }
  }
}
