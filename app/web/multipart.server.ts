import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import busboy from "busboy";
import { cleanText } from "#app/platform/clean-text.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { FORM_LIMIT, UPLOAD_LIMIT } from "#app/web/body-limits.ts";
import { badRequest } from "#app/web/form.server.ts";
import { sentFormWords } from "#app/web/sent-form-words.ts";

/** SECURITY.md U1: the largest photo of a present-day telephone is about 12 MB. */
export const FILE_LIMIT = 12 * 1024 * 1024;
/** Text fields of one form; the longest of ours has 40. */
const FIELD_COUNT = 100;
/** A sender who is silent for so long has gone. The server ends slow but living requests by its own clock. */
const SILENCE_MS = 20_000;

/** A file that arrived, or was dropped while it arrived. `shownName` is only for telling the sender which one: it is never stored. */
export type SentFile =
  | {
      ok: true;
      field: string;
      shownName: string;
      /** Gone when the action ends: hand it to storage before. */
      path: string;
      bytes: number;
      sha256: string;
    }
  | { ok: false; field: string; shownName: string; message: string };

export interface UploadOptions {
  /** The form's file fields, each with the most files it takes. */
  files: Readonly<Record<string, number>>;
  /** Bytes of one file. A larger one does not end the request: it comes as `ok: false`, so that the rest of the form is kept. */
  fileBytes?: number;
  /** Bytes of the whole request. */
  requestBytes?: number;
  silenceMs?: number;
}

/**
 * Reads a form that may carry files, streaming them to a private folder that is removed when `use` has ended, however it ended.
 * Text fields come as they were sent, for `parseForm`; file inputs left empty do not come at all.
 * Throws a Response: 400 for a body that no page of ours sends, 408 for a sender who fell silent, 413 for one that goes on too long.
 */
export async function withMultipart<T>(
  request: Request,
  ctx: Pick<Ctx, "env">,
  options: UploadOptions,
  use: (form: URLSearchParams, files: SentFile[]) => Promise<T>,
): Promise<T> {
  const type = request.headers.get("Content-Type") ?? "";
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return use(await readFields(request, options.silenceMs), []);
  if (!/^multipart\/form-data\b/i.test(type)) throw badRequest(sentFormWords().notOurs);
  const folder = await newFolder(ctx.env.DATA_DIR);
  try {
    const { form, files } = await receive(request, folder, options);
    return await use(form, files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** At boot: makes the folder that uploads arrive in, so that nothing but a disk without room can keep one from it, and removes what requests left behind in a process that was killed. Folders of other living processes stay. */
export async function removeAbandonedUploads(dataDir: string): Promise<number> {
  const parent = uploadsFolder(dataDir);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const names = await readdir(parent);
  const abandoned = names.filter((name) => {
    const pid = /^upload-(\d+)-/.exec(name)?.[1];
    return pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
  });
  for (const name of abandoned) await rm(join(parent, name), { recursive: true, force: true });
  return abandoned.length;
}

const uploadsFolder = (dataDir: string) => join(dataDir, "tmp");

async function newFolder(dataDir: string): Promise<string> {
  const prefix = join(uploadsFolder(dataDir), `upload-${process.pid}-`);
  return mkdtemp(prefix).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await mkdir(uploadsFolder(dataDir), { recursive: true, mode: 0o700 });
    return mkdtemp(prefix);
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A refusal on its way through a stream, which can only be destroyed by an Error. */
class Refused extends Error {
  constructor(readonly response: Response) {
    super("upload refused");
  }
}

function tooLarge(mostBytes: number): Refused {
  const size = mostBytes >= 1_000_000 ? `${Math.floor(mostBytes / 1_000_000)} MB` : `${Math.floor(mostBytes / 1_000)} kB`;
  return new Refused(new Response(sentFormWords().tooLarge(size), { status: 413, statusText: "Content Too Large" }));
}

const silent = () => new Refused(new Response(sentFormWords().stopped, { status: 408, statusText: "Request Timeout" }));

async function receive(request: Request, folder: string, options: UploadOptions): Promise<{ form: URLSearchParams; files: SentFile[] }> {
  const form = new URLSearchParams();
  const kept: Promise<SentFile | null>[] = [];
  const counts = new Map<string, number>();
  const fileBytes = options.fileBytes ?? FILE_LIMIT;
  const parser = createParser(request, options, fileBytes);
  const refuse = (reason: string) => parser.destroy(new Refused(badRequest(reason)));

  const say = sentFormWords();
  parser.on("field", (name: string | undefined, value, info) => {
    if (!name) refuse(say.noName);
    else if (info.valueTruncated) refuse(say.fieldTooLong(name.slice(0, 60)));
    else form.append(name, value);
  });
  parser.on("file", (name: string | undefined, stream, info) => {
    // Whoever destroys the parser destroys this stream with it, perhaps before anybody reads it.
    stream.on("error", () => {});
    const most = name !== undefined && Object.hasOwn(options.files, name) ? options.files[name] : undefined;
    if (!name || most === undefined) return refuse(say.textNotFile((name ?? "").slice(0, 60)));
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > most) return refuse(say.tooManyFiles(most, name));
    const keeping = keep(name, stream, info.filename, join(folder, String(kept.length)), fileBytes);
    // The disk failed: nobody would read this file on, and the parser would wait for ever.
    keeping.catch((error: Error) => parser.destroy(error));
    kept.push(keeping);
  });
  parser.on("partsLimit", () => refuse(say.tooManyParts));

  try {
    await pump(request, parser, options.requestBytes ?? UPLOAD_LIMIT, options.silenceMs ?? SILENCE_MS);
    return { form, files: (await Promise.all(kept)).filter((file) => file !== null) };
  } catch (error) {
    parser.destroy();
    const ends = await Promise.allSettled(kept);
    if (error instanceof Refused) throw error.response;
    // A disk without room ends the file before the parser hears why.
    for (const end of ends) if (end.status === "rejected" && (end.reason as NodeJS.ErrnoException).syscall !== undefined) throw end.reason;
    throw badRequest(say.damaged);
  }
}

function createParser(request: Request, options: UploadOptions, fileBytes: number): busboy.Busboy {
  const mostFiles = Object.values(options.files).reduce((sum, most) => sum + most, 0);
  try {
    return busboy({
      headers: { "content-type": request.headers.get("Content-Type") ?? "" },
      // Browsers write names in UTF-8 without saying so.
      defParamCharset: "utf8",
      // One more than allowed in each case, since busboy reports a limit when it is reached, not when it is passed.
      limits: { fileSize: fileBytes + 1, fieldSize: FORM_LIMIT, parts: FIELD_COUNT + mostFiles + 1 },
    });
  } catch {
    throw badRequest(sentFormWords().notOurs);
  }
}

/**
 * Moves the body into the parser with its backpressure, and resolves when the parser has ended.
 * Not a `pipeline`: that would cancel the body on an error, which closes the socket before the sender has read why.
 */
async function pump(request: Request, parser: busboy.Busboy, mostBytes: number, silenceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    parser.once("error", reject);
    parser.once("close", resolve);
  });
  ended.catch(() => {});
  const refused = ended.then(() => Promise.reject(new Error("parser closed early")));
  refused.catch(() => {});
  let bytes = 0;
  for await (const chunk of chunksOf(request, silenceMs, refused)) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw tooLarge(mostBytes);
    const written = new Promise<void>((resolve) => {
      parser.write(chunk, () => resolve());
    });
    await Promise.race([written, refused]);
  }
  parser.end();
  await ended;
}

/** The body's chunks. Ends early with an error when `refused` rejects or nothing comes for `silenceMs`; leaves the body itself open. */
async function* chunksOf(request: Request, silenceMs: number, refused: Promise<never>): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  const reader = request.body.getReader();
  let onSilence = () => {};
  const silence = new Promise<never>((_resolve, reject) => {
    onSilence = () => reject(silent());
  });
  silence.catch(() => {});
  const timer = setTimeout(() => onSilence(), silenceMs);
  try {
    for (;;) {
      const reading = reader.read();
      reading.catch(() => {});
      const { done, value } = await Promise.race([reading, refused, silence]);
      if (done) return;
      timer.refresh();
      yield value;
    }
  } finally {
    clearTimeout(timer);
    reader.releaseLock();
  }
}

/** Writes one file and tells its size and hash. Null for a file input that was left empty. */
async function keep(
  field: string,
  stream: Readable & { truncated?: boolean },
  filename: string | undefined,
  path: string,
  mostBytes: number,
): Promise<SentFile | null> {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counted() {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await writeFile(path, counted(), { flag: "wx", mode: 0o600 });
  if (bytes === 0 && filename === undefined) return null;
  const shownName = shown(filename);
  if (stream.truncated === true) {
    await rm(path);
    const message = sentFormWords().fileTooLarge(shownName, Math.floor(mostBytes / 1024 / 1024));
    return { ok: false, field, shownName, message };
  }
  return { ok: true, field, shownName, path, bytes, sha256: hash.digest("hex") };
}

/** The end of a name is kept, because telephones number their photos there. */
function shown(filename: string | undefined): string {
  const name = cleanText(filename ?? "").replaceAll(/\s+/g, " ");
  return name === "" ? sentFormWords().unnamedFile : [...name].slice(-60).join("");
}

async function readFields(request: Request, silenceMs = SILENCE_MS): Promise<URLSearchParams> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(request, silenceMs, new Promise<never>(() => {}))) {
      bytes += chunk.byteLength;
      if (bytes > FORM_LIMIT) throw tooLarge(FORM_LIMIT);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Refused ? error.response : badRequest(sentFormWords().incomplete);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
