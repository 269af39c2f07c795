import { z } from "zod";
import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";

export const SORTS = ["score", "distance", "evidence", "reviews", "name"] as const;
export type Sort = (typeof SORTS)[number];

export const VERIFIED_HOURS = [0, 1, 40, 100] as const;
export const EVIDENCED_YEARS = [0, 1, 3] as const;
export const RADII_KM = [10, 25, 50, 100, 200] as const;

/** Where a page of results begins or ends: behind (or before) one clinic's place in the order, so that no clinic is skipped or shown twice. */
export interface Cursor {
  direction: "after" | "before";
  /** How many results come before this place: what "21 to 40 of 243" is counted from. */
  shown: number;
  /** What the order sorts by, at this place; null where that is the rank alone. */
  key: string | number | null;
  rank: number;
}

/** What somebody looks for. The whole of it is in the address of the page. */
export interface Search {
  words: string;
  /** As typed: "Leeds", "Springfield, MO, US". Empty: anywhere. */
  place: string;
  km: number;
  treatment: Treatment | null;
  /** At least this many verified hours of training, of at least one practitioner who works there. */
  hours: number;
  /** At least this many years of practice evidenced. */
  years: number;
  healedPhotos: boolean;
  verifiedReviews: boolean;
  /** Healed photos of corrected work. */
  correctionWork: boolean;
  hideWarnings: boolean;
  sort: Sort;
  cursor: Cursor | null;
}

export const EVERYTHING: Search = {
  words: "",
  place: "",
  km: 50,
  treatment: null,
  hours: 0,
  years: 0,
  healedPhotos: false,
  verifiedReviews: false,
  correctionWork: false,
  hideWarnings: false,
  sort: "score",
  cursor: null,
};

/** Longer words find nothing more and cost more. */
const LONGEST = 100;

export const SEARCH_PARAMETERS = [
  "q",
  "place",
  "km",
  "treatment",
  "hours",
  "years",
  "healed",
  "verified",
  "correction",
  "warnings",
  "sort",
  "after",
  "before",
] as const;
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
  .pipe(z.string().max(LONGEST, `must be at most ${LONGEST} characters`));
const oneOf = <T extends number>(choices: readonly T[]) =>
  z
    .string()
    .transform(Number)
    .refine((value) => (choices as readonly number[]).includes(value), `must be one of ${choices.join(", ")}`);
const yes = z.literal("yes", 'must be "yes" or left out').transform(() => true);
const whole = (text: string | undefined) => (text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null);

/** "20~7012300…" in the default order, else "20~71.25~7012300…": how many were shown, what it is sorted by, the rank. */
function readCursor(direction: Cursor["direction"], sort: Sort, text: string): Cursor | null {
  const parts = text.split("~");
  const shown = whole(parts[0]);
  const rank = whole(parts.at(-1));
  if (shown === null || rank === null || shown > 1e9) return null;
  if (sort === "score") return parts.length === 2 ? { direction, shown, key: null, rank } : null;
  const key = parts.slice(1, -1).join("~");
  if (parts.length < 3 || key.length > 200) return null;
  if (sort === "name") return { direction, shown, key, rank };
  return /^\d{1,9}(\.\d{1,20})?$/.test(key) ? { direction, shown, key: Number(key), rank } : null;
}

const writeCursor = ({ shown, key, rank }: Cursor) => (key === null ? `${shown}~${rank}` : `${shown}~${key}~${rank}`);

const schema = z.object({
  q: words,
  place: words,
  km: z
    .string()
    .regex(/^\d{1,3}$/, "must be a whole number of kilometres from 1 to 500")
    .transform(Number)
    .refine((km) => km >= 1 && km <= 500, "must be a whole number of kilometres from 1 to 500"),
  treatment: z.enum(TREATMENTS, `must be one of ${TREATMENTS.join(", ")}`),
  hours: oneOf(VERIFIED_HOURS),
  years: oneOf(EVIDENCED_YEARS),
  healed: yes,
  verified: yes,
  correction: yes,
  warnings: z.literal("hide", 'must be "hide" or left out').transform(() => true),
  sort: z.enum(SORTS, `must be one of ${SORTS.join(", ")}`),
  after: z.string().max(300, "is not an address this site made"),
  before: z.string().max(300, "is not an address this site made"),
});
/** What may stand in the address of a search, each parameter by itself. */
export const searchAddress = schema.partial();

/** Reads a search from an address, or says which parameters are wrong and why. Empty parameters count as left out, unknown ones are passed over. */
export function readSearch(parameters: URLSearchParams): { ok: true; search: Search } | { ok: false; problems: SearchProblem[] } {
  const raw: Partial<Record<Parameter, string>> = {};
  const problems: SearchProblem[] = [];
  for (const name of SEARCH_PARAMETERS) {
    const values = parameters.getAll(name).filter((value) => value.trim() !== "");
    if (values.length > 1) problems.push({ parameter: name, message: "is given more than once" });
    else if (values[0] !== undefined) raw[name] = values[0];
  }
  const parsed = searchAddress.safeParse(raw);
  if (!parsed.success) for (const issue of parsed.error.issues) problems.push({ parameter: String(issue.path[0]), message: issue.message });
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { q, place, treatment, after, before, sort: wanted, ...rest } = parsed.data;
  // Without a place there is no distance to sort by: whoever empties the place box gets the default order.
  const sort = wanted === "distance" && !place ? "score" : (wanted ?? EVERYTHING.sort);
  let cursor: Cursor | null = null;
  if (sort === (wanted ?? EVERYTHING.sort) && (after ?? before) !== undefined) {
    if (after !== undefined && before !== undefined)
      return { ok: false, problems: [{ parameter: "before", message: "cannot stand beside after" }] };
    cursor = readCursor(after === undefined ? "before" : "after", sort, after ?? before ?? "");
    if (cursor === null)
      return {
        ok: false,
        problems: [{ parameter: after === undefined ? "before" : "after", message: "is not an address this site made" }],
      };
  }
  return {
    ok: true,
    search: {
      words: q ?? "",
      place: place ?? "",
      km: place ? (rest.km ?? EVERYTHING.km) : EVERYTHING.km,
      treatment: treatment ?? null,
      hours: rest.hours ?? 0,
      years: rest.years ?? 0,
      healedPhotos: rest.healed ?? false,
      verifiedReviews: rest.verified ?? false,
      correctionWork: rest.correction ?? false,
      hideWarnings: rest.warnings ?? false,
      sort,
      cursor,
    },
  };
}

/** The one address of a search: parameters in a fixed order, whatever is as usual left out. Reading it back gives the same search. */
export function searchUrl(search: Search): string {
  const set: [Parameter, string | number | false][] = [
    ["q", search.words],
    ["place", search.place],
    ["km", search.place !== "" && search.km !== EVERYTHING.km && search.km],
    ["treatment", search.treatment ?? ""],
    ["hours", search.hours],
    ["years", search.years],
    ["healed", search.healedPhotos && "yes"],
    ["verified", search.verifiedReviews && "yes"],
    ["correction", search.correctionWork && "yes"],
    ["warnings", search.hideWarnings && "hide"],
    ["sort", search.sort !== EVERYTHING.sort && search.sort],
    ["after", search.cursor?.direction === "after" && writeCursor(search.cursor)],
    ["before", search.cursor?.direction === "before" && writeCursor(search.cursor)],
  ];
  const parameters = new URLSearchParams(
    set.filter(([, value]) => value !== false && value !== "" && value !== 0).map(([name, value]) => [name, String(value)]),
  );
  const text = parameters.toString().replaceAll("%7E", "~");
  return text === "" ? "/clinics" : `/clinics?${text}`;
}

/** The same search with something changed, from its first page. */
export const changeSearch = (search: Search, change: Partial<Search>): Search => ({ ...search, cursor: null, ...change });
