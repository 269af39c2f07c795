import { beforeAll, expect, test } from "vitest";
import { findPlace } from "#app/directory/find-place.server.ts";
import { placeText } from "#app/directory/place.ts";
import { insertPlaces } from "#app/directory/place-repository.server.ts";
import { suggestPlaces } from "#app/directory/suggest-places.server.ts";
import { fold } from "#app/platform/fold.ts";
import { loader } from "#app/routes/directory/places-json.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const ROWS: [name: string, country: string, region: string | null, population: number][] = [
  ["Manchester", "GB", "England", 395_515],
  ["Manchester", "US", "NH", 110_229],
  ["Mansfield", "GB", "England", 77_551],
  ["München", "DE", null, 1_260_391],
  ["Springfield", "US", "MO", 166_810],
  ["Springfield", "US", "MA", 154_341],
  ["Köln", "DE", null, 963_395],
  ["Manchesters", "FR", null, 900],
];
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext();
  const rows = ROWS.map(([name, country, region, population], id) => ({
    id,
    name,
    folded: fold(name),
    country,
    region,
    lat: 50,
    lng: id,
    population,
  }));
  await ctx.store.write(async (tx) => insertPlaces(tx, rows));
});

const suggested = async (typed: string) => (await suggestPlaces(ctx.store.read, typed)).map(placeText);

test.each([
  ["man", ["Manchester, England, GB", "Manchester, NH, US", "Mansfield, England, GB", "Manchesters, FR"]],
  ["MÜN", ["München, DE"]],
  ["munch", ["München, DE"]],
  ["springfield, m", []],
  ["springfield, mo", ["Springfield, MO, US"]],
  ["colog", ["Köln, DE"]],
  ["", []],
  ["m", []],
  [", GB", []],
  ["%", []],
])("While %j is typed, %j are proposed, the largest first", async (typed, expected) => {
  expect(await suggested(typed)).toEqual(expected);
});

test.each([
  ["Manchstr", "Manchester, England, GB"],
  ["Mancehster", "Manchester, England, GB"],
  ["Manchstr, US", "Manchester, NH, US"],
  ["Munchn", "München, DE"],
])("Of %j, which is no place, the nearest spelling is asked about first: %s", async (typed, first) => {
  const choice = await findPlace(ctx.store.read, typed);
  expect(choice.kind === "unknown" && choice.suggestions[0] ? placeText(choice.suggestions[0]) : choice).toBe(first);
});

test("A name nothing comes near has no suggestion, and a village is written as it is", async () => {
  expect(await findPlace(ctx.store.read, "Qqqqqqq")).toEqual({ kind: "unknown", suggestions: [] });
  expect(await findPlace(ctx.store.read, "Manchesters")).toMatchObject({ kind: "one", place: { country: "FR" } });
});

test("The box gets text to put in and words to read, for everybody alike, and nothing for more text than a name has", async () => {
  const ask = async (begins: string) => loader(routeArgs(ctx, `/places.json?${new URLSearchParams({ begins })}`));
  const answer = await ask("manch");
  expect(answer.headers.get("x-scalpmark-cache")).toBe("shared begins");
  expect(((await answer.json()) as unknown[])[0]).toEqual({ value: "Manchester, England, GB", label: "Manchester, England" });
  expect(await (await ask("m".repeat(101))).json()).toEqual([]);
});
