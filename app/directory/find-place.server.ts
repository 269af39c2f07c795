import { choosePlace, type Place, type PlaceChoice, parsePlace, storedNames } from "#app/directory/place.ts";
import { listPlacesBeginning, listPlacesNamed } from "#app/directory/place-repository.server.ts";
import { listNear } from "#app/directory/spelling-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** What somebody means by the words in the place box: one place, several to choose from, or none known by that name. */
export async function findPlace(db: Db, text: string): Promise<PlaceChoice> {
  const words = parsePlace(text);
  const named: Place[] = [];
  for (const name of storedNames(words.name)) named.push(...(await listPlacesNamed(db, name)));
  named.sort((a, b) => b.population - a.population);
  const choice = choosePlace(words, named, []);
  if (choice.kind !== "unknown") return choice;
  const beginning = choosePlace(words, [], await listPlacesBeginning(db, words.name, 50));
  if (beginning.kind !== "unknown" || beginning.suggestions.length > 0) return beginning;
  return choosePlace(words, [], await listPlacesNear(db, words.name));
}

/** Names compared by their places: the nearest spellings only. */
const MOST_SPELLINGS = 20;

/** Places whose name is spelt nearly so, the nearest spelling first, then the largest. */
async function listPlacesNear(db: Db, name: string): Promise<Place[]> {
  const found: { place: Place; slips: number }[] = [];
  for (const { word, slips } of (await listNear(db, "place", name)).slice(0, MOST_SPELLINGS)) {
    for (const place of await listPlacesNamed(db, word)) found.push({ place, slips });
  }
  return found.sort((a, b) => a.slips - b.slips || b.place.population - a.place.population).map(({ place }) => place);
}
