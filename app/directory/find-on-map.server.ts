import { emptyBits, hasBit, setBit } from "#app/directory/id-set.ts";
import { listAround } from "#app/directory/search-cell-repository.server.ts";
import type { Search } from "#app/directory/search-query.ts";
import { type Box, boxAround, circleTest, distanceKm, type Position } from "#app/platform/geography.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Clinics with their distances from a middle, in no order: `metres[place]` is that of `ids[place]`. */
export interface Placed {
  ids: Float64Array;
  metres: Float64Array;
}

export const NOBODY: Placed = { ids: new Float64Array(0), metres: new Float64Array(0) };

/** Which clinics are in the part of the map, or the circle, that a search asks for; and where all those around it are. */
export function findOnMap(
  db: Db,
  { area, km }: Search,
  centre: Position | null,
  highestId: number,
): { bits: Uint32Array; positions: Float64Array } {
  const bits = emptyBits(highestId);
  const box = area ?? (centre ? boxAround(centre, km) : null);
  const positions = box === null ? new Float64Array(0) : listAround(db, box);
  const isWithin = box === null || centre === null || area !== null ? null : circleTest(centre, km, box);
  for (let at = 0; at < positions.length; at += 3) {
    const lat = positions[at + 1] as number;
    const lng = positions[at + 2] as number;
    if (box !== null && isInside(box, lat, lng) && (isWithin === null || isWithin(lat, lng))) setBit(bits, positions[at] as number);
  }
  return { bits, positions };
}

function isInside({ south, west, north, east }: Box, lat: number, lng: number): boolean {
  return lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);
}

export function placedAmong(kept: Uint32Array, positions: Float64Array, centre: Position): Placed {
  const ids = new Float64Array(positions.length / 3);
  const metres = new Float64Array(ids.length);
  let count = 0;
  for (let at = 0; at < positions.length; at += 3) {
    const id = positions[at] as number;
    if (!hasBit(kept, id)) continue;
    ids[count] = id;
    metres[count] = metresBetween(centre, { lat: positions[at + 1] as number, lng: positions[at + 2] as number });
    count += 1;
  }
  return { ids: ids.subarray(0, count), metres: metres.subarray(0, count) };
}

export const metresBetween = (one: Position, other: Position): number => Math.round(distanceKm(one, other) * 1_000);
