import type { Facet } from "#app/directory/facet.ts";
import { type CountedSet, countedSet, type FacetSets, facetBits, readFacetSets } from "#app/directory/facet-sets.server.ts";
import { type FoundOnMap, findOnMap, listPlaced, type Placed } from "#app/directory/find-on-map.server.ts";
import { findWords } from "#app/directory/find-words.server.ts";
import { countBits, isEmpty, keepCommon } from "#app/directory/id-set.ts";
import { facetsAsked, type Search } from "#app/directory/search-query.ts";
import { facetToken, LISTED } from "#app/directory/search-token.ts";
import type { Position } from "#app/platform/geography.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Which clinics a search finds, before any of them is read. */
export interface FoundSet {
  sets: FacetSets;
  /** The one value asked for, where nothing else is. */
  only: string | null;
  found: CountedSet;
  /** What would be found without what was asked of this facet; itself where nothing was. */
  without: (facet: Facet) => CountedSet;
  /** The clinics found at most so many metres from the middle; nobody where there is no middle to measure from. */
  placed: (metres: number) => Placed[];
  /** The part of the map that was asked for; null: none was, or nobody has the words. */
  map: FoundOnMap | null;
  corrected: { typed: string; meant: string }[];
}

/** Sets up what a search asks for: words, then the map, then each facet. `centre` is the middle of the place that was asked for. */
export async function findSet(db: Db, search: Search, centre: Position | null): Promise<FoundSet> {
  const sets = await readFacetSets(db);
  const words = await findWords(db, search.words, sets.highestId);
  // Where no clinic has the words, the map has none that does.
  const map = words.bits && isEmpty(words.bits) ? null : await findOnMap(db, search, centre, sets.highestId, words.bits);
  const narrowed = map?.bits ?? words.bits;
  const base = narrowed ?? (await facetBits(db, sets, LISTED));
  const asked: { facet: Facet; token: string; bits: Uint32Array }[] = [];
  for (const [facet, value] of facetsAsked(search)) {
    const token = facetToken(facet, value);
    asked.push({ facet, token, bits: await facetBits(db, sets, token) });
  }
  const among = (kept: readonly { bits: Uint32Array }[]) => {
    const bits = kept.length === 0 ? base : base.slice();
    for (const one of kept) keepCommon(bits, one.bits);
    return countedSet(bits, countBits(bits));
  };
  const found = among(asked);
  const without = new Map<Facet, CountedSet>();
  for (const { facet } of asked) without.set(facet, among(asked.filter((one) => one.facet !== facet)));
  return {
    sets,
    only: narrowed === null && asked.length === 1 ? (asked[0]?.token ?? null) : null,
    found,
    without: (facet) => without.get(facet) ?? found,
    placed: (metres) => (centre === null || map === null ? [] : listPlaced(map, found.bits, centre, metres)),
    map,
    corrected: words.corrected,
  };
}

/** How many clinics a search finds, and nothing else. */
export async function countFoundBy(db: Db, search: Search, centre: Position | null): Promise<number> {
  return (await findSet(db, search, centre)).found.count;
}
