import { countryCode, countryName } from "#app/clinics/country.ts";
import { REGION_NAMES } from "#app/directory/region.ts";
import { fold } from "#app/platform/fold.ts";

/** A populated place of GeoNames. */
export interface Place {
  id: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** As people write it ("MO", "England"); null: not told apart by region. */
  region: string | null;
  lat: number;
  lng: number;
  population: number;
}

/** "Leeds", "Leeds, GB", "Springfield, Missouri, US": a name and what narrows it down. */
export interface PlaceWords {
  /** Folded. */
  name: string;
  qualifiers: string[];
}

export function parsePlace(text: string): PlaceWords {
  const [name = "", ...qualifiers] = text.split(",").map((part) => part.trim());
  return { name: fold(name), qualifiers: qualifiers.filter((part) => part !== "") };
}

/** True where every qualifier names the place's country or region. */
export function fitsQualifiers(place: Place, qualifiers: readonly string[]): boolean {
  return qualifiers.every((qualifier) => {
    const folded = fold(qualifier);
    if (place.region !== null && (fold(place.region) === folded || REGION_NAMES[place.country]?.[place.region] === folded)) return true;
    return countryCode(qualifier) === place.country;
  });
}

/** What a search box holds for exactly this place. */
export const placeText = (place: Place): string => [place.name, place.region, place.country].filter((part) => part !== null).join(", ");

export const placeLabel = (place: Place): string =>
  [place.name, place.region, place.country === "GB" && place.region ? null : countryName(place.country)]
    .filter((part) => part !== null)
    .join(", ");

// Names people search by where GeoNames has only the place's own one; both sides folded.
export const ENGLISH_NAMES: Record<string, string> = {
  antwerp: "antwerpen",
  bangalore: "bengaluru",
  bombay: "mumbai",
  bruges: "brugge",
  calcutta: "kolkata",
  cologne: "koln",
  geneva: "geneve",
  ghent: "gent",
  gothenburg: "goteborg",
  hanover: "hannover",
  hull: "kingston upon hull",
  lucerne: "luzern",
  "new york": "new york city",
  nuremberg: "nurnberg",
  padua: "padova",
  "palma de mallorca": "palma",
  "quebec city": "quebec",
  seville: "sevilla",
  southend: "southend on sea",
  "st louis": "saint louis",
  "st paul": "saint paul",
  stoke: "stoke on trent",
  venice: "venezia",
};

/** The folded names a place may be stored under for what somebody typed. */
export const storedNames = (name: string): string[] => (ENGLISH_NAMES[name] === undefined ? [name] : [name, ENGLISH_NAMES[name]]);

export type PlaceChoice =
  | { kind: "one"; place: Place; others: Place[] }
  | { kind: "several"; places: Place[] }
  | { kind: "unknown"; suggestions: Place[] };

/** A place this many times as populous as the next of its name is the one meant: Paris in France, not in Texas. */
const CLEARLY_LARGER = 3;
const SHOWN = 6;

/**
 * Which place somebody means. `named` are the places of that very name and `similar` those whose name only begins so, both by falling population.
 * Of two places with one label only the larger can be asked for.
 */
export function choosePlace(words: PlaceWords, named: readonly Place[], similar: readonly Place[]): PlaceChoice {
  const seen = new Set<string>();
  const fitting = named.filter((place) => {
    const label = placeText(place);
    if (seen.has(label) || !fitsQualifiers(place, words.qualifiers)) return false;
    seen.add(label);
    return true;
  });
  const [first, second] = fitting;
  if (first === undefined)
    return { kind: "unknown", suggestions: similar.filter((place) => fitsQualifiers(place, words.qualifiers)).slice(0, SHOWN) };
  if (second !== undefined && first.population < CLEARLY_LARGER * second.population)
    return { kind: "several", places: fitting.slice(0, SHOWN) };
  return { kind: "one", place: first, others: fitting.slice(1, SHOWN) };
}
