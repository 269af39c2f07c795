import { findPlace } from "#app/directory/find-place.server.ts";
import type { PlaceChoice } from "#app/directory/place.ts";
import type { Search } from "#app/directory/search-query.ts";
import type { Position } from "#app/platform/geography.ts";
import type { Db } from "#app/platform/store.server.ts";

export interface MeantSearch {
  /** As asked, but without a sort by distance where there is no place to measure from. */
  search: Search;
  /** Null: no place was asked for. */
  place: PlaceChoice | null;
  /** The middle of the place, or where somebody is. */
  centre: Position | null;
  /** What is looked for; null: the place has several meanings. */
  looked: Search | null;
}

/**
 * What a search means. A place of several meanings finds nothing until one is chosen; a place not known here is looked for among the words, since clinics may
 * write it in their address.
 */
export async function meantSearch(db: Db, asked: Search): Promise<MeantSearch> {
  const place = asked.place === "" ? null : await findPlace(db, asked.place);
  const centre = place?.kind === "one" ? place.place : asked.near;
  const search: Search = asked.sort === "distance" && centre === null ? { ...asked, sort: "score", cursor: null } : asked;
  if (place?.kind === "several") return { search, place, centre, looked: null };
  return { search, place, centre, looked: place?.kind === "unknown" ? { ...search, words: `${search.words} ${search.place}` } : search };
}
