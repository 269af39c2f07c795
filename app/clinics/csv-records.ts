import { parse } from "csv-parse/sync";
import { CLINIC_COLUMNS, type ClinicColumn, type RawClinic, REQUIRED_COLUMNS } from "#app/clinics/clinic-row.ts";
import { ImportFileError, type SourceRecord } from "#app/clinics/source-record.ts";

/** A field with line breaks inside quotes may span this much; a quote still open after it was never closed. */
const LONGEST_RECORD = { lines: 60, characters: 20_000 };
const DELIMITERS = [",", ";", "\t"];

/** Splits text that comes in pieces at LF, CRLF or CR. A line longer than 1 MB is given as its first 1 MB. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const longest = 1_000_000;
  let rest = "";
  for await (const chunk of chunks) {
    const text = rest + chunk;
    let from = 0;
    for (const match of text.matchAll(/\r\n|\n|\r(?=.)/gs)) {
      yield text.slice(from, Math.min(match.index, from + longest));
      from = match.index + match[0].length;
    }
    rest = text.slice(from);
    if (rest.length > 2 * longest) rest = rest.slice(0, longest);
  }
  if (rest !== "") yield rest.endsWith("\r") ? rest.slice(0, -1) : rest;
}

interface Line {
  text: string;
  number: number;
}

/**
 * Reads clinics from CSV (RFC 4180, delimiter comma, semicolon or tab, found in the header). A broken quote costs its own line and nothing more:
 * a record is taken together from several lines only if it then has exactly the header's columns.
 * Throws ImportFileError if the header is not one. `note` gets remarks on the header.
 */
export async function* readCsvRecords(chunks: AsyncIterable<string>, note: (remark: string) => void): AsyncGenerator<SourceRecord> {
  const lines = splitLines(chunks);
  try {
    yield* recordsIn(lines, note);
  } finally {
    // Whoever stops early, or at a bad header, lets go of the file.
    await lines.return(undefined);
  }
}

async function* recordsIn(lines: AsyncGenerator<string>, note: (remark: string) => void): AsyncGenerator<SourceRecord> {
  const ahead: Line[] = [];
  let read = 0;
  const peek = async (place: number): Promise<Line | null> => {
    while (ahead.length <= place) {
      const next = await lines.next();
      if (next.done) return null;
      read += 1;
      ahead.push({ text: next.value, number: read });
    }
    return ahead[place] ?? null;
  };

  let header: Header | null = null;
  for (let first = await peek(0); first !== null; first = await peek(0)) {
    if (first.text.trim() === "") {
      ahead.shift();
      continue;
    }
    if (header === null) {
      header = readHeader(first.text, note);
      ahead.shift();
      continue;
    }
    let text = first.text;
    let taken = 1;
    while (hasOpenQuote(text) && taken < LONGEST_RECORD.lines && text.length < LONGEST_RECORD.characters) {
      const next = await peek(taken);
      if (next === null) break;
      text += `\n${next.text}`;
      taken += 1;
    }
    const record = readRecord(text, header);
    if (typeof record !== "string" && (taken === 1 || record.complete)) {
      ahead.splice(0, taken);
      if (record.values.every((value) => value.trim() === "")) continue;
      if (record.complete) yield { line: first.number, raw: toRaw(record.values, header) };
      else
        yield {
          line: first.number,
          problem: { field: "row", message: `has ${record.values.length} columns where the header has ${header.columns.length}` },
        };
      continue;
    }
    ahead.shift();
    yield {
      line: first.number,
      problem: { field: "row", message: typeof record === "string" ? record : "has a quote that is never closed" },
    };
  }
  if (header === null) throw new ImportFileError("The file is empty.");
}

interface Header {
  delimiter: string;
  /** Null: a column that is not known here. */
  columns: (ClinicColumn | null)[];
}

function readHeader(text: string, note: (remark: string) => void): Header {
  const known = (cell: string) => CLINIC_COLUMNS.find((column) => column === cell.trim().toLowerCase().replaceAll(" ", "_")) ?? null;
  const tries = DELIMITERS.map((delimiter) => {
    const cells = cellsOf(text, delimiter) ?? [];
    return { delimiter, cells, columns: cells.map(known) };
  });
  const best = tries.reduce((a, b) => (count(b.columns) > count(a.columns) ? b : a));
  const missing = REQUIRED_COLUMNS.filter((column) => !best.columns.includes(column));
  if (missing.length > 0) {
    throw new ImportFileError(
      `Line 1 must name the columns, and ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not among them. Known columns: ${CLINIC_COLUMNS.join(", ")}.`,
    );
  }
  const twice = best.columns.find((column, place) => column !== null && best.columns.indexOf(column) !== place);
  if (twice) throw new ImportFileError(`Line 1 names the column ${twice} twice.`);
  best.cells.forEach((cell, place) => {
    if (best.columns[place] === null) note(`column “${cell.trim().slice(0, 40)}” is not known and is left out`);
  });
  return { delimiter: best.delimiter, columns: best.columns };
}

const count = (columns: (ClinicColumn | null)[]) => columns.filter((column) => column !== null).length;

/** Inside a well-formed record every quote has its pair. */
function hasOpenQuote(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

function cellsOf(text: string, delimiter: string): string[] | null {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
    return rows.length === 1 ? (rows[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** The cells of one record, or what is wrong with its quotes. Empty cells after the last column are what spreadsheets leave, and no mistake. */
function readRecord(text: string, header: Header): { values: string[]; complete: boolean } | string {
  if (hasOpenQuote(text)) return "has a quote that is never closed";
  const values = text.includes('"') ? cellsOf(text, header.delimiter) : text.split(header.delimiter);
  if (values === null) return "has a quote in the wrong place; a quote inside a field is written twice and the field put in quotes";
  while (values.length > header.columns.length && values.at(-1)?.trim() === "") values.pop();
  return { values, complete: values.length === header.columns.length };
}

function toRaw(values: string[], header: Header): RawClinic {
  const raw: RawClinic = {};
  header.columns.forEach((column, place) => {
    const value = values[place];
    if (column !== null && value !== undefined) raw[column] = value;
  });
  return raw;
}
