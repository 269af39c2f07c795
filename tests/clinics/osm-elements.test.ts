import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readOsmRecords } from "#app/clinics/osm-elements.ts";
import type { SourceRecord } from "#app/clinics/source-record.ts";

const OVERPASS = readFileSync("tests/fixtures/imports/overpass.json", "utf8");

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, length = text.length): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of readOsmRecords(inPieces(text, length))) records.push(record);
  return records;
}

test("Nodes, ways and relations with tags are clinics; bare geometry is not; a lost brace costs one of them", async () => {
  const records = await read(OVERPASS);
  expect(
    records.map((record) => ("raw" in record ? [record.line, record.raw.ref, record.raw.name] : [record.line, record.problem.message])),
  ).toEqual([
    [5, "node/1", "Dot House"],
    [6, "way/2", "Atelier {Point}"],
    [8, "node/3", ""],
    [9, "is not valid JSON, or is cut off"],
    [10, "node/5", "Found again"],
    [11, "relation/6", "Last one"],
  ]);
});

test("Address, position, phone and website come from their tags", async () => {
  const [first, second] = await read(OVERPASS);
  expect(first).toMatchObject({
    raw: {
      city: "Leeds",
      country: "GB",
      street: "14 Example Street",
      lat: "53.7986",
      lng: "-1.5492",
      phone: "+44 113 496 0142; +44 113 496 0143",
    },
  });
  expect(second).toMatchObject({ raw: { city: "", country: "", lat: "48.8534", lng: "2.3488", website: "https://point.example" } });
});

test.each([1, 2, 3, 17, 64, 1_000])("Read in pieces of %i characters it is the same", async (length) => {
  expect(await read(OVERPASS, length)).toEqual(await read(OVERPASS));
});

test("A file that ends in the middle of an element keeps what came before", async () => {
  const cut = OVERPASS.slice(0, OVERPASS.indexOf('"Atelier'));
  const records = await read(cut);
  expect(records).toHaveLength(2);
  expect(records[1]).toMatchObject({ line: 6, problem: { field: "element" } });
});

test("A quote that is not closed ends with its line", async () => {
  const lines = ['{"elements": [', '{"type":"node","id":1,"tags":{"name":"Bro}},', '{"type":"node","id":2,"tags":{"name":"Whole"}}', "]}"];
  const records = await read(lines.join("\n"));
  expect(records.map((record) => ("raw" in record ? record.raw.name : "refused"))).toEqual(["refused", "Whole"]);
});

test("JSON without a list of elements is no Overpass answer", async () => {
  await expect(read('{"features": [{"type": "node"}]}')).rejects.toThrow("no list called “elements”");
});

test("A bracket too many, which ends the list early, is said and not passed over", async () => {
  await expect(read('{"elements": [\n{"type":"node","id":1,"nodes":]},\n{"type":"node","id":2}\n]}')).rejects.toThrow("before line 3");
});
