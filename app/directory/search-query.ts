import { z } from "zod";
import { LANGUAGES, type Language } from "#app/clinics/language.ts";
import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import {
  EVIDENCE_LEVELS,
  EVIDENCED_YEARS,
  FACETS,
  type Facet,
  GRADE_CODES,
  PRICES,
  SKIN_CODES,
  VERIFIED_HOURS,
} from "#app/directory/facet.ts";
import { searchAddressWords } from "#app/directory/search-address-words.ts";
import { areaParameter, areaText, positionParameter } from "#app/directory/search-area.ts";
import { type Cursor, readCursor, SORTS, type Sort, writeCursor } from "#app/directory/search-cursor.ts";
import type { Box, Position } from "#app/platform/geography.ts";

export const RADII_KM = [10, 25, 50, 100, 200] as const;

/** What somebody looks for. The whole of it is in the address of the page. */
export interface Search {
  words: string;
  /** As typed: "Leeds", "Springfield, MO, US". Empty: anywhere. */
  place: string;
  km: number;
  /** Where somebody is, to a hundredth of a degree, because they asked for clinics around them; a place that is typed comes before it. */
  near: Position | null;
  /** A part of the map: what is in it is found, however far from the place. */
  area: Box | null;
  treatment: Treatment | null;
  /** At least this level of evidence; zero: any. */
  level: number;
  /** At least this many verified hours of training, of at least one practitioner who works there. */
  hours: number;
  /** At least this many years of practice evidenced. */
  years: number;
  healedPhotos: boolean;
  verifiedReviews: boolean;
  /** Healed photos of corrected work. */
  correctionWork: boolean;
  /** A band of directory/facet.ts, or "stated". */
  price: string | null;
  language: Language | null;
  /** Of treated heads shown healed. */
  grade: string | null;
  skin: string | null;
  hideWarnings: boolean;
  sort: Sort;
  /** How the answer is looked at: what is found is the same. */
  view: View;
  cursor: Cursor | null;
}

export const VIEWS = ["list", "map"] as const;
export type View = (typeof VIEWS)[number];

export const EVERYTHING: Search = {
  words: "",
  place: "",
  km: 50,
  near: null,
  area: null,
  treatment: null,
  level: 0,
  hours: 0,
  years: 0,
  healedPhotos: false,
  verifiedReviews: false,
  correctionWork: false,
  price: null,
  language: null,
  grade: null,
  skin: null,
  hideWarnings: false,
  sort: "score",
  view: "list",
  cursor: null,
};

/** Longer words find nothing more and cost more. */
const LONGEST = 100;

export const SEARCH_PARAMETERS = ["q", "place", "km", "near", "area", ...FACETS, "sort", "view", "after", "before"] as const;
type Parameter = (typeof SEARCH_PARAMETERS)[number];

export interface SearchProblem {
  parameter: string;
  message: string;
}

const words = z
  .string()
  .transform((text) =>
    /[\p{L}\p{N}]/u.test(text)
      ? text
          .normalize("NFC")
          .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
          .trim()
      : "",
  )
  .pipe(z.string().max(LONGEST, { error: () => searchAddressWords().mostCharacters(LONGEST) }));
const oneOf = <T extends number>(choices: readonly T[]) =>
  z
    .string()
    .transform(Number)
    .refine((value) => (choices as readonly number[]).includes(value), { error: () => searchAddressWords().oneOf(choices.join(", ")) });
const yes = z.literal("yes", { error: () => searchAddressWords().yesOrOut }).transform(() => true);

const schema = z.object({
  q: words,
  place: words,
  km: z
    .string()
    .regex(/^\d{1,3}$/, { error: () => searchAddressWords().kilometres })
    .transform(Number)
    .refine((km) => km >= 1 && km <= 500, { error: () => searchAddressWords().kilometres }),
  near: positionParameter,
  area: areaParameter,
  treatment: z.enum(TREATMENTS, { error: () => searchAddressWords().oneOf(TREATMENTS.join(", ")) }),
  level: oneOf([0, ...EVIDENCE_LEVELS]),
  hours: oneOf([0, ...VERIFIED_HOURS]),
  years: oneOf([0, ...EVIDENCED_YEARS]),
  healed: yes,
  verified: yes,
  correction: yes,
  price: z.enum(PRICES, { error: () => searchAddressWords().priceBand }),
  language: z.enum(LANGUAGES, { error: () => searchAddressWords().oneOf(LANGUAGES.join(", ")) }),
  grade: z.enum(GRADE_CODES, { error: () => searchAddressWords().oneOf(GRADE_CODES.join(", ")) }),
  skin: z.enum(SKIN_CODES, { error: () => searchAddressWords().oneOf(SKIN_CODES.join(", ")) }),
  warnings: z.literal("hide", { error: () => searchAddressWords().hideOrOut }).transform(() => true),
  sort: z.enum(SORTS, { error: () => searchAddressWords().oneOf(SORTS.join(", ")) }),
  view: z.enum(VIEWS, { error: () => searchAddressWords().oneOf(VIEWS.join(", ")) }),
  after: z.string().max(300, { error: () => searchAddressWords().notMadeHere }),
  before: z.string().max(300, { error: () => searchAddressWords().notMadeHere }),
});
/** What may stand in the address of a search, each parameter by itself. */
export const searchAddress = schema.partial();

/** Reads a search from an address, or says which parameters are wrong and why. Empty parameters count as left out, unknown ones are passed over. */
export function readSearch(parameters: URLSearchParams): { ok: true; search: Search } | { ok: false; problems: SearchProblem[] } {
  const say = searchAddressWords();
  const raw: Partial<Record<Parameter, string>> = {};
  const problems: SearchProblem[] = [];
  for (const name of SEARCH_PARAMETERS) {
    const values = parameters.getAll(name).filter((value) => value.trim() !== "");
    if (values.length > 1) problems.push({ parameter: name, message: say.givenTwice });
    else if (values[0] !== undefined) raw[name] = values[0];
  }
  const parsed = searchAddress.safeParse(raw);
  if (!parsed.success) for (const issue of parsed.error.issues) problems.push({ parameter: String(issue.path[0]), message: issue.message });
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { q, place, after, before, sort: wanted, ...rest } = parsed.data;
  // A place that is typed comes before where somebody is: two middles cannot be measured from.
  const near = place ? null : (rest.near ?? null);
  const placed = Boolean(place) || near !== null;
  // Without a place there is no distance to sort by: whoever empties the place box gets the default order.
  const sort = wanted === "distance" && !placed ? "score" : (wanted ?? EVERYTHING.sort);
  const view = rest.view ?? EVERYTHING.view;
  let cursor: Cursor | null = null;
  // A map has no pages.
  if (view === "list" && sort === (wanted ?? EVERYTHING.sort) && (after ?? before) !== undefined) {
    if (after !== undefined && before !== undefined) return { ok: false, problems: [{ parameter: "before", message: say.besideAfter }] };
    cursor = readCursor(after === undefined ? "before" : "after", sort, after ?? before ?? "");
    if (cursor === null)
      return {
        ok: false,
        problems: [{ parameter: after === undefined ? "before" : "after", message: say.notMadeHere }],
      };
  }
  return {
    ok: true,
    search: {
      words: q ?? "",
      place: place ?? "",
      km: placed && rest.area === undefined ? (rest.km ?? EVERYTHING.km) : EVERYTHING.km,
      near,
      area: rest.area ?? null,
      treatment: rest.treatment ?? null,
      level: rest.level ?? 0,
      hours: rest.hours ?? 0,
      years: rest.years ?? 0,
      healedPhotos: rest.healed ?? false,
      verifiedReviews: rest.verified ?? false,
      correctionWork: rest.correction ?? false,
      price: rest.price ?? null,
      language: rest.language ?? null,
      grade: rest.grade ?? null,
      skin: rest.skin ?? null,
      hideWarnings: rest.warnings ?? false,
      sort,
      view,
      cursor,
    },
  };
}

/** The one address of a search: parameters in a fixed order, whatever is as usual left out. Reading it back gives the same search. */
export function searchUrl(search: Search): string {
  const set: [Parameter, string | number | false][] = [
    ["q", search.words],
    ["place", search.place],
    ["km", isPlaced(search) && search.area === null && search.km !== EVERYTHING.km && search.km],
    ["near", search.place === "" && search.near !== null && `${search.near.lat},${search.near.lng}`],
    ["area", search.area !== null && areaText(search.area)],
    ["treatment", search.treatment ?? ""],
    ["level", search.level],
    ["hours", search.hours],
    ["years", search.years],
    ["healed", search.healedPhotos && "yes"],
    ["verified", search.verifiedReviews && "yes"],
    ["correction", search.correctionWork && "yes"],
    ["price", search.price ?? ""],
    ["language", search.language ?? ""],
    ["grade", search.grade ?? ""],
    ["skin", search.skin ?? ""],
    ["warnings", search.hideWarnings && "hide"],
    ["sort", search.sort !== EVERYTHING.sort && search.sort],
    ["view", search.view !== EVERYTHING.view && search.view],
    ["after", search.cursor?.direction === "after" && writeCursor(search.cursor)],
    ["before", search.cursor?.direction === "before" && writeCursor(search.cursor)],
  ];
  const parameters = new URLSearchParams(
    set.filter(([, value]) => value !== false && value !== "" && value !== 0).map(([name, value]) => [name, String(value)]),
  );
  const text = parameters.toString().replaceAll("%7E", "~").replaceAll("%2C", ",");
  return text === "" ? "/clinics" : `/clinics?${text}`;
}

/** True where there is a middle to measure from, and so an order by distance. */
export const isPlaced = (search: Pick<Search, "place" | "near">): boolean => search.place !== "" || search.near !== null;

/** What is asked for, facet by facet. */
export function facetsAsked(search: Search): [Facet, string][] {
  const asked: [Facet, string | number | boolean | null][] = [
    ["treatment", search.treatment],
    ["level", search.level],
    ["hours", search.hours],
    ["years", search.years],
    ["healed", search.healedPhotos && "yes"],
    ["verified", search.verifiedReviews && "yes"],
    ["correction", search.correctionWork && "yes"],
    ["price", search.price],
    ["language", search.language],
    ["grade", search.grade],
    ["skin", search.skin],
    ["warnings", search.hideWarnings && "hide"],
  ];
  return asked.flatMap(([facet, value]) => (value ? [[facet, String(value)] as [Facet, string]] : []));
}

/** The same search with something changed, from its first page. */
export const changeSearch = (search: Search, change: Partial<Search>): Search => ({ ...search, cursor: null, ...change });
