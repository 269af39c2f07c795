import { countFacets, type FoundCounts, NO_COUNTS } from "#app/directory/count-facets.server.ts";
import { cursorAt, type FoundListing, listFound } from "#app/directory/find-listings.server.ts";
import { findSet } from "#app/directory/find-set.server.ts";
import { type Cover, listCovers } from "#app/directory/list-covers.server.ts";
import { type Loosening, loosenSearch } from "#app/directory/loosen-search.server.ts";
import { meantSearch } from "#app/directory/meant-search.server.ts";
import type { PlaceChoice } from "#app/directory/place.ts";
import { FIRST_UNSCORED_RANK } from "#app/directory/ranking.ts";
import type { Search } from "#app/directory/search-query.ts";
import type { Db } from "#app/platform/store.server.ts";

export const RESULTS_A_PAGE = 20;

export interface FoundRow extends FoundListing {
  /** Null: it has no healed photo of its own that nobody has put in doubt. */
  cover: Cover | null;
}

export interface SearchResult {
  /** As asked, but without a sort by distance where there is no place to measure from. */
  search: Search;
  /** Null: no place was asked for. */
  place: PlaceChoice | null;
  rows: FoundRow[];
  counts: FoundCounts;
  /** Words no clinic has, and what was looked for in their place. */
  corrected: { typed: string; meant: string }[];
  /** Position of the first row among all, from 1; 0 where there is none. */
  from: number;
  previous: Search | null;
  next: Search | null;
  /** Leads to the first new, documented clinic, where they come after the scored ones and on a later page; null otherwise. */
  newClinics: Search | null;
  /** What to leave out, where nothing was found: the least change first. */
  loosenings: Loosening[];
}

/** One page of a search. */
export async function searchClinics(db: Db, asked: Search): Promise<SearchResult> {
  const { search, place, centre, looked } = await meantSearch(db, asked);
  if (looked === null) {
    const nothing = { rows: [], counts: NO_COUNTS, corrected: [], from: 0, previous: null, next: null, newClinics: null, loosenings: [] };
    return { search, place, ...nothing };
  }
  const set = await findSet(db, looked, centre);
  const counts = await countFacets(db, set);
  const { rows, more } = await listFound(db, looked, set, centre, RESULTS_A_PAGE);
  const backward = search.cursor?.direction === "before";
  const shownBefore = backward ? Math.max(0, (search.cursor?.shown ?? 0) - rows.length) : (search.cursor?.shown ?? 0);
  return {
    search,
    place,
    rows: await withCovers(db, rows),
    counts,
    corrected: set.corrected,
    from: rows.length === 0 ? 0 : shownBefore + 1,
    previous: previousPage(search, rows, shownBefore, backward ? more : shownBefore > 0),
    next: nextPage(search, rows, shownBefore, backward || more),
    newClinics: newClinicsPage(search, rows, counts),
    loosenings: counts.total === 0 ? await loosenSearch(db, search, place?.kind === "one" ? place.place : null) : [],
  };
}

async function withCovers(db: Db, rows: readonly FoundListing[]): Promise<FoundRow[]> {
  const covers = await listCovers(
    db,
    rows.map((row) => row.coverPhotoId).filter((id) => id !== null),
  );
  return rows.map((row) => ({ ...row, cover: row.coverPhotoId === null ? null : (covers.get(row.coverPhotoId) ?? null) }));
}

function previousPage(search: Search, rows: FoundListing[], shownBefore: number, exists: boolean): Search | null {
  const [first] = rows;
  if (!exists || !first) return null;
  if (shownBefore <= RESULTS_A_PAGE) return { ...search, cursor: null };
  return { ...search, cursor: cursorAt(search, first, "before", shownBefore) };
}

function nextPage(search: Search, rows: FoundListing[], shownBefore: number, exists: boolean): Search | null {
  const last = rows.at(-1);
  return exists && last ? { ...search, cursor: cursorAt(search, last, "after", shownBefore + rows.length) } : null;
}

function newClinicsPage(search: Search, rows: FoundListing[], counts: FoundCounts): Search | null {
  const last = rows.at(-1);
  const ahead = search.sort === "score" && counts.scored < counts.total && last !== undefined && last.rank < FIRST_UNSCORED_RANK;
  if (!ahead || counts.scored === 0) return null;
  return { ...search, cursor: { direction: "after", shown: counts.scored, key: null, rank: FIRST_UNSCORED_RANK - 1 } };
}
