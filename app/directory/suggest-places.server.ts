import { ENGLISH_NAMES, fitsQualifiers, type Place, parsePlace, placeText } from "#app/directory/place.ts";
import { listPlacesBeginning, listPlacesNamed } from "#app/directory/place-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** As many as fit under a box on a telephone. */
const SHOWN = 8;
/** Looked through for what narrows them down: "springfield, mo". */
const LOOKED_THROUGH = 300;

/** Places whose name begins as typed, the largest first; each label once. */
export async function suggestPlaces(db: Db, typed: string): Promise<Place[]> {
  const { name, qualifiers } = parsePlace(typed);
  if (name === "") return [];
  const found = await listPlacesBeginning(db, name, qualifiers.length === 0 ? SHOWN * 2 : LOOKED_THROUGH);
  const english = Object.entries(ENGLISH_NAMES).filter(([known]) => known.startsWith(name));
  for (const [, stored] of english) found.push(...(await listPlacesNamed(db, stored)).slice(0, 1));
  const byText = new Map<string, Place>();
  for (const place of found.sort((a, b) => b.population - a.population)) {
    const text = placeText(place);
    if (fitsQualifiers(place, qualifiers) && !byText.has(text)) byText.set(text, place);
  }
  return [...byText.values()].slice(0, SHOWN);
}
