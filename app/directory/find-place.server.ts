import { choosePlace, type Place, type PlaceChoice, parsePlace, storedNames } from "#app/directory/place.ts";
import { listPlacesBeginning, listPlacesNamed } from "#app/directory/place-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** What somebody means by the words in the place box: one place, several to choose from, or none known by that name. */
export async function findPlace(db: Db, text: string): Promise<PlaceChoice> {
  const words = parsePlace(text);
  const named: Place[] = [];
  for (const name of storedNames(words.name)) named.push(...(await listPlacesNamed(db, name)));
  named.sort((a, b) => b.population - a.population);
  const choice = choosePlace(words, named, []);
  if (choice.kind !== "unknown") return choice;
  return choosePlace(words, [], await listPlacesBeginning(db, words.name, 50));
}
