import { languageName } from "#app/clinics/language.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { countFoundBy } from "#app/directory/find-set.server.ts";
import { looseningWords } from "#app/directory/loosening-words.ts";
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
  const say = looseningWords();
  const { words, near, area, km } = search;
  const middle = { place: search.place, near, area, km };
  const tried: [boolean, string, Search, Position | null][] = [
    [isPlaced(search) || area !== null, say.allThere, { ...EVERYTHING, ...middle }, place ?? near],
    [words !== "", say.allThatHave(words), { ...EVERYTHING, words }, null],
    [facetsAsked(search).length > 0, say.anywhereSameEvidence, changeSearch(search, { words: "", ...NOWHERE }), null],
  ];
  const helping: Loosening[] = [];
  for (const [asked, label, changed, centre] of tried) {
    const count = asked ? await countFoundBy(db, changed, centre) : 0;
    if (count > 0) helping.push({ label, search: changed, count });
  }
  return helping;
}

function tries(search: Search, place: Place | null): Try[] {
  const say = looseningWords();
  const all: [boolean, string, Partial<Search>][] = [
    [search.hideWarnings, say.warningsToo, { hideWarnings: false }],
    [search.skin !== null, say.anySkin, { skin: null }],
    [search.grade !== null, say.anyGrade, { grade: null }],
    [search.price !== null, say.anyPrice, { price: null }],
    [search.language !== null, say.notOnlyLanguage(search.language ? languageName(search.language) : ""), { language: null }],
    [search.correctionWork, say.withoutCorrectionWork, { correctionWork: false }],
    [search.verifiedReviews, say.withoutVerifiedReviews, { verifiedReviews: false }],
    [search.healedPhotos, say.withoutHealedPhotos, { healedPhotos: false }],
    [search.hours > 0, say.anyHours, { hours: 0 }],
    [search.years > 0, say.anyYears, { years: 0 }],
    [search.level > 0, say.anyLevel, { level: 0 }],
  ];
  const list: Try[] = all.filter(([on]) => on).map(([, label, change]) => ({ label, change }));
  const middle = place === null ? say.whereYouAre : placeLabel(place);
  if (search.area === null && (place !== null || search.near !== null)) {
    for (const km of RADII_KM) if (km > search.km) list.push({ label: say.within(km, middle), change: { km }, wider: true });
  }
  if (search.treatment !== null)
    list.push({ label: say.notOnly(treatmentWords()[search.treatment].toLowerCase()), change: { treatment: null } });
  if (search.words !== "" && (isPlaced(search) || search.area !== null))
    list.push({ label: say.withoutWords(search.words), change: { words: "" } });
  if (search.area !== null) list.push({ label: say.beyondThisPart, change: { area: null } });
  if (isPlaced(search)) list.push({ label: say.anywhere, change: { place: "", near: null, km: 50 } });
  return list;
}
