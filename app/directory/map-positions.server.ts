import { hasBit } from "#app/directory/id-set.ts";
import { visitCells } from "#app/directory/search-cell.ts";
import { listCells } from "#app/directory/search-cell-repository.server.ts";
import { findSearchVersion } from "#app/directory/search-set-repository.server.ts";
import type { Box } from "#app/platform/geography.ts";
import { type Db, hotQuery, hotStatement } from "#app/platform/store.server.ts";

/** Where the clinics in and around a part of the map are: squares as they are stored, or, for large parts, all positions by id. */
export type Positions = { cells: Uint8Array[] } | AllPositions;

interface AllPositions {
  version: number;
  /** Ten-millionths of a degree, by id. */
  lats: Int32Array;
  lngs: Int32Array;
}

export const WORLD: Box = { south: -90, west: -180, north: 90, east: 180 };
const FINE = 1e7;
/** No latitude. */
const NONE = 2 ** 31 - 1;
/** Degrees: reading the squares of anything larger costs more than passing over all clinics in memory. */
const LARGE = { tall: 10, wide: 20 };

const HIGHEST = "select coalesce(max(clinic_id), 0) from search_entries";
const holders = hotQuery(() => ({ all: null as AllPositions | null }));

export async function readPositions(db: Db, { south, west, north, east }: Box): Promise<Positions> {
  const wide = west <= east ? east - west : east + 360 - west;
  if (north - south <= LARGE.tall && wide <= LARGE.wide) return { cells: await listCells(db, { south, west, north, east }) };
  return readAll(db);
}

/** Kept in memory until any clinic is filed anew: 8 MB at a million. */
async function readAll(db: Db): Promise<AllPositions> {
  const holder = holders(db);
  const version = await findSearchVersion(db);
  if (holder.all?.version === version) return holder.all;
  const length = ((await hotStatement(db, HIGHEST).pluck().get()) as number) + 1;
  const all = { version, lats: new Int32Array(length).fill(NONE), lngs: new Int32Array(length) };
  visitCells(await listCells(db, WORLD), null, (id, lat, lng) => {
    all.lats[id] = Math.round(lat * FINE);
    all.lngs[id] = Math.round(lng * FINE);
  });
  holder.all = all;
  return all;
}

/** Calls `visit` for each clinic among `bits` (for every one, where they are left out) that has a position there. */
export function visitPositions(
  positions: Positions,
  bits: Uint32Array | null,
  visit: (id: number, lat: number, lng: number) => void,
): void {
  if ("cells" in positions) {
    visitCells(positions.cells, bits, visit);
    return;
  }
  const { lats, lngs } = positions;
  for (let id = 0; id < lats.length; id += 1) {
    // No clinic of 32.
    if (bits !== null && (id & 31) === 0 && bits[id >>> 5] === 0) {
      id += 31;
      continue;
    }
    const lat = lats[id] as number;
    if (lat !== NONE && (bits === null || hasBit(bits, id))) visit(id, lat / FINE, (lngs[id] as number) / FINE);
  }
}

/** The box around those among `bits`; null where none has a position. */
export function boxOfPositions(positions: Positions, bits: Uint32Array): Box | null {
  let [south, north, west, east] = [NONE, -NONE, NONE, -NONE];
  const widen = (lat: number, lng: number) => {
    if (lat < south) south = lat;
    if (lat > north) north = lat;
    if (lng < west) west = lng;
    if (lng > east) east = lng;
  };
  if ("cells" in positions) visitPositions(positions, bits, (_, lat, lng) => widen(lat * FINE, lng * FINE));
  else {
    const { lats, lngs } = positions;
    for (let id = 0; id < lats.length; id += 1) {
      if (hasBit(bits, id) && lats[id] !== NONE) widen(lats[id] as number, lngs[id] as number);
    }
  }
  return south > north ? null : { south: south / FINE, north: north / FINE, west: west / FINE, east: east / FINE };
}
