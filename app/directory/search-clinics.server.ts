import { TREATMENT_LABELS } from "#app/clinics/treatment.ts";
import { countFound, cursorAt, type FoundCounts, type FoundListing, listFound } from "#app/directory/find-listings.server.ts";
import { findPlace } from "#app/directory/find-place.server.ts";
import { type Cover, listCovers } from "#app/directory/list-covers.server.ts";
import { type Place, type PlaceChoice, placeLabel } from "#app/directory/place.ts";
import { FIRST_UNSCORED_RANK } from "#app/directory/ranking.ts";
import { changeSearch, RADII_KM, type Search } from "#app/directory/search-query.ts";
import type { Db } from "#app/platform/store.server.ts";

export const RESULTS_A_PAGE = 20;

/** A search with one thing less asked for, and how many clinics that would find. */
export interface Loosening {
  label: string;
  search: Search;
  count: number;
}

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
  /** Position of the first row among all, from 1; 0 where there is none. */
  from: number;
  previous: Search | null;
  next: Search | null;
  /** Leads to the first new, documented clinic, where they come after the scored ones and on a later page; null otherwise. */
  newClinics: Search | null;
  /** What to leave out, where nothing was found: the least change first. */
  loosenings: Loosening[];
}

/**
 * One page of a search. A place of several meanings finds nothing until one is chosen; a place not known here is looked for among the words,
 * since clinics may write it in their address.
 */
export async function searchClinics(db: Db, asked: Search): Promise<SearchResult> {
  const place = asked.place === "" ? null : await findPlace(db, asked.place);
  const centre = place?.kind === "one" ? place.place : null;
  const search: Search = asked.sort === "distance" && centre === null ? { ...asked, sort: "score", cursor: null } : asked;
  if (place?.kind === "several") {
    return { search, place, rows: [], counts: countNothing, from: 0, previous: null, next: null, newClinics: null, loosenings: [] };
  }
  const looked = place?.kind === "unknown" ? { ...search, words: `${search.words} ${search.place}` } : search;
  const counts = countFound(db, looked, centre);
  const { rows, more } = listFound(db, looked, centre, RESULTS_A_PAGE);
  const backward = search.cursor?.direction === "before";
  const shownBefore = backward ? Math.max(0, (search.cursor?.shown ?? 0) - rows.length) : (search.cursor?.shown ?? 0);
  return {
    search,
    place,
    rows: withCovers(db, rows),
    counts,
    from: rows.length === 0 ? 0 : shownBefore + 1,
    previous: previousPage(search, rows, shownBefore, backward ? more : shownBefore > 0),
    next: nextPage(search, rows, shownBefore, backward || more),
    newClinics: newClinicsPage(search, rows, counts),
    loosenings: counts.total === 0 ? loosen(db, search, centre) : [],
  };
}

function withCovers(db: Db, rows: readonly FoundListing[]): FoundRow[] {
  const covers = listCovers(
    db,
    rows.map((row) => row.coverPhotoId).filter((id) => id !== null),
  );
  return rows.map((row) => ({ ...row, cover: row.coverPhotoId === null ? null : (covers.get(row.coverPhotoId) ?? null) }));
}

const countNothing: FoundCounts = {
  total: 0,
  scored: 0,
  byTreatment: Object.fromEntries(Object.keys(TREATMENT_LABELS).map((treatment) => [treatment, 0])) as FoundCounts["byTreatment"],
};

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

/** Each thing asked for, left out by itself, where that finds somebody. */
function loosen(db: Db, search: Search, centre: Place | null): Loosening[] {
  const tries: { label: string; change: Partial<Search>; centre?: null }[] = [];
  const wider = centre === null ? [] : RADII_KM.filter((km) => km > search.km);
  if (search.hideWarnings) tries.push({ label: "Show clinics with warnings too", change: { hideWarnings: false } });
  if (search.correctionWork) tries.push({ label: "Without healed correction work", change: { correctionWork: false } });
  if (search.verifiedReviews) tries.push({ label: "Without verified reviews", change: { verifiedReviews: false } });
  if (search.healedPhotos) tries.push({ label: "Without healed photos", change: { healedPhotos: false } });
  if (search.hours > 0) tries.push({ label: "With any hours of training", change: { hours: 0 } });
  if (search.years > 0) tries.push({ label: "With any years of practice", change: { years: 0 } });
  for (const km of wider) tries.push({ label: `Within ${km} km of ${centre ? placeLabel(centre) : ""}`, change: { km } });
  if (search.treatment !== null)
    tries.push({ label: `Not only ${TREATMENT_LABELS[search.treatment].toLowerCase()}`, change: { treatment: null } });
  if (search.words !== "" && search.place !== "") tries.push({ label: `Without the words “${search.words}”`, change: { words: "" } });
  if (search.place !== "") tries.push({ label: "Anywhere", change: { place: "", km: 50 }, centre: null });
  const found: Loosening[] = [];
  let widened = false;
  for (const { label, change, centre: without } of tries) {
    if (change.km !== undefined && change.place === undefined && widened) continue;
    const changed = changeSearch(search, change);
    const count = countFound(db, changed, without === null ? null : centre).total;
    if (count === 0) continue;
    if (change.km !== undefined && change.place === undefined) widened = true;
    found.push({ label, search: changed, count });
  }
  return found;
}
