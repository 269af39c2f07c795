import { beforeAll, expect, test } from "vitest";
import { findPlace } from "#app/directory/find-place.server.ts";
import { loadPlaces } from "#app/directory/load-places.server.ts";
import { placeLabel, placeText } from "#app/directory/place.ts";
import { countPlaces, findPlaceAround } from "#app/directory/place-repository.server.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

let ctx: TestContext;
beforeAll(async () => {
  ctx = await createTestContext();
  await loadPlaces(ctx);
}, 60_000);

test("The places of GeoNames are loaded once", async () => {
  expect(await countPlaces(ctx.store.read)).toBeGreaterThan(130_000);
  expect(await loadPlaces(ctx)).toBe(0);
});

test.each([
  ["Leeds", "Leeds, England"],
  ["leeds, us", "Leeds, AL, United States"],
  ["LONDON, Ontario", "London, ON, Canada"],
  ["Springfield, Missouri", "Springfield, MO, United States"],
  ["Manchester", "Manchester, England"],
  ["new york", "New York City, NY, United States"],
  ["Köln", "Köln, Germany"],
  ["cologne, Germany", "Köln, Germany"],
  ["münchen", null],
  ["zurich", "Zürich, Switzerland"],
])("“%s” is %s", async (text, label) => {
  const choice = await findPlace(ctx.store.read, text);
  expect(choice.kind === "one" ? placeLabel(choice.place) : null).toBe(label);
});

test("A name that several places share alike is asked back, and each answer means one of them", async () => {
  const choice = await findPlace(ctx.store.read, "Springfield");
  const places = choice.kind === "several" ? choice.places : [];
  expect(places.map(placeLabel).slice(0, 2)).toEqual(["Springfield, MO, United States", "Springfield, MA, United States"]);
  for (const place of places)
    expect(await findPlace(ctx.store.read, placeText(place))).toMatchObject({ kind: "one", place: { id: place.id } });
});

test("The beginning of a name suggests the larger places first", async () => {
  const choice = await findPlace(ctx.store.read, "Birmin");
  expect(choice.kind === "unknown" ? choice.suggestions.map(placeLabel)[0] : null).toBe("Birmingham, England");
  expect(await findPlace(ctx.store.read, "Xyzzyx")).toEqual({ kind: "unknown", suggestions: [] });
});

test("An address without a city belongs to the city and not to its suburb, or to nothing at sea", async () => {
  expect((await findPlaceAround(ctx.store.read, { lat: 51.5445, lng: -0.143 }))?.name).toBe("London");
  expect(await findPlaceAround(ctx.store.read, { lat: 45, lng: -40 })).toBeNull();
});
