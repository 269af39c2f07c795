import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { importClinics } from "#app/clinics/import-clinics.server.ts";
import type { Language } from "#app/clinics/language.ts";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { EVERYTHING } from "#app/directory/search-query.ts";
import { clinics, clinicTreatments, importRuns, locations } from "#db/schema/clinics.ts";
import { listings } from "#db/schema/directory.ts";
import { events } from "#db/schema/platform.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const folder = mkdtempSync(join(tmpdir(), "scalpmark-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileOf(content: string | Buffer): string {
  files += 1;
  const path = join(folder, `file-${files}`);
  writeFileSync(path, content);
  return path;
}

async function runImport(ctx: TestContext, file: string, set?: string) {
  const said: string[] = [];
  const {
    startedAt: _,
    id: __,
    ...run
  } = await importClinics(ctx, {
    file,
    set,
    placeAt: async () => ({ city: "Paris", country: "FR" }),
    list: (clinicId) => listClinic(ctx, clinicId),
    report: (line) => said.push(line),
    progress: () => {},
  }).then((summary) => ({ startedAt: null, id: null, ...summary }));
  const { created, updated, unchanged, duplicates, refused } = run;
  return { counts: { created, updated, unchanged, duplicates, refused }, said, resumedFrom: run.resumedFrom };
}

const NONE = { created: 0, updated: 0, unchanged: 0, duplicates: 0, refused: 0 };
const HEADER = "name,city,country,phone,website,treatments,ref\n";

const storedOf = async (ctx: TestContext) =>
  ctx.store.read.select().from(clinics).innerJoin(locations, eq(locations.clinicId, clinics.id)).orderBy(asc(clinics.id)).all();

test("Every good row of a file becomes a clinic that search knows, with its address, its treatments and an event", async () => {
  const ctx = await createTestContext();
  expect(await runImport(ctx, "tests/fixtures/imports/clinics.csv")).toMatchObject({ counts: { ...NONE, created: 3 }, said: [] });
  const [first, second, third] = await storedOf(ctx);
  expect(first).toMatchObject({
    clinics: {
      slug: "ink-grain",
      name: "Ink & Grain",
      about: "Two rooms, one practitioner.\nNo walk-ins.",
      source: "csv",
      sourceRef: "a1",
      claimedAt: null,
    },
    locations: { street: "14 Example Street", city: "Leeds", postcode: "LS1 2QH", country: "GB", lat: 53.7986 },
  });
  expect(second).toMatchObject({
    clinics: { name: 'Crown "Line" Studio', website: "https://crownline.example/" },
    locations: { country: "GB" },
  });
  expect(third).toMatchObject({ clinics: { slug: "lodz-mikropigmentacja" }, locations: { city: "Łódź", country: "PL", lat: null } });
  expect((await ctx.store.read.select().from(clinicTreatments).all()).map((row) => row.treatment).sort()).toEqual([
    "full_shave",
    "hairline",
    "scar",
  ]);
  expect((await ctx.store.read.select().from(listings).all()).map((row) => row.band)).toEqual(Array(3).fill("not enough evidence yet"));
  expect((await ctx.store.read.select().from(events).all()).map((event) => event.action)).toEqual([
    ...Array(3).fill("clinic.imported"),
    "import.finished",
  ]);
});

test("Each bad row is reported by line and field, and no good row is lost with it", async () => {
  const ctx = await createTestContext();
  const { counts, said } = await runImport(ctx, "tests/fixtures/imports/broken.csv");
  expect(counts).toEqual({ ...NONE, created: 3, refused: 6 });
  expect((await storedOf(ctx)).map((row) => row.clinics.name)).toEqual(["Good One", "Good Two", "Good Three"]);
  expect(said.map((line) => line.slice(0, 18))).toEqual([
    "line 3, name: is m",
    "line 4, country: “",
    "line 5, website: m",
    "line 6, row: has a",
    "line 7, row: has a",
    "line 9, row: has 2",
  ]);
});

test("An Overpass answer brings clinics in; who has no address gets the town around, and who has no name is refused", async () => {
  const ctx = await createTestContext();
  const { counts, said } = await runImport(ctx, "tests/fixtures/imports/overpass.json");
  expect(counts).toEqual({ ...NONE, created: 4, refused: 2 });
  expect(said).toEqual(["line 8, name: is missing", "line 9, element: is not valid JSON, or is cut off"]);
  expect((await storedOf(ctx)).map((row) => [row.clinics.name, row.locations.city, row.clinics.sourceRef])).toEqual([
    ["Dot House", "Leeds", "node/1"],
    ["Atelier {Point}", "Paris", "way/2"],
    ["Found again", "Leeds", "node/5"],
    ["Last one", "York", "relation/6"],
  ]);
});

test("The same file a second time changes nothing", async () => {
  const ctx = await createTestContext();
  await runImport(ctx, "tests/fixtures/imports/clinics.csv");
  const before = await storedOf(ctx);
  ctx.setNow("2026-12-01T00:00:00Z");
  expect((await runImport(ctx, "tests/fixtures/imports/clinics.csv")).counts).toEqual({ ...NONE, unchanged: 3 });
  expect(await storedOf(ctx)).toEqual(before);
});

test("A changed row changes what it says and erases nothing it leaves out", async () => {
  const ctx = await createTestContext();
  await runImport(ctx, fileOf(`${HEADER}Ink,Leeds,GB,0113 496 0142,,hairline;density,r1\n`));
  expect((await runImport(ctx, fileOf(`${HEADER}Ink & Grain,Leeds,GB,,https://ink.example,density;scar,r1\n`))).counts).toEqual({
    ...NONE,
    updated: 1,
  });
  expect((await storedOf(ctx))[0]?.clinics).toMatchObject({
    slug: "ink",
    name: "Ink & Grain",
    phone: "0113 496 0142",
    website: "https://ink.example/",
    version: 2,
  });
  expect((await ctx.store.read.select().from(clinicTreatments).all()).map((row) => row.treatment).sort()).toEqual(["density", "scar"]);
  expect((await ctx.store.read.select().from(listings).all())[0]?.name).toBe("Ink & Grain");
});

test("A treatment with a price stays when a list no longer names it", async () => {
  const ctx = await createTestContext();
  await runImport(ctx, fileOf(`${HEADER}Ink,Leeds,GB,,,hairline;density,r1\n`));
  await ctx.store.write(async (tx) =>
    tx.update(clinicTreatments).set({ priceFrom: 40_000, currency: "GBP" }).where(eq(clinicTreatments.treatment, "hairline")),
  );
  expect((await runImport(ctx, fileOf(`${HEADER}Ink,Leeds,GB,,,scar,r1\n`))).counts.updated).toBe(1);
  expect((await ctx.store.read.select().from(clinicTreatments).all()).map((row) => row.treatment).sort()).toEqual(["hairline", "scar"]);
});

test("The languages of a list are what its clinics are found by, a list without them erases none, and a wrong one is named by line and field", async () => {
  const ctx = await createTestContext();
  const header = "name,city,country,ref,languages\n";
  const found = async (language: Language) =>
    (await searchClinics(ctx.store.read, { ...EVERYTHING, language })).rows.map((row) => row.name);
  const first = await runImport(ctx, fileOf(`${header}Ink,Leeds,GB,r1,Polish;de\nCrown,London,GB,r2,Klingon\n`));
  expect(first.counts).toEqual({ ...NONE, created: 1, refused: 1 });
  expect(first.said).toEqual(["line 3, languages: “Klingon” is no language known here; write its English name or its two-letter code"]);
  expect([await found("pl"), await found("de"), await found("cy")]).toEqual([["Ink"], ["Ink"], []]);
  expect((await runImport(ctx, fileOf(`${HEADER}Ink,Leeds,GB,,,,r1\n`))).counts).toEqual({ ...NONE, unchanged: 1 });
  expect((await runImport(ctx, fileOf(`${header}Ink,Leeds,GB,r1,cy\n`))).counts).toEqual({ ...NONE, updated: 1 });
  expect([await found("pl"), await found("cy")]).toEqual([[], ["Ink"]]);
});

test.each(["claimedAt", "hiddenAt"] as const)("A clinic with %s set is left exactly as it is", async (field) => {
  const ctx = await createTestContext();
  await runImport(ctx, fileOf(`${HEADER}Ink,Leeds,GB,0113 496 0142,,hairline,r1\n`));
  await ctx.store.write(async (tx) => tx.update(clinics).set({ [field]: ctx.now(), phone: "0113 496 0999" }));
  const before = await storedOf(ctx);
  expect((await runImport(ctx, fileOf(`${HEADER}Ink Renamed,Leeds,GB,0113 496 0142,https://x.example,scar,r1\n`))).counts).toEqual({
    ...NONE,
    unchanged: 1,
  });
  expect(await storedOf(ctx)).toEqual(before);
});

test("A clinic known from another list is not entered twice, and the rule that found it is named", async () => {
  const ctx = await createTestContext();
  await runImport(ctx, fileOf(`${HEADER}Ink,Leeds,GB,0113 496 0142,https://ink.example,,r1\n`));
  const other = `${HEADER}INK Ltd,Leeds,GB,,,,x1\nNew Owner,Leeds,GB,+44 113 4960142,,,x2\nThird,Leeds,GB,,www.ink.example,,x3\nFourth,Leeds,GB,,,,x4\n`;
  const { counts, said } = await runImport(ctx, fileOf(other));
  expect(counts).toEqual({ ...NONE, created: 1, duplicates: 3 });
  expect(said.map((line) => /\((.*)\)$/.exec(line)?.[1])).toEqual(["same name and place", "same phone", "same website"]);
});

test("Two rows of one file that are one clinic make one clinic", async () => {
  const ctx = await createTestContext();
  expect((await runImport(ctx, fileOf(`${HEADER}Ink,Leeds,GB,,,,r1\nInk,Leeds,GB,,,,r2\n`))).counts).toEqual({
    ...NONE,
    created: 1,
    duplicates: 1,
  });
});

test("A ref that already stands for somebody else is refused, and --set keeps two lists apart", async () => {
  const ctx = await createTestContext();
  await runImport(ctx, fileOf(`${HEADER}Ink,Leeds,GB,,,,1\n`));
  const other = fileOf(`${HEADER}Crown,London,GB,,,,1\n`);
  const { counts, said } = await runImport(ctx, other);
  expect(counts).toEqual({ ...NONE, refused: 1 });
  expect(said[0]).toContain("line 2, ref: “1” already stands for Ink, Leeds");
  expect((await runImport(ctx, other, "london")).counts).toEqual({ ...NONE, created: 1 });
});

const UTF16 = Buffer.from(`\ufeff${HEADER.replaceAll(",", "\t")}Łódź Ink\tŁódź\tPL\t\t\t\tr1\r\n`, "utf16le");

test.each<[string, Buffer]>([
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${HEADER}Łódź Ink,Łódź,PL,,,,r1\r\n`)],
  ["UTF-16 LE, as spreadsheets save it", UTF16],
  ["UTF-16 BE", Buffer.from(UTF16).swap16()],
])("A file in %s is read", async (_, content) => {
  const ctx = await createTestContext();
  expect((await runImport(ctx, fileOf(content))).counts).toEqual({ ...NONE, created: 1 });
  expect((await storedOf(ctx))[0]?.locations.city).toBe("Łódź");
});

test("A byte that is not UTF-8 costs its own row", async () => {
  const ctx = await createTestContext();
  const { counts, said } = await runImport(
    ctx,
    fileOf(Buffer.concat([Buffer.from(`${HEADER}Caf`), Buffer.from([0xe9]), Buffer.from(",Leeds,GB,,,,r1\nInk,Leeds,GB,,,,r2\n")])),
  );
  expect(counts).toEqual({ ...NONE, created: 1, refused: 1 });
  expect(said).toEqual(["line 2, name: has bytes that are not UTF-8; save the file as UTF-8"]);
});

test.each<[string, string | Buffer, string]>([
  ["an empty file", "", "empty"],
  ["a spreadsheet", Buffer.from("PK\u0003\u0004xl/workbook.xml", "latin1"), "CSV UTF-8"],
  ["a web page", "<!doctype html><p>error</p>", "XML or a web page"],
  ["a JSON list", "[]", "JSON list"],
  ["another JSON object", '{"type": "FeatureCollection"}', "no Overpass answer"],
])("%s is refused whole, and nothing is written", async (_, content, reason) => {
  const ctx = await createTestContext();
  await expect(runImport(ctx, fileOf(content))).rejects.toThrow(reason);
  expect(await storedOf(ctx)).toEqual([]);
});

test("A run that was cut goes on after the last committed chunk and ends with the counts of a whole one", async () => {
  const rows = Array.from({ length: 450 }, (_, number) =>
    number % 50 === 7 ? `,Leeds,GB,,,,r${number}` : `Clinic ${number},Leeds,GB,,,,r${number}`,
  );
  const file = fileOf(HEADER + rows.join("\n"));
  const ctx = await createTestContext();
  let listed = 0;
  const cut = importClinics(ctx, {
    file,
    placeAt: async () => null,
    list: async () => {
      listed += 1;
      if (listed > 300) throw new Error("cut");
    },
    report: () => {},
    progress: () => {},
  });
  await expect(cut).rejects.toThrow("cut");
  expect((await ctx.store.read.select().from(importRuns).all())[0]).toMatchObject({ recordsDone: 200, finishedAt: null });
  const whole = await runImport(ctx, file);
  expect(whole).toMatchObject({ counts: { ...NONE, created: 441, refused: 9 }, resumedFrom: 200 });
  expect(await storedOf(ctx)).toHaveLength(441);
});

test("The fixtures hold nothing but invented clinics", () => {
  for (const name of ["clinics.csv", "broken.csv", "overpass.json"]) {
    const hosts = readFileSync(`tests/fixtures/imports/${name}`, "utf8").match(/[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?=[/",])/g) ?? [];
    expect(hosts.filter((host) => !host.endsWith(".example"))).toEqual([]);
  }
});
