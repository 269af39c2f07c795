import { CITIES, createRandom, FIRST, SECOND } from "#app/cli/bench/fill-directory.ts";
import { inventListing } from "#app/cli/bench/fill-listings.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { EVIDENCE_LEVELS, EVIDENCED_YEARS, GRADE_CODES, SKIN_CODES, VERIFIED_HOURS } from "#app/directory/facet.ts";
import { findMap } from "#app/directory/find-map.server.ts";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { EVERYTHING, type Search } from "#app/directory/search-query.ts";
import { suggestPlaces } from "#app/directory/suggest-places.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** One kind of question, and the next of its kind each time it is asked. */
interface QueryKind {
  kind: string;
  next: () => Search;
  /** Pages turned to before the one that is measured. */
  pages?: number;
}

/** A kind of search as it is asked again and again: round by round another of its kind. Tells how many clinics it found. */
export interface SearchQuestion {
  kind: string;
  isMap?: true;
  once: (round: number) => Promise<number>;
}

const BEGINNINGS = ["l", "le", "lee", "ber", "new y", "san", "st", "manc"];

/** All kinds of search in a directory of `count` invented clinics, `rounds` of each made up beforehand. */
export async function searchQuestions(db: Db, count: number, rounds: number): Promise<SearchQuestion[]> {
  const questions: SearchQuestion[] = [];
  for (const { kind, next, pages = 0 } of searchMix(count)) {
    const asked: Search[] = [];
    for (let round = 0; round < rounds; round += 1) {
      let search = next();
      for (let page = 0; page < pages; page += 1) search = (await searchClinics(db, search)).next ?? search;
      asked.push(search);
    }
    questions.push({ kind, once: async (round) => (await searchClinics(db, asked[round] ?? next())).counts.total });
  }
  questions.push({
    kind: "places while one types",
    once: async (round) => (await suggestPlaces(db, BEGINNINGS[round % BEGINNINGS.length] ?? "")).length,
  });
  for (const { kind, next } of mapMix()) {
    const asked = Array.from({ length: rounds }, next);
    questions.push({ kind, isMap: true, once: async (round) => (await findMap(db, asked[round] ?? next())).counts.total });
  }
  return questions;
}

/** What the maps of a large directory show: a town, a country, the whole world. */
function mapMix(): QueryKind[] {
  const random = createRandom(20_261_128);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const around = (degrees: number) => {
    const [, , lat, lng] = pick(CITIES);
    return { south: lat - degrees, north: lat + degrees, west: lng - degrees, east: lng + degrees };
  };
  const asking = (change: () => Partial<Search>) => () => ({ ...EVERYTHING, view: "map" as const, ...change() });
  return [
    { kind: "map of a town", next: asking(() => ({ area: around(0.2) })) },
    { kind: "map of a country", next: asking(() => ({ area: around(4), treatment: pick(TREATMENTS) })) },
    { kind: "map of the world, evidence", next: asking(() => ({ treatment: pick(TREATMENTS), hours: 40, healedPhotos: true })) },
    { kind: "map of the world, everybody", next: asking(() => ({})) },
  ];
}

/** What people ask a directory of `count` invented clinics: by words, by place, by evidence, on the map, in every order, deep into the list, and in vain. */
function searchMix(count: number): QueryKind[] {
  const random = createRandom(20_261_127);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const city = () => pick(CITIES)[0];
  const someone = () => inventListing(Math.floor(random() * count), NOWHERE_ELSE).words.practitioners.toLowerCase();
  const misspelt = (word: string) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return `${word.slice(0, at)}${word.slice(at + 1)}`;
  };
  const asking = (change: () => Partial<Search>) => () => ({ ...EVERYTHING, ...change() });
  const evidence = () => ({ hours: pick(VERIFIED_HOURS), years: pick(EVIDENCED_YEARS), level: pick(EVIDENCE_LEVELS), healedPhotos: true });
  const around = (degrees: number) => {
    const [, , lat, lng] = pick(CITIES);
    return { south: lat - degrees, north: lat + degrees, west: lng - degrees, east: lng + degrees };
  };
  return [
    { kind: "all clinics", next: asking(() => ({})) },
    { kind: "one treatment", next: asking(() => ({ treatment: pick(TREATMENTS) })) },
    { kind: "four facets of evidence", next: asking(() => ({ treatment: pick(TREATMENTS), ...evidence() })) },
    { kind: "hair loss, skin, language", next: asking(() => ({ grade: pick(GRADE_CODES), skin: pick(SKIN_CODES), language: "de" })) },
    { kind: "a common word", next: asking(() => ({ words: pick(SECOND) })) },
    { kind: "two common words", next: asking(() => ({ words: `${pick(FIRST)} ${pick(SECOND)}` })) },
    { kind: "one letter", next: asking(() => ({ words: pick([..."abcdefghilmnoprstw"]) })) },
    { kind: "the beginning of a word", next: asking(() => ({ words: pick(FIRST).slice(0, 3) })) },
    { kind: "a person's name", next: asking(() => ({ words: someone() })) },
    { kind: "a misspelt name", next: asking(() => ({ words: misspelt(someone().split(" ")[1] ?? "") })) },
    { kind: "a place", next: asking(() => ({ place: city() })) },
    { kind: "a place, nearest first", next: asking(() => ({ place: city(), sort: "distance" })) },
    {
      kind: "a place, a treatment, evidence",
      next: asking(() => ({ place: city(), treatment: pick(TREATMENTS), hours: 40, healedPhotos: true })),
    },
    { kind: "a place and a word", next: asking(() => ({ place: city(), words: pick(SECOND), km: 100 })) },
    { kind: "a part of a town's map", next: asking(() => ({ area: around(0.2) })) },
    { kind: "a country on the map", next: asking(() => ({ area: around(4), treatment: pick(TREATMENTS) })) },
    { kind: "by evidence", next: asking(() => ({ sort: "evidence", treatment: pick(TREATMENTS) })) },
    { kind: "by reviews", next: asking(() => ({ sort: "reviews", hours: 40 })) },
    { kind: "by name", next: asking(() => ({ sort: "name", language: "en" })) },
    { kind: "the sixth page", next: asking(() => ({ treatment: pick(TREATMENTS) })), pages: 5 },
    { kind: "in vain", next: asking(() => ({ place: city(), words: "qqqq", hours: 100 })) },
  ];
}

const NOWHERE_ELSE = [{ name: "Leeds", country: "GB", lat: 53.8, lng: -1.55 }];
