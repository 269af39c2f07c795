import type { Facet } from "#app/directory/facet.ts";
import { type CountedSet, countedSet, type FacetSets, facetBits, readFacetSets } from "#app/directory/facet-sets.server.ts";
import { findWords } from "#app/directory/find-words.server.ts";
import { countBits, emptyBits, hasBit, isEmpty, keepCommon, setBit } from "#app/directory/id-set.ts";
import { visitAround } from "#app/directory/search-cell-repository.server.ts";
import { facetsAsked, type Search } from "#app/directory/search-query.ts";
import { facetToken, LISTED } from "#app/directory/search-token.ts";
import { type Box, boxAround, distanceKm, type Position } from "#app/platform/geography.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A clinic on the map with its distance from the middle. */
export interface Placed {
  id: number;
  metres: number;
}

/** Which clinics a search finds, before any of them is read. */
export interface FoundSet {
  sets: FacetSets;
  found: CountedSet;
  /** What would be found without what was asked of this facet; itself where nothing was. */
  without: (facet: Facet) => CountedSet;
  /** The clinics found with their distances, in no order; empty where there is no middle to measure from. */
  placed: () => Placed[];
  corrected: { typed: string; meant: string }[];
}

/** Sets up what a search asks for: words, then the map, then each facet. `centre` is the middle of the place that was asked for. */
export function findSet(db: Db, search: Search, centre: Position | null): FoundSet {
  const sets = readFacetSets(db);
  const words = findWords(db, search.words, sets.highestId);
  const onMap = search.area !== null || centre !== null;
  // Where no clinic has the words, the map has none that does.
  const map = onMap && !(words.bits && isEmpty(words.bits)) ? findOnMap(db, search, centre, sets.highestId) : null;
  const parts = [words.bits, map?.bits ?? null].filter((part) => part !== null);
  const [first = facetBits(db, sets, LISTED), ...others] = parts;
  const base = others.reduce(keepCommon, first);
  const asked = facetsAsked(search).map(([facet, value]) => ({ facet, bits: facetBits(db, sets, facetToken(facet, value)) }));
  const among = (kept: readonly { bits: Uint32Array }[]) => {
    const bits = base.slice();
    for (const one of kept) keepCommon(bits, one.bits);
    return countedSet(bits, countBits(bits));
  };
  const found = among(asked);
  const without = new Map<Facet, CountedSet>();
  for (const { facet } of asked) without.set(facet, among(asked.filter((one) => one.facet !== facet)));
  return {
    sets,
    found,
    without: (facet) => without.get(facet) ?? found,
    placed: () => (centre === null || map === null ? [] : map.placedIn(found.bits, centre)),
    corrected: words.corrected,
  };
}

/** How many clinics a search finds, and nothing else. */
export function countFoundBy(db: Db, search: Search, centre: Position | null): number {
  return findSet(db, search, centre).found.count;
}

const isInside = ({ south, west, north, east }: Box, lat: number, lng: number) =>
  lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);

function findOnMap(db: Db, { area, km }: Search, centre: Position | null, highestId: number) {
  const bits = emptyBits(highestId);
  const box = area ?? (centre ? boxAround(centre, km) : null);
  const at: number[] = [];
  if (box !== null) {
    visitAround(db, box, (id, lat, lng) => {
      if (!isInside(box, lat, lng)) return;
      if (area === null && centre !== null && distanceKm(centre, { lat, lng }) > km) return;
      setBit(bits, id);
      at.push(id, lat, lng);
    });
  }
  const placedIn = (kept: Uint32Array, from: Position): Placed[] => {
    const placed: Placed[] = [];
    for (let place = 0; place < at.length; place += 3) {
      const [id = 0, lat = 0, lng = 0] = at.slice(place, place + 3);
      if (hasBit(kept, id)) placed.push({ id, metres: metresBetween(from, { lat, lng }) });
    }
    return placed;
  };
  return { bits, placedIn };
}

export const metresBetween = (one: Position, other: Position): number => Math.round(distanceKm(one, other) * 1_000);
