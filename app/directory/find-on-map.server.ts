import { emptyBits, setBit } from "#app/directory/id-set.ts";
import { type Positions, readPositions, visitPositions } from "#app/directory/map-positions.server.ts";
import type { Search } from "#app/directory/search-query.ts";
import { type Box, boxAround, circleTest, distanceKm, isInBox, type Position } from "#app/platform/geography.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A clinic with its distance from a middle. */
export interface Placed {
  id: number;
  metres: number;
}

/** What is known of the part of the map that a search asks for. */
export interface FoundOnMap {
  bits: Uint32Array;
  /** Of the clinics in and around it. */
  positions: Positions;
  /** Holds all of `bits`. */
  box: Box;
}

/** Which clinics are in the part of the map, or the circle, that a search asks for; of `among` alone where they are given. Null: it asks for none. */
export async function findOnMap(
  db: Db,
  { area, km }: Search,
  centre: Position | null,
  highestId: number,
  among: Uint32Array | null,
): Promise<FoundOnMap | null> {
  const box = area ?? (centre ? boxAround(centre, km) : null);
  if (box === null) return null;
  const bits = emptyBits(highestId);
  const positions = await readPositions(db, box);
  const isWithin = centre === null || area !== null ? null : circleTest(centre, km, box);
  visitPositions(positions, among, (id, lat, lng) => {
    if (isInBox(box, lat, lng) && (isWithin === null || isWithin(lat, lng))) setBit(bits, id);
  });
  return { bits, positions, box };
}

/** Those of `kept` at most so many whole metres from a middle. Only for them the distance is worked out. */
export function listPlaced({ positions, box }: FoundOnMap, kept: Uint32Array, centre: Position, most: number): Placed[] {
  const placed: Placed[] = [];
  const isNear = circleTest(centre, (most + 0.5) / 1_000, box);
  visitPositions(positions, kept, (id, lat, lng) => {
    if (!isNear(lat, lng)) return;
    const metres = metresBetween(centre, { lat, lng });
    if (metres <= most) placed.push({ id, metres });
  });
  return placed;
}

export const metresBetween = (one: Position, other: Position): number => Math.round(distanceKm(one, other) * 1_000);
