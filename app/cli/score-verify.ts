/**
 * `npm run score:verify -- FILE|URL`: computes a published score again from its own inputs. Takes a clinic's score.json or a data dump, from disk or by
 * http. Exit code 0: everything that was published comes out again; 1: it does not, or cannot be read.
 */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { createGunzip } from "node:zlib";
import { type Difference, recomputeScore } from "#app/trust/recompute-score.ts";
import { readScoreDocument } from "#app/trust/score-document.ts";

/** Milliseconds until an address has given everything. */
const FETCH_MS = 60_000;
/** Bytes that one document or line may have: a clinic with 50,000 reviews. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Bytes that a whole dump may unpack to. */
const MOST_UNPACKED = 8 * 1024 * 1024 * 1024;
const GZIP = [0x1f, 0x8b];

async function open(source: string): Promise<Readable> {
  if (!/^https?:\/\//i.test(source)) return createReadStream(source);
  const answer = await fetch(source, { signal: AbortSignal.timeout(FETCH_MS), headers: { Accept: "application/json, application/gzip" } });
  if (!answer.ok || answer.body === null) throw new Error(`the address answered ${answer.status}`);
  return Readable.fromWeb(answer.body as WebStream);
}

/** The bytes as they were before they were compressed, whatever the file is called. */
async function* unpacked(source: Readable): AsyncGenerator<Buffer> {
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await pieces.next();
  if (first.done) return;
  const start = first.value;
  const whole = Readable.from(
    (async function* () {
      yield start;
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
    })(),
  );
  if (!GZIP.every((byte, place) => start[place] === byte)) return yield* whole;
  const gunzip = createGunzip();
  whole.on("error", (error) => gunzip.destroy(error));
  yield* whole.pipe(gunzip);
}

/** Each document as text: a dump has one on every line, score.json is one over many lines. */
async function* documents(source: Readable): AsyncGenerator<string> {
  let text = "";
  let bytes = 0;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const piece of unpacked(source)) {
    bytes += piece.length;
    if (bytes > MOST_UNPACKED) throw new Error("it is too large");
    text += decoder.decode(piece, { stream: true });
    const lines = /^\{\s*(?:\n|$)/.test(text) ? [text] : text.split("\n");
    text = lines.pop() ?? "";
    if (text.length > MOST_BYTES) throw new Error("one document of it is too large");
    yield* lines.filter((line) => line.trim() !== "");
  }
  if (text.trim() !== "") yield text;
}

const printed = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));

function differenceLine({ field, published, recomputed }: Difference): string {
  const gap = typeof published === "number" && typeof recomputed === "number" ? ` (difference ${recomputed - published})` : "";
  return `${field}: published ${printed(published)}, recomputed ${printed(recomputed)}${gap}`;
}

function nameOf(value: unknown): string {
  const slug = (value as { clinic?: { slug?: unknown } } | null)?.clinic?.slug;
  return typeof slug === "string" ? slug.slice(0, 200) : "the score";
}

async function main([source, ...rest]: string[]): Promise<number> {
  if (source === undefined || rest.length > 0) {
    console.error("Usage: npm run score:verify -- FILE|URL   (a clinic's score.json, or a data dump)");
    return 1;
  }
  let right = 0;
  let wrong = 0;
  let last = "";
  try {
    for await (const text of documents(await open(source))) {
      const value: unknown = JSON.parse(text);
      const name = nameOf(value);
      const { score, digest, differences } = await recomputeScore(readScoreDocument(value));
      if (differences.length === 0) right += 1;
      else wrong += 1;
      for (const difference of differences) console.log(`${name}: ${differenceLine(difference)}`);
      last = `${name}: score ${score.score.toFixed(6)}, interval ${score.low.toFixed(6)} to ${score.high.toFixed(6)}, ${score.band}, inputs ${digest}, constants ${score.constantsHash}`;
    }
  } catch (error) {
    console.error(`${source} cannot be verified: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  if (right + wrong === 1) console.log(last);
  console.log(`${right} recomputed as published, ${wrong} not`);
  return right > 0 && wrong === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
