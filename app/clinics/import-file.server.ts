import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { ImportFileError } from "#app/clinics/source-record.ts";

export interface ImportFile {
  format: "csv" | "osm";
  sha256: string;
  /** The file's text in pieces, without a byte order mark. */
  text(): AsyncIterable<string>;
}

const BEGINNING = 4_096;

/** A file's bytes, from the beginning each time it is called. */
export type FileBytes = () => AsyncIterable<Buffer>;

/** Looks at a file's first bytes to know what it is and reads it once for its hash. Throws ImportFileError for what no importer here can read. */
export async function openImportFile(source: string | FileBytes): Promise<ImportFile> {
  const bytes = typeof source === "string" ? bytesAt(source) : source;
  const hash = createHash("sha256");
  let beginning: Buffer = Buffer.alloc(0);
  for await (const piece of bytes()) {
    if (beginning.length < BEGINNING) beginning = Buffer.concat([beginning, piece]).subarray(0, BEGINNING);
    hash.update(piece);
  }
  if (beginning.length === 0) throw new ImportFileError("The file is empty.");
  if (beginning.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) {
    throw new ImportFileError("This is a spreadsheet or zip file. Save it as “CSV UTF-8” and import that.");
  }
  const encoding = encodingOf(beginning);
  const text = new TextDecoder(encoding).decode(beginning).trimStart();
  if (text.startsWith("<")) throw new ImportFileError("This is XML or a web page. Ask Overpass for JSON with [out:json].");
  if (text.startsWith("["))
    throw new ImportFileError("This is a JSON list, no Overpass answer: that is an object with a list called “elements”.");
  return { format: text.startsWith("{") ? "osm" : "csv", sha256: hash.digest("hex"), text: () => decode(bytes(), encoding) };
}

/** Throws ImportFileError, when it is read, for a path that is no readable file. */
function bytesAt(path: string): FileBytes {
  return async function* () {
    const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
      throw new ImportFileError(error.code === "ENOENT" ? `There is no file ${path}.` : `${path} cannot be read: ${error.code}.`);
    });
    try {
      if (!(await file.stat()).isFile()) throw new ImportFileError(`${path} is not a file.`);
      yield* file.createReadStream({ highWaterMark: 256 * 1024, autoClose: false }) as AsyncIterable<Buffer>;
    } finally {
      await file.close();
    }
  };
}

/** UTF-16 is what Excel's “Unicode text” is; without a mark it is known by the zero bytes of its first letters. All else is read as UTF-8. */
function encodingOf(beginning: Buffer): "utf-8" | "utf-16le" | "utf-16be" {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return "utf-16le";
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return "utf-16be";
  if (beginning[0] !== 0 && beginning[1] === 0) return "utf-16le";
  if (beginning[0] === 0 && beginning[1] !== 0) return "utf-16be";
  return "utf-8";
}

async function* decode(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  // Not fatal: a wrong byte becomes U+FFFD, for which the row's check refuses that row alone.
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
