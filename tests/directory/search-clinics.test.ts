import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createRandom } from "#app/cli/bench/fill-directory.ts";
import { treatmentBits } from "#app/clinics/treatment.ts";
import { type Listing, replaceListings } from "#app/directory/listing-repository.server.ts";
import { insertPlaces } from "#app/directory/place-repository.server.ts";
import { rankOf } from "#app/directory/ranking.ts";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { SORTS } from "#app/directory/search-cursor.ts";
import { EVERYTHING, readSearch, type Search, searchUrl } from "#app/directory/search-query.ts";
import { distanceKm } from "#app/platform/geography.ts";
import { clinics } from "#db/schema/clinics.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const LEEDS = { lat: 53.79648, lng: -1.54785 };
const COUNT = 137;
const all: Listing[] = [];
let ctx: TestContext;

function listingOf(number: number, random: () => number): Listing {
  const scored = random() < 0.7;
  const score = scored ? Math.round(random() * 40) + 50 : null;
  const evidenceLevel = Math.round(random() * 4) * 25;
  const offered = (["hairline", "density", "correction"] as const).filter(() => random() < 0.5);
  return {
    clinicId: number,
    slug: `clinic-${number}`,
    name: `${["Ink", "Dot", "Crown"][number % 3]} ${number % 5 === 0 ? "Studio" : "Room"}`,
    city: "Leeds",
    country: "GB",
    lat: number % 11 === 0 ? null : LEEDS.lat + (random() - 0.5),
    lng: number % 11 === 0 ? null : LEEDS.lng + (random() - 0.5),
    rank: rankOf({ score, evidenceLevel, clinicId: number }),
    score,
    low: 40,
    high: 95,
    band: scored ? "good" : "not enough evidence yet",
    deduction: 0,
    evidenceLevel,
    verifiedHours: random() < 0.5 ? null : Math.round(random() * 150),
    evidencedYears: random() < 0.5 ? null : random() * 6,
    healedPhotos: Math.floor(random() * 3),
    correctionPhotos: Math.floor(random() * 2),
    reviewCount: 5,
    verifiedReviewCount: Math.floor(random() * 4),
    treatments: JSON.stringify(offered),
    treatmentBits: treatmentBits(offered),
    priceFrom: null,
    currency: null,
    contradicted: number % 7 === 0 ? 1 : 0,
    stolenPhotos: 0,
    bannerUntil: null,
    coverPhotoId: null,
  };
}

beforeAll(async () => {
  ctx = await createTestContext();
  const random = createRandom(7);
  await ctx.store.write(async (tx) => {
    await insertPlaces(tx, [
      { id: 1, name: "Leeds", folded: "leeds", country: "GB", region: "England", ...LEEDS, population: 455_123 },
      { id: 2, name: "Taveuni", folded: "taveuni", country: "FJ", region: null, lat: -16.8, lng: -179.97, population: 9_000 },
    ]);
    for (let number = 1; number <= COUNT; number += 1) {
      const listing = listingOf(number, random);
      if (number === COUNT) Object.assign(listing, { lat: -16.8, lng: 179.9 });
      await tx.insert(clinics).values({
        id: number,
        slug: listing.slug,
        name: listing.name,
        source: "csv",
        sourceRef: String(number),
        createdAt: ctx.now(),
        updatedAt: ctx.now(),
      });
      const words = {
        name: listing.name,
        place: "Leeds England United Kingdom",
        practitioners: number === 3 ? "Zoë Müller" : "",
        treatments: "",
        languages: [],
        grades: [],
        skinTypes: [],
      };
      await replaceListings(tx, [{ listing, words }]);
      all.push(listing);
    }
  });
});

const search = (change: Partial<Search>) => searchClinics(ctx.store.read, { ...EVERYTHING, ...change });

/** Every page of a search, from the first to the last, by the addresses the pages themselves give. */
async function walk(asked: Search): Promise<number[]> {
  const seen: number[] = [];
  for (let next: Search | null = asked; next !== null; ) {
    const read = readSearch(new URL(searchUrl(next), "http://x").searchParams);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const page = await searchClinics(ctx.store.read, read.search);
    expect(page.from).toBe(page.rows.length === 0 ? 0 : seen.length + 1);
    seen.push(...page.rows.map((row) => row.clinicId));
    next = page.next;
  }
  return seen;
}

test.each(SORTS)("Page after page by %s shows each clinic once, 20 at a time", async (sort) => {
  const asked = { ...EVERYTHING, sort, ...(sort === "distance" ? { place: "Leeds", km: 500 } : {}) };
  const seen = await walk(asked);
  const expected = sort === "distance" ? all.filter((one) => one.lat !== null && one.clinicId !== COUNT).length : COUNT;
  expect(seen).toHaveLength(expected);
  expect(new Set(seen).size).toBe(expected);
});

test.each(SORTS)("Going back from the last page by %s meets the same pages", async (sort) => {
  const asked = { ...EVERYTHING, sort, ...(sort === "distance" ? { place: "Leeds", km: 500 } : {}) };
  const forth = [await searchClinics(ctx.store.read, asked)];
  for (let next = forth[0]?.next; next; next = forth.at(-1)?.next) forth.push(await searchClinics(ctx.store.read, next));
  let page = forth.pop();
  for (const expected of forth.reverse()) {
    if (!page?.previous) throw new Error("there is no way back");
    page = await searchClinics(ctx.store.read, page.previous);
    expect(page.rows).toEqual(expected.rows);
    expect(page.from).toBe(expected.from);
  }
  expect(page?.previous).toBeNull();
});

test("The default order is by score, then by the entry's age; the new, documented ones follow by evidence and can be gone to", async () => {
  const order = await walk(EVERYTHING);
  const byRule = [...all].sort(
    (a, b) =>
      Number(a.score === null) - Number(b.score === null) ||
      (b.score ?? 0) - (a.score ?? 0) ||
      (a.score === null ? b.evidenceLevel - a.evidenceLevel : 0) ||
      a.clinicId - b.clinicId,
  );
  expect(order).toEqual(byRule.map((one) => one.clinicId));
  const first = await search({});
  expect(first.counts).toMatchObject({ total: COUNT, scored: all.filter((one) => one.score !== null).length });
  if (!first.newClinics) throw new Error("the new clinics are not reachable from the first page");
  const fresh = await searchClinics(ctx.store.read, first.newClinics);
  expect(fresh.rows[0]?.clinicId).toBe(byRule.find((one) => one.score === null)?.clinicId);
  expect(fresh.from).toBe(first.counts.scored + 1);
});

const filters: [keyof Search, Search[keyof Search], (one: Listing) => boolean][] = [
  ["treatment", "hairline", (one) => (one.treatmentBits & treatmentBits(["hairline"])) !== 0],
  ["hours", 40, (one) => (one.verifiedHours ?? 0) >= 40],
  ["years", 3, (one) => (one.evidencedYears ?? 0) >= 3],
  ["healedPhotos", true, (one) => one.healedPhotos > 0],
  ["verifiedReviews", true, (one) => one.verifiedReviewCount > 0],
  ["correctionWork", true, (one) => one.correctionPhotos > 0],
  ["hideWarnings", true, (one) => one.contradicted === 0],
  ["words", "ink", (one) => one.name.startsWith("Ink")],
  ["words", "stud", (one) => one.name.endsWith("Studio")],
  ["words", "MULLER zoe", (one) => one.clinicId === 3],
];

test("Any filters together find what each by itself would let through, and count it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(filters), async (chosen) => {
      const asked = Object.assign({ ...EVERYTHING }, Object.fromEntries(chosen.map(([key, value]) => [key, value]))) as Search;
      const kept = chosen.filter(([key, value]) => asked[key] === value);
      const expected = all.filter((one) => kept.every(([, , passes]) => passes(one))).map((one) => one.clinicId);
      const found = await walk(asked);
      expect([...found].sort((a, b) => a - b)).toEqual(expected);
      expect((await searchClinics(ctx.store.read, asked)).counts.total).toBe(expected.length);
    }),
    { numRuns: 60 },
  );
});

test("The count beside a treatment is what choosing it finds", async () => {
  const { counts } = await search({ hours: 40 });
  for (const treatment of ["hairline", "density", "correction", "removal"] as const) {
    expect((await search({ hours: 40, treatment })).counts.total).toBe(counts.byTreatment[treatment]);
  }
});

test.each([10, 25, 50])("Within %i km of Leeds is measured as the crow flies, nearest first", async (km) => {
  const far = (one: Listing) =>
    one.lat === null || one.lng === null ? Number.POSITIVE_INFINITY : distanceKm(LEEDS, { lat: one.lat, lng: one.lng });
  const expected = all.filter((one) => far(one) <= km).sort((a, b) => far(a) - far(b));
  expect(await walk({ ...EVERYTHING, place: "Leeds, GB", km, sort: "distance" })).toEqual(expected.map((one) => one.clinicId));
});

test("A radius reaches across the 180th meridian", async () => {
  expect((await search({ place: "Taveuni", km: 50 })).rows.map((row) => row.clinicId)).toEqual([COUNT]);
});

test("Where nothing fits, the page says what to leave out and how many that would find", async () => {
  const result = await search({ words: "ink", hours: 100, treatment: "removal" });
  expect(result.rows).toEqual([]);
  const expected = all.filter((one) => one.name.startsWith("Ink") && (one.verifiedHours ?? 0) >= 100).length;
  expect(result.loosenings.map(({ label, count }) => [label, count])).toEqual([["Not only removal", expected]]);
});

test("A place nobody knows is looked for among the words", async () => {
  const result = await search({ place: "Müller" });
  expect(result.place?.kind).toBe("unknown");
  expect(result.rows.map((row) => row.clinicId)).toEqual([3]);
});

const QUERIES = [
  ...[
    '"*"*500',
    "NEAR(",
    "NEAR(ink dot, 5)",
    "a* OR b*",
    "name:ink",
    "{name about}: ink",
    '"',
    '""""',
    "^ink + dot",
    "\u0000",
    "-",
    "* * * *",
  ],
  ...["ink'; drop table listings; --", "%%%%_____", "(a+)+$", "a".repeat(100), "* ".repeat(50), "a OR ".repeat(20), "(".repeat(100)],
  ...["\u202e".repeat(100), "é̂".repeat(50), "👩‍⚕️".repeat(16)],
  // As long as the address of a page can be.
  ...["*".repeat(500), "a OR ".repeat(800), '"'.repeat(4_000)],
];
test.each(QUERIES)("B7: the words %j are looked for and never executed, in less than 200 ms", async (words) => {
  const took: number[] = [];
  // The quickest of three: what else the machine does is not what the row is about.
  for (let time = 0; time < 3; time += 1) {
    const startedAt = performance.now();
    const read = readSearch(new URLSearchParams({ q: words }));
    if (read.ok) expect((await searchClinics(ctx.store.read, read.search)).counts.total).toBeLessThanOrEqual(COUNT);
    else expect(read.problems.map(({ parameter }) => parameter)).toEqual(["q"]);
    took.push(performance.now() - startedAt);
  }
  expect(Math.min(...took)).toBeLessThan(200);
});
