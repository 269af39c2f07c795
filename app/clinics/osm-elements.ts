import { z } from "zod";
import type { RawClinic } from "#app/clinics/clinic-row.ts";
import { ImportFileError, type SourceRecord } from "#app/clinics/source-record.ts";

/** The largest relations are some 100 kB with geometry; one that grows beyond this has lost a closing brace. */
const LONGEST_ELEMENT = 2_000_000;
const ELEMENT_START = /(?=\{\s*"type"\s*:\s*"(?:node|way|relation)")/;

/** Brackets that are open inside an element: the answer's, the list's and its own. */
const IN_ELEMENT = 3;
const [QUOTE, BACKSLASH, NEWLINE, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [34, 92, 10, 123, 125, 91, 93];

/** The text of one element of the `elements` list, and the line it begins on. */
interface ElementText {
  text: string;
  line: number;
}

/**
 * Cuts the elements out of an Overpass answer without holding the whole in memory. Knows just enough JSON to find where each ends;
 * a string never spans lines, so a lost quote is over at the line's end.
 */
class ElementCutter {
  /** The brackets not closed yet, outermost first. */
  #brackets: number[] = [];
  #inString = false;
  #escaped = false;
  #line = 1;
  #key = "";
  /** Where the string at depth 1 that may be a key began in this piece; -1: no such string is open. */
  #keyStart = -1;
  #keyBefore = "";
  #inElements = false;
  #element: ElementText | null = null;
  /** Whether there was a list of elements. */
  seen = false;
  /** Where something stands outside the list that belongs inside; null: nowhere. */
  strayLine: number | null = null;

  *feed(chunk: string): Generator<ElementText> {
    let from = this.#element ? 0 : -1;
    for (let i = 0; i < chunk.length; i += 1) {
      const code = chunk.charCodeAt(i);
      if (code === NEWLINE) {
        this.#line += 1;
        this.#inString = false;
        this.#escaped = false;
      } else if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === BACKSLASH) this.#escaped = true;
        else if (code === QUOTE) {
          this.#inString = false;
          if (this.#keyStart >= 0) this.#key = this.#keyBefore + chunk.slice(this.#keyStart, i);
          this.#keyStart = -1;
          this.#keyBefore = "";
        }
      } else if (code === QUOTE) {
        this.#inString = true;
        this.#keyStart = this.#brackets.length === 1 ? i + 1 : -1;
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (this.#brackets.length <= 1) {
          if (this.#brackets.length === 1 && code === OPEN_BRACKET && this.#key === "elements") {
            this.#inElements = true;
            this.seen = true;
          } else if (this.#key === "" && (this.#brackets.length === 1 || this.seen)) this.strayLine ??= this.#line;
          this.#key = "";
        }
        this.#brackets.push(code);
        if (this.#inElements && this.#brackets.length === IN_ELEMENT && code === OPEN_BRACE) {
          this.#element = { text: "", line: this.#line };
          from = i;
        }
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        this.#close(code);
        if (this.#element && this.#brackets.length < IN_ELEMENT) {
          yield { text: this.#element.text + chunk.slice(from, i + 1), line: this.#element.line };
          this.#element = null;
          from = -1;
        }
        if (this.#brackets.length < IN_ELEMENT - 1) this.#inElements = false;
      }
    }
    if (this.#keyStart >= 0) {
      this.#keyBefore += chunk.slice(this.#keyStart);
      this.#keyStart = 0;
    }
    if (this.#element && from >= 0) {
      this.#element.text += chunk.slice(from);
      if (this.#element.text.length > LONGEST_ELEMENT) {
        yield this.#element;
        this.#element = null;
        this.#brackets.length = IN_ELEMENT - 1;
      }
    }
  }

  /** A bracket closes its like and all that was left open inside it; inside the list no brace closes the list. */
  #close(code: number): void {
    const at = this.#brackets.lastIndexOf(code === CLOSE_BRACE ? OPEN_BRACE : OPEN_BRACKET);
    if (at < 0 || (this.#inElements && code === CLOSE_BRACE && at < IN_ELEMENT - 1)) return;
    this.#brackets.length = at;
  }

  /** What was cut off by the end of the file; null: nothing. */
  get unfinished(): ElementText | null {
    return this.#element;
  }
  get ended(): boolean {
    return this.#brackets.length === 0;
  }
}

const element = z.object({
  type: z.enum(["node", "way", "relation"]),
  id: z.number(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  center: z.object({ lat: z.number(), lon: z.number() }).optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

/**
 * Reads clinics from an answer of OpenStreetMap's Overpass API (`[out:json]`, `out center`). What counts as a clinic was decided by the query:
 * every element with tags is taken. Elements without tags are only the geometry of others, and no records.
 * Throws ImportFileError if there is no list of elements.
 */
export async function* readOsmRecords(chunks: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  const cutter = new ElementCutter();
  for await (const chunk of chunks) for (const cut of cutter.feed(chunk)) yield* readElement(cut);
  if (!cutter.seen) throw new ImportFileError("The file is JSON, but has no list called “elements”: it is no Overpass answer.");
  if (cutter.strayLine !== null)
    throw new ImportFileError(
      `The brackets do not match before line ${cutter.strayLine}: the list of elements ends there. What came before was imported.`,
    );
  if (cutter.unfinished) yield* readElement(cutter.unfinished);
  else if (!cutter.ended)
    throw new ImportFileError("The file ends too early: the list of elements is not closed. What came before the end was imported.");
}

function* readElement({ text, line }: ElementText): Generator<SourceRecord> {
  const parsed = parseJson(text);
  if (parsed !== undefined) {
    yield* toRecord(parsed, line);
    return;
  }
  yield { line, problem: { field: "element", message: "is not valid JSON, or is cut off" } };
  // A lost brace makes an element swallow those after it: they are found again by how each begins.
  let at = line;
  const [first = "", ...others] = text.split(ELEMENT_START).filter((piece) => piece !== "");
  at += newlines(first);
  for (const piece of others) {
    const recovered = parseBeginning(piece);
    if (recovered !== undefined) yield* toRecord(recovered, at);
    else yield { line: at, problem: { field: "element", message: "is not valid JSON, or is cut off" } };
    at += newlines(piece);
  }
}

const newlines = (text: string) => text.split("\n").length - 1;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The element a piece begins with, whatever of the list's end follows it. */
function parseBeginning(piece: string): unknown {
  let end = piece.lastIndexOf("}");
  for (let tries = 0; end > 0 && tries < 4; tries += 1) {
    const parsed = parseJson(piece.slice(0, end + 1));
    if (parsed !== undefined) return parsed;
    end = piece.lastIndexOf("}", end - 1);
  }
  return undefined;
}

function* toRecord(value: unknown, line: number): Generator<SourceRecord> {
  const parsed = element.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    yield { line, problem: { field: issue?.path.join(".") || "element", message: issue?.message ?? "is not an element" } };
    return;
  }
  const { type, id, tags, center } = parsed.data;
  if (tags === undefined || Object.keys(tags).length === 0) return;
  const lat = parsed.data.lat ?? center?.lat;
  const lng = parsed.data.lon ?? center?.lon;
  yield {
    line,
    raw: {
      name: tags.name ?? tags["name:en"] ?? tags.brand ?? "",
      city: tags["addr:city"] ?? tags["addr:town"] ?? tags["addr:village"] ?? "",
      country: tags["addr:country"] ?? "",
      street: [tags["addr:housenumber"], tags["addr:street"]].filter((part) => part !== undefined).join(" "),
      region: tags["addr:state"] ?? tags["addr:province"] ?? "",
      postcode: tags["addr:postcode"] ?? "",
      lat: lat === undefined ? "" : String(lat),
      lng: lng === undefined ? "" : String(lng),
      phone: tags.phone ?? tags["contact:phone"] ?? tags["contact:mobile"] ?? "",
      website: tags.website ?? tags["contact:website"] ?? tags.url ?? "",
      about: tags.description ?? "",
      ref: `${type}/${id}`,
    } satisfies RawClinic,
  };
}
