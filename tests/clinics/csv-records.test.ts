import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsvRecords } from "#app/clinics/csv-records.ts";
import type { SourceRecord } from "#app/clinics/source-record.ts";

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, length = 7): Promise<{ records: SourceRecord[]; notes: string[] }> {
  const records: SourceRecord[] = [];
  const notes: string[] = [];
  for await (const record of readCsvRecords(inPieces(text, length), (note) => notes.push(note))) records.push(record);
  return { records, notes };
}

const namesOf = (records: SourceRecord[]) =>
  records.map((record) => ("raw" in record ? record.raw.name : `line ${record.line}: ${record.problem.message}`));

test.each([
  ["comma and LF", "name,city,country\nA,Leeds,GB\nB,York,GB\n"],
  ["semicolon and CRLF", "name;city;country\r\nA;Leeds;GB\r\nB;York;GB\r\n"],
  ["tab and CR", "name\tcity\tcountry\rA\tLeeds\tGB\rB\tYork\tGB"],
  ["quotes around everything", '"name","city","country"\n"A","Leeds","GB"\n"B","York","GB"'],
  ["empty lines and empty cells at the end", "\nname,city,country\n\nA,Leeds,GB,,\n,,\nB,York,GB\n\n"],
  ["columns in another order and case", "Country,NAME,City\nGB,A,Leeds\nGB,B,York\n"],
])("A file with %s has the same two clinics", async (_, text) => {
  const { records } = await read(text);
  expect(records.map((record) => ("raw" in record ? record.raw : record.problem))).toEqual([
    { name: "A", city: "Leeds", country: "GB" },
    { name: "B", city: "York", country: "GB" },
  ]);
});

test("A quoted field may hold delimiters, doubled quotes and line breaks, and its record counts from its first line", async () => {
  const { records } = await read('name,city,country,about\n"A, ""the"" first",Leeds,GB,"one\ntwo"\nB,York,GB,\n');
  expect(records).toEqual([
    { line: 2, raw: { name: 'A, "the" first', city: "Leeds", country: "GB", about: "one\ntwo" } },
    { line: 4, raw: { name: "B", city: "York", country: "GB", about: "" } },
  ]);
});

test.each([
  ["a quote inside a plain field", 'A "x,Leeds,GB'],
  ["a quote never closed", '"A,Leeds,GB'],
  ["text after a closing quote", '"A" x,Leeds,GB'],
  ["too few columns", "A,Leeds"],
  ["too many columns", "A,Leeds,GB,more"],
])("A line with %s costs itself and no other", async (_, line) => {
  const { records } = await read(`name,city,country\nFirst,Leeds,GB\n${line}\nSecond,York,GB\n"Third",Hull,GB\n`);
  const names = namesOf(records);
  expect(names.filter((name) => !name?.startsWith("line 3: "))).toEqual(["First", "Second", "Third"]);
  expect(names).toHaveLength(4);
});

test("A column nobody knows is left out with a remark", async () => {
  const { records, notes } = await read("name,city,country,stars\nA,Leeds,GB,5\n");
  expect(notes).toEqual(["column “stars” is not known and is left out"]);
  expect(namesOf(records)).toEqual(["A"]);
});

test.each([
  ["", "The file is empty."],
  ["name,town\nA,Leeds\n", "Line 1 must name the columns, and city, country are not among them."],
  ["name,city,country,name\n", "Line 1 names the column name twice."],
])("The header %j is refused: %s", async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test("Where a line is cut into pieces changes nothing", async () => {
  const text = 'name,city,country\r\n"A\r\n1",Leeds,GB\r\n"B"x,York,GB\r\nC,Hull,GB\r\n';
  const whole = await read(text, text.length);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: text.length }), async (length) => {
      expect(await read(text, length)).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});
