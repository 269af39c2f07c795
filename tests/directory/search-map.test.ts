import { beforeAll, expect, test } from "vitest";
import { createRandom } from "#app/cli/bench/fill-directory.ts";
import { inventListing } from "#app/cli/bench/fill-listings.ts";
import { findMap } from "#app/directory/find-map.server.ts";
import { replaceListings } from "#app/directory/listing-repository.server.ts";
import { insertPlaces } from "#app/directory/place-repository.server.ts";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { EVERYTHING, readSearch, type Search } from "#app/directory/search-query.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { loader } from "#app/routes/directory/find-clinics.tsx";
import { loader as mapJson } from "#app/routes/directory/map-json.ts";
import { clusterUrl, mapMoves } from "#app/routes/directory/map-links.ts";
import { mapView } from "#app/routes/directory/map-view.ts";
import { pagePolicy, tilesOrigin } from "#app/web/content-security-policy.server.ts";
import type { RenderOnly } from "#app/web/render-only.ts";
import { clinics } from "#db/schema/clinics.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const PLACES = [
  { id: 1, name: "Leeds", folded: "leeds", country: "GB", region: "England", lat: 53.79648, lng: -1.54785, population: 455_123 },
  { id: 2, name: "Taveuni", folded: "taveuni", country: "FJ", region: null, lat: -16.8, lng: -179.97, population: 19_000 },
  { id: 3, name: "Horsforth", folded: "horsforth", country: "GB", region: "England", lat: 53.83, lng: -1.64, population: 18_000 },
];
const COUNT = 300;
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext();
  await ctx.store.write(async (tx) => {
    await insertPlaces(tx, PLACES);
    for (let number = 0; number < COUNT; number += 1) {
      const invented = inventListing(number, PLACES);
      const { listing } = invented;
      // Ten are known by their town alone; two are on either side of the 180th meridian.
      if (number < 10) Object.assign(listing, { lat: 53.79648, lng: -1.54785 });
      if (number === 10 || number === 11) Object.assign(listing, { lat: -16.8, lng: number === 10 ? 179.9 : -179.9 });
      await tx.insert(clinics).values({
        id: listing.clinicId,
        slug: listing.slug,
        name: listing.name,
        source: "csv",
        sourceRef: String(number),
        createdAt: ctx.now(),
        updatedAt: ctx.now(),
      });
      await replaceListings(tx, [invented]);
    }
  });
});

const mapOf = async (change: Partial<Search>) => findMap(ctx.store.read, { ...EVERYTHING, view: "map", ...change });
const pageOf = async (query: string) => {
  const answer = await answerOf(() => loader(routeArgs(ctx, `/clinics?${query}`) as never));
  return { answer, page: (answer.data as RenderOnly<Awaited<ReturnType<typeof findMap>>> | null)?.page };
};
const readLink = (href: string | null) => {
  const read = readSearch(new URL(href ?? "", "http://x").searchParams);
  if (!read.ok) throw new Error(`${href} cannot be read`);
  return read.search;
};

test("The clusters of any part of the map hold as many clinics as the list of that part, with facets and words too", async () => {
  const random = createRandom(11);
  let most = 0;
  for (let round = 0; round < 60; round += 1) {
    const [south, west] = [random() * 100 - 50, random() * 340 - 170];
    const [height, width] = [random() * 20 + 1, random() * 60 + 1];
    const east = west + width > 180 ? west + width - 360 : west + width;
    const search = {
      ...EVERYTHING,
      area: { south, north: south + height, west, east },
      healedPhotos: round % 3 === 0,
      hours: round % 4 === 0 ? 40 : 0,
      words: round % 7 === 0 ? "s" : "",
    };
    const { counts, map } = await mapOf(search);
    expect(counts.total).toBe((await searchClinics(ctx.store.read, search)).counts.total);
    expect(map?.onMap).toBe(counts.total);
    most = Math.max(most, counts.total);
  }
  expect(most).toBeGreaterThan(5);
});

test("All clinics with a position are on the map of everything; the others are said to be missing", async () => {
  const { counts, map } = await mapOf({});
  const placed = await hotStatement(ctx.store.read, "select count(*) from listings where lat is not null").pluck().get();
  expect(counts.total).toBe(COUNT);
  expect(map?.onMap).toBe(placed);
  expect(placed).toBeLessThan(COUNT);
});

test("Around a place the map shows the circle and who is in it, as the list counts them", async () => {
  const { counts, map } = await mapOf({ place: "Leeds", km: 25 });
  expect(map?.circle?.radius).toBeGreaterThan(100);
  expect(map?.onMap).toBe(counts.total);
  expect(counts.total).toBe((await searchClinics(ctx.store.read, { ...EVERYTHING, place: "Leeds", km: 25 })).counts.total);
});

test("A part of the map across the 180th meridian shows the clinics on both of its sides", async () => {
  const { map } = await mapOf({ area: { south: -20, north: -12, west: 175, east: -175 } });
  expect(map?.onMap).toBeGreaterThanOrEqual(2);
  for (const { x } of mapView(EVERYTHING, map as never, true).drawing.dots) expect(x).toBeGreaterThan(100);
});

test("A cluster leads into its own part of the map, which holds all of its clinics; where that would be one dot again, to their list", async () => {
  const search: Search = { ...EVERYTHING, view: "map" };
  const { map } = await mapOf({});
  if (map === null) throw new Error("no map");
  const several = map.clusters.filter(({ count }) => count > 1);
  expect(several.length).toBeGreaterThan(3);
  for (const cluster of several) {
    const next = readLink(clusterUrl(search, cluster, map.window, true));
    expect((await searchClinics(ctx.store.read, next)).counts.total).toBeGreaterThanOrEqual(cluster.count);
  }
  const together = { count: 10, lat: 53.79648, lng: -1.54785, south: 53.79648, north: 53.79648, west: -1.54785, east: -1.54785, id: 1 };
  const list = readLink(clusterUrl(search, together, map.window, true));
  expect(list.view).toBe("list");
  expect((await searchClinics(ctx.store.read, list)).counts.total).toBeGreaterThanOrEqual(10);
});

test("From any cluster, following the largest one leads to a list in a few steps", async () => {
  let search: Search = { ...EVERYTHING, view: "map" };
  let steps = 0;
  while (search.view === "map" && steps < 30) {
    const { map } = await findMap(ctx.store.read, search);
    const largest = map?.clusters[0];
    if (!map || !largest || largest.count === 1) break;
    search = readLink(clusterUrl(search, largest, map.window, true));
    steps += 1;
  }
  expect(steps).toBeGreaterThan(1);
  expect(steps).toBeLessThan(15);
  expect(search.view).toBe("list");
});

test("Moving leaves the place it began around, and keeps the facets; a place that is not known stays, as words", async () => {
  const { map } = await mapOf({ place: "Leeds", km: 25 });
  if (map === null) throw new Error("no map");
  const asked: Search = { ...EVERYTHING, view: "map", place: "Leeds", km: 25, sort: "distance", hours: 40 };
  const moved = readLink(mapMoves(asked, map.window, true).find(({ part }) => part === "west")?.href ?? null);
  expect(moved).toMatchObject({ place: "", sort: "score", hours: 40, view: "map" });
  expect(moved.area?.west).toBeLessThan(-2);
  const unknown = readLink(mapMoves({ ...asked, place: "Nowhere", sort: "score" }, map.window, false)[0]?.href ?? null);
  expect(unknown.place).toBe("Nowhere");
});

test("A dot and its line say the same and lead to the same place; a cluster is named after the largest town in it", async () => {
  const { search, map } = await mapOf({ area: { south: 53, north: 54.5, west: -3, east: 0 } });
  if (map === null) throw new Error("no map");
  const { drawing, lines } = mapView(search, map, true);
  expect(drawing.dots.map(({ id, href, count }) => [id, href, count])).toEqual(lines.map(({ id, href, count }) => [id, href, count]));
  const titles = lines.filter(({ count }) => count > 1).map(({ title }) => title);
  expect(titles[0]).toMatch(/Leeds$/);
});

test("The page of a map is the loader's answer to view=map, with one address of its own; an unknown view is refused", async () => {
  const { page } = await pageOf("place=Leeds&view=map");
  expect(page?.map?.onMap).toBeGreaterThan(9);
  expect((await pageOf("view=map&place=Leeds")).answer.headers.get("location")).toBe("/clinics?place=Leeds&view=map");
  expect((await pageOf("view=map&after=1~2")).answer.headers.get("location")).toBe("/clinics?view=map");
  expect((await pageOf("view=globe")).answer.status).toBe(400);
});

test("map.json has the dots of the page's map, with where they are; a wrong parameter is refused by name", async () => {
  const query = "area=53,-3,54.5,0&hours=40";
  const answer = (await mapJson(routeArgs(ctx, `/clinics/map.json?${query}`) as never)) as Response;
  const { dots } = (await answer.json()) as { dots: { id: number; count: number; href: string; lat: number; lng: number }[] };
  const { search, map } = await mapOf({ area: { south: 53, west: -3, north: 54.5, east: 0 }, hours: 40 });
  if (map === null) throw new Error("no map");
  expect(dots.map(({ id, count, href }) => [id, count, href])).toEqual(
    mapView(search, map, true).lines.map(({ id, count, href }) => [id, count, href]),
  );
  for (const { lat, lng } of dots) expect(lat > 53 && lat < 54.5 && lng > -3 && lng < 0).toBe(true);
  const refused = (await mapJson(routeArgs(ctx, "/clinics/map.json?area=1,2,3") as never)) as Response;
  expect(refused.status).toBe(400);
  expect(await refused.json()).toEqual({ problems: [{ parameter: "area", message: expect.any(String) }] });
});

test("Another origin's tiles are let in on a map's page, and a path of this site lets nobody in", () => {
  const scripts = { prefix: "https://site.example/assets/" };
  const widened = pagePolicy(scripts, tilesOrigin("https://tiles.example:8443/v1/style.json"));
  expect(widened).toContain("connect-src 'self' https://tiles.example:8443;");
  expect(widened).toContain("img-src 'self' blob: data: https://tiles.example:8443;");
  expect(widened.replaceAll(" https://tiles.example:8443", "")).toBe(pagePolicy(scripts));
  expect(pagePolicy(scripts, tilesOrigin("/tiles/style.json"))).toBe(pagePolicy(scripts));
});

test("A clinic that moves, all else unchanged, is where it is now on the next map of the world", async () => {
  const listing = inventListing(20, PLACES);
  const place = async (lat: number, lng: number) => {
    await ctx.store.write(async (tx) => replaceListings(tx, [{ ...listing, listing: { ...listing.listing, lat, lng } }]));
    const { map } = await mapOf({ area: { south: -70, north: 75, west: -179, east: 179 } });
    return map?.clusters.some((one) => one.south <= lat && one.north >= lat && one.west <= lng && one.east >= lng) ?? false;
  };
  expect(await place(-48.9, -26.1)).toBe(true);
  expect(await place(62.3, 98.7)).toBe(true);
});

test("Nobody found leaves the part of the map that was asked for in sight; without one there is none to show", async () => {
  expect((await mapOf({ area: { south: 10, north: 11, west: -40, east: -39 } })).map?.clusters).toEqual([]);
  const nobody = await mapOf({ words: "qqqqqqqq" });
  expect(nobody.map).toBeNull();
  expect(nobody.loosenings).toEqual([]);
});
