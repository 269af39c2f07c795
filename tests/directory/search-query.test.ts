import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "#app/clinics/language.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { EVIDENCE_LEVELS, EVIDENCED_YEARS, GRADE_CODES, PRICES, SKIN_CODES, VERIFIED_HOURS } from "#app/directory/facet.ts";
import { SORTS } from "#app/directory/search-cursor.ts";
import { EVERYTHING, readSearch, type Search, searchUrl, VIEWS } from "#app/directory/search-query.ts";
import { wordsIn } from "#app/directory/search-token.ts";

const read = (query: string) => readSearch(new URLSearchParams(query));

test("No parameters, or only empty ones, ask for everything", () => {
  expect(read("")).toEqual({ ok: true, search: EVERYTHING });
  expect(read("q=&place=&km=50&treatment=&hours=0&years=0&utm_source=x")).toEqual({ ok: true, search: EVERYTHING });
  expect(searchUrl(EVERYTHING)).toBe("/clinics");
});

test("A search has one address, with what is usual left out", () => {
  const search: Search = {
    ...EVERYTHING,
    words: "ink & dot",
    place: "Leeds, GB",
    km: 25,
    treatment: "hairline",
    hours: 40,
    healedPhotos: true,
    sort: "distance",
  };
  expect(searchUrl(search)).toBe("/clinics?q=ink+%26+dot&place=Leeds,+GB&km=25&treatment=hairline&hours=40&healed=yes&sort=distance");
});

test.each([
  ["sort=best", "sort"],
  ["hours=3", "hours"],
  ["years=-1", "years"],
  ["km=0", "km"],
  ["km=501", "km"],
  ["km=1e2", "km"],
  ["treatment=botox", "treatment"],
  ["healed=no", "healed"],
  ["warnings=show", "warnings"],
  ["level=30", "level"],
  ["price=GBP-499", "price"],
  ["price=gold", "price"],
  ["language=english", "language"],
  ["grade=norwood-viii", "grade"],
  ["skin=vii", "skin"],
  ["near=91,0", "near"],
  ["near=53.8", "near"],
  ["near=53.8,-1.5,2", "near"],
  ["area=53,-2,52,-1", "area"],
  ["area=1,2,3", "area"],
  ["area=1e1,2,3,4", "area"],
  [`q=${"x".repeat(101)}`, "q"],
  ["q=a&q=b", "q"],
  ["after=1", "after"],
  ["after=1~x", "after"],
  ["after=1~2~3", "after"],
  ["sort=evidence&after=1~2", "after"],
  ["sort=evidence&after=1~NaN~2", "after"],
  ["after=1~2&before=1~2", "before"],
])("%s is refused, and the answer names %s", (query, parameter) => {
  const result = read(query);
  expect(result.ok ? [] : result.problems.map((problem) => problem.parameter)).toEqual([parameter]);
});

test("Every wrong parameter is named, not only the first", () => {
  const result = read("sort=best&hours=3&km=no");
  expect(result.ok ? [] : result.problems.map((problem) => problem.parameter).sort()).toEqual(["hours", "km", "sort"]);
});

test("A map has no pages", () => {
  expect(read("view=map&after=1~2")).toEqual({ ok: true, search: { ...EVERYTHING, view: "map" } });
});

test("Without a place there is no distance to sort by", () => {
  expect(read("sort=distance&after=1~2~3")).toEqual({ ok: true, search: EVERYTHING });
});

const text = fc.string({ unit: "grapheme", maxLength: 40 });
const anySearch = fc
  .record({
    words: text,
    place: text,
    km: fc.integer({ min: 1, max: 500 }),
    near: fc.option(
      fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) }),
    ),
    area: fc.option(
      fc
        .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: -80_000, max: 80_000 }).map((thousandths) => thousandths / 1_000)))
        .filter(([south = 0, west, north = 0, east]) => south < north && west !== east)
        .map(([south = 0, west = 0, north = 0, east = 0]) => ({ south, west, north, east })),
    ),
    treatment: fc.option(fc.constantFrom(...TREATMENTS)),
    level: fc.constantFrom(0, ...EVIDENCE_LEVELS),
    hours: fc.constantFrom(0, ...VERIFIED_HOURS),
    years: fc.constantFrom(0, ...EVIDENCED_YEARS),
    price: fc.option(fc.constantFrom(...PRICES)),
    language: fc.option(fc.constantFrom(...LANGUAGES)),
    grade: fc.option(fc.constantFrom(...GRADE_CODES)),
    skin: fc.option(fc.constantFrom(...SKIN_CODES)),
    healedPhotos: fc.boolean(),
    verifiedReviews: fc.boolean(),
    correctionWork: fc.boolean(),
    hideWarnings: fc.boolean(),
    sort: fc.constantFrom(...SORTS),
    view: fc.constantFrom(...VIEWS),
    cursor: fc.constant(null),
  })
  .map((asked) => {
    // As a form sends it: through an address once, which trims and normalises.
    const once = readSearch(new URL(searchUrl(asked), "http://x").searchParams);
    return once.ok ? once.search : EVERYTHING;
  });
const anyCursor = fc.record({
  direction: fc.constantFrom("after" as const, "before" as const),
  shown: fc.integer({ min: 0, max: 1_000_000 }),
  number: fc.double({ min: 0.001, max: 100_000, noNaN: true }).map((value) => Math.round(value * 1_000) / 1_000),
  name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  rank: fc.integer({ min: 0, max: 900_000_000_000_000 }),
});

/** What each order sorts by: names, whole counts, and distances. */
const keyOf = (sort: Search["sort"], { name, number }: { name: string; number: number }): string | number | null =>
  sort === "score" ? null : sort === "name" ? name : sort === "distance" ? number : Math.trunc(number);

test("Any search reads back from its own address as itself, and that address is its only one", () => {
  fc.assert(
    fc.property(anySearch, fc.option(anyCursor), (asked, at) => {
      const key = at === null ? null : keyOf(asked.sort, at);
      const search =
        at === null || asked.view === "map"
          ? asked
          : { ...asked, cursor: { direction: at.direction, shown: at.shown, key, rank: at.rank } };
      const url = new URL(searchUrl(search), "http://x");
      expect(readSearch(url.searchParams)).toEqual({ ok: true, search });
      expect(url.pathname + url.search).toBe(searchUrl(search));
    }),
  );
});

test("Reading never throws, whatever the address holds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("q", "place", "km", "sort", "after", "before", "hours", "x"), fc.string({ maxLength: 120 }))),
      (pairs) => {
        const result = readSearch(new URLSearchParams(pairs));
        if (result.ok) expect(readSearch(new URL(searchUrl(result.search), "http://x").searchParams)).toEqual(result);
      },
    ),
  );
});

test("Where somebody is goes into an address to a hundredth of a degree, and a typed place comes before it", () => {
  expect(read("near=53.80712,-1.54785")).toEqual({ ok: true, search: { ...EVERYTHING, near: { lat: 53.81, lng: -1.55 } } });
  expect(read("near=53.8,-1.5&place=York")).toEqual({ ok: true, search: { ...EVERYTHING, place: "York" } });
});

test.each([
  ["leeds", ["leeds"]],
  ["Ink & Dot", ["ink", "dot"]],
  ['"quoted" NEAR(a b) OR c*', ["quoted", "near", "a", "b", "or", "c"]],
  ["name:ink -dot ^x ink", ["name", "ink", "dot", "x"]],
  ["***", []],
  ["Zo\u00eb M\u00fcller", ["zoe", "muller"]],
])("The text %j is the words %j: there is no syntax", (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});
