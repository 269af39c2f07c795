import { languageName } from "#app/clinics/language.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { countFoundBy } from "#app/directory/find-set.server.ts";
import { type Place, placeLabel } from "#app/directory/place.ts";
import { changeSearch, EVERYTHING, facetsAsked, isPlaced, RADII_KM, type Search } from "#app/directory/search-query.ts";
import type { Position } from "#app/platform/geography.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A search with one thing less asked for, and how many clinics that would find. */
export interface Loosening {
  label: string;
  search: Search;
  count: number;
}

const NOWHERE = { place: "", near: null, area: null, km: EVERYTHING.km } as const;

interface Try {
  label: string;
  change: Partial<Search>;
  /** A wider circle: the smallest that finds somebody is enough. */
  wider?: true;
}

/** Each thing asked for, left out by itself, where that finds somebody: the least change first. */
export async function loosenSearch(db: Db, search: Search, place: Place | null): Promise<Loosening[]> {
  const found: Loosening[] = [];
  let widened = false;
  for (const { label, change, wider } of tries(search, place)) {
    if (wider && widened) continue;
    const changed = changeSearch(search, change);
    const centre: Position | null = changed.place === "" ? changed.near : place;
    const count = await countFoundBy(db, changed, centre);
    if (count === 0) continue;
    widened ||= wider === true;
    found.push({ label, search: changed, count });
  }
  return found.length > 0 ? found : reduced(db, search, place);
}

/** Where leaving out one thing helps nobody: the words, the place or the first facet by themselves. */
async function reduced(db: Db, search: Search, place: Place | null): Promise<Loosening[]> {
  const { words, near, area, km } = search;
  const middle = { place: search.place, near, area, km };
  const tried: [boolean, string, Search, Position | null][] = [
    [isPlaced(search) || area !== null, "All clinics there", { ...EVERYTHING, ...middle }, place ?? near],
    [words !== "", `All that have “${words}”`, { ...EVERYTHING, words }, null],
    [facetsAsked(search).length > 0, "Anywhere, with the same evidence", changeSearch(search, { words: "", ...NOWHERE }), null],
  ];
  const helping: Loosening[] = [];
  for (const [asked, label, changed, centre] of tried) {
    const count = asked ? await countFoundBy(db, changed, centre) : 0;
    if (count > 0) helping.push({ label, search: changed, count });
  }
  return helping;
}

function tries(search: Search, place: Place | null): Try[] {
  const all: [boolean, string, Partial<Search>][] = [
    [search.hideWarnings, "Show clinics with warnings too", { hideWarnings: false }],
    [search.skin !== null, "With any skin type shown", { skin: null }],
    [search.grade !== null, "With any grade of hair loss shown", { grade: null }],
    [search.price !== null, "At any price, stated or not", { price: null }],
    [search.language !== null, `Not only where ${search.language ? languageName(search.language) : ""} is spoken`, { language: null }],
    [search.correctionWork, "Without healed correction work", { correctionWork: false }],
    [search.verifiedReviews, "Without verified reviews", { verifiedReviews: false }],
    [search.healedPhotos, "Without healed photos", { healedPhotos: false }],
    [search.hours > 0, "With any hours of training", { hours: 0 }],
    [search.years > 0, "With any years of practice", { years: 0 }],
    [search.level > 0, "With any level of evidence", { level: 0 }],
  ];
  const list: Try[] = all.filter(([on]) => on).map(([, label, change]) => ({ label, change }));
  const middle = place === null ? "where you are" : placeLabel(place);
  if (search.area === null && (place !== null || search.near !== null)) {
    for (const km of RADII_KM) if (km > search.km) list.push({ label: `Within ${km} km of ${middle}`, change: { km }, wider: true });
  }
  if (search.treatment !== null)
    list.push({ label: `Not only ${treatmentWords()[search.treatment].toLowerCase()}`, change: { treatment: null } });
  if (search.words !== "" && (isPlaced(search) || search.area !== null))
    list.push({ label: `Without the words “${search.words}”`, change: { words: "" } });
  if (search.area !== null) list.push({ label: "Beyond this part of the map", change: { area: null } });
  if (isPlaced(search)) list.push({ label: "Anywhere", change: { place: "", near: null, km: 50 } });
  return list;
}
