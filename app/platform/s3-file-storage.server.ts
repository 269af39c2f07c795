import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { batchesOf, piecesFrom, piecesOf, verified } from "#app/platform/file-pieces.server.ts";
import {
  assertSha256,
  DamagedFileError,
  type FileSource,
  type FileStorage,
  isSha256,
  type KeptFile,
  type KnownFiles,
  type StoredFile,
} from "#app/platform/file-storage.server.ts";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { openBucket } from "#app/platform/s3-bucket.server.ts";
import type { BucketPatience, PhotoStoreAccess } from "#app/platform/s3-client.server.ts";
import { createWorkGate } from "#app/platform/work-gate.server.ts";

/** The least that S3 takes as a part of an upload, and all of a file that is ever in memory. */
const PART_BYTES = 5 * 1024 * 1024;
/** S3 takes no more for one file. */
const MOST_PARTS = 10_000;
/** Files that are sent at once by one process: 20 MB of parts. Others wait. */
const SENT_AT_ONCE = 4;
const WAITING = 1_000;

/** Written over and over to see whether the store takes anything. */
const PROBE = "readiness-probe";

/** After that the sweeper no longer removes what it has marked. */
const MARK_MS = 30_000;
/** A file that was written so much later than a mark need not heed it. */
const STALE_MS = 4 * MARK_MS;
/** How long a put waits for the sweeper to be done with the very same file, and how often it begins anew. */
const MARK_WAITS = 40;
const MARK_WAIT_MS = 250;
const PUT_TRIES = 3;
const MARK_NAME = /^[0-9a-f]{64}\/[0-9a-f-]{36}$/;

export interface S3FileStorageOptions {
  readonly access: PhotoStoreAccess;
  /** On this machine's disk, for what arrives as a stream: its name has to be known before its first byte is sent. */
  readonly spoolFolder: string;
  readonly patience?: Partial<BucketPatience>;
}

/** A file that can be read as often as need be. */
interface Whole extends StoredFile {
  parts(bytes: number): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Files in an S3 bucket as `PREFIXab/cd/abcd…`, the names they have on a disk. `PREFIXleaving/` holds marks of the sweeper. A put is acknowledged once the store has
 * said that it has the file, and that file was seen there afterwards.
 */
export function createS3FileStorage({ access, spoolFolder, patience }: S3FileStorageOptions): FileStorage {
  const bucket = openBucket(access, patience);
  const gate = createWorkGate({ atOnce: SENT_AT_ONCE, waiting: WAITING });
  const keyOf = (sha256: string) => {
    assertSha256(sha256);
    return `${access.prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  };
  const marks = `${access.prefix}leaving/`;
  /** Each sweeper has a mark of its own, or the first to be done would take it from the other. */
  const marksOf = (sha256: string) => {
    assertSha256(sha256);
    return `${marks}${sha256}/`;
  };
  const isOurFile = (key: string) => isSha256(key.slice(-64)) && key === keyOf(key.slice(-64));
  const isMark = (key: string) => key.startsWith(marks) && MARK_NAME.test(key.slice(marks.length));

  async function put(source: FileSource): Promise<StoredFile> {
    // Before its turn comes: a stream that nobody reads yet has nobody to tell that it fails.
    const file = await wholeOf(source);
    try {
      const stored = await gate.run(async () => {
        await send(file);
        return { sha256: file.sha256, size: file.size };
      });
      if (stored === null) throw new FileStoreError("unreachable", "too many wait for it");
      return stored;
    } finally {
      await file.close();
    }
  }

  async function wholeOf(source: FileSource): Promise<Whole> {
    if (source instanceof Uint8Array) return wholeBytes(source);
    if (!(source instanceof Readable)) return wholeFile(await open(source.path));
    await mkdir(spoolFolder, { recursive: true, mode: 0o700 });
    const path = join(spoolFolder, randomUUID());
    const file = await open(path, "wx+", 0o600);
    // Without a name it is gone when it is closed, however this process ends.
    await rm(path);
    try {
      for await (const piece of piecesOf(source)) await file.appendFile(piece);
    } catch (error) {
      await file.close();
      throw error;
    }
    return wholeFile(file);
  }

  /**
   * The sweeper may be removing an older file of the same bytes. It marks what it removes before it looks at its age: a file that is there when there is no mark
   * was either seen as young, or written after the removal.
   */
  async function send(file: Whole): Promise<void> {
    for (let tries = 0; tries < PUT_TRIES; tries += 1) {
      await sendOnce(file);
      await untilUnmarked(file.sha256);
      const there = await bucket.peek(keyOf(file.sha256));
      if (there?.size === file.size) return;
    }
    throw new FileStoreError("unreachable", "what was put is not there");
  }

  async function sendOnce({ sha256, size, parts }: Whole): Promise<void> {
    const key = keyOf(sha256);
    const partBytes = Math.max(PART_BYTES, Math.ceil(size / MOST_PARTS));
    if (size > partBytes) return bucket.putParts(key, verified(sha256, parts(partBytes)));
    let whole: Uint8Array = new Uint8Array();
    for await (const bytes of parts(Math.max(size, 1))) whole = bytes;
    if (hashOf(whole) !== sha256) throw new DamagedFileError(sha256);
    await bucket.put(key, whole);
  }

  /** Times are compared as the store tells them: its clock and ours need not agree. */
  async function untilUnmarked(sha256: string): Promise<void> {
    for (let waits = 0; waits < MARK_WAITS; waits += 1) {
      const newest = await newestMark(sha256);
      if (newest === null) return;
      const written = await bucket.peek(keyOf(sha256));
      if (written !== null && written.at.getTime() - newest > STALE_MS) return;
      await sleep(MARK_WAIT_MS);
    }
    throw new FileStoreError("unreachable", "the sweeper is at this file");
  }

  async function newestMark(sha256: string): Promise<number | null> {
    let newest: number | null = null;
    for await (const { at } of bucket.list(marksOf(sha256))) newest = Math.max(newest ?? 0, at.getTime());
    return newest;
  }

  async function get(sha256: string): Promise<Buffer | null> {
    const bytes = await bucket.read(keyOf(sha256));
    if (bytes && hashOf(bytes) !== sha256) throw new DamagedFileError(sha256);
    return bytes;
  }

  async function stream(sha256: string): Promise<{ size: number; stream: Readable } | null> {
    const found = await bucket.get(keyOf(sha256));
    if (found === null) return null;
    const stream = Readable.from(verified(sha256, found.body), { objectMode: false });
    stream.once("close", found.cancel);
    return { size: found.size, stream };
  }

  async function head(sha256: string): Promise<{ size: number; storedAt: Date } | null> {
    const found = await bucket.head(keyOf(sha256));
    return found && { size: found.size, storedAt: found.at };
  }

  const remove = async (sha256: string) => (await bucket.erase(keyOf(sha256))).removed;

  async function* list(): AsyncGenerator<KeptFile> {
    for await (const { key, size, at } of bucket.list(access.prefix)) {
      if (isOurFile(key)) yield { sha256: key.slice(-64), size, storedAt: at };
    }
  }

  async function listTemporary(): Promise<string[]> {
    const temporary: string[] = [];
    for await (const { key } of bucket.listUploads(access.prefix)) if (isOurFile(key)) temporary.push(key);
    for await (const { key } of bucket.list(marks)) if (isMark(key)) temporary.push(key);
    return temporary;
  }

  async function removeOrphans(olderThan: Date, isKnown: KnownFiles) {
    const temporaryRemoved = await sweepTemporary(olderThan);
    let orphansRemoved = 0;
    for await (const batch of batchesOf(oldFiles(olderThan))) {
      const known = await isKnown(batch);
      for (const sha256 of batch) {
        if (!known.has(sha256) && (await takeOut(sha256, olderThan))) orphansRemoved++;
      }
    }
    return { temporaryRemoved, orphansRemoved };
  }

  /** Only what bears a name of ours: others may have something in the same bucket. */
  async function sweepTemporary(olderThan: Date): Promise<number> {
    let removed = 0;
    for await (const upload of bucket.listUploads(access.prefix)) {
      if (upload.begunAt >= olderThan || !isOurFile(upload.key)) continue;
      await bucket.abortUpload(upload);
      removed++;
    }
    for await (const mark of bucket.list(marks)) {
      if (mark.at >= olderThan || !isMark(mark.key)) continue;
      await bucket.erase(mark.key);
      removed++;
    }
    return removed;
  }

  async function* oldFiles(olderThan: Date): AsyncGenerator<string> {
    for await (const { sha256, storedAt } of list()) if (storedAt < olderThan) yield sha256;
  }

  /**
   * See `send`: the mark first, then the age, then the removal. A removal that nobody answered for may be carried out later: its mark stays until it is too old for
   * anybody to heed.
   */
  async function takeOut(sha256: string, olderThan: Date): Promise<boolean> {
    const markedAt = performance.now();
    const mark = `${marksOf(sha256)}${randomUUID()}`;
    const { versionId } = await bucket.put(mark, new Uint8Array());
    let settled = true;
    try {
      const found = await head(sha256);
      if (found === null || found.storedAt >= olderThan || performance.now() - markedAt > MARK_MS) return false;
      settled = false;
      const done = await bucket.erase(keyOf(sha256));
      settled = done.settled;
      return done.removed;
    } catch (error) {
      settled ||= error instanceof FileStoreError && error.fault !== "unreachable";
      throw error;
    } finally {
      if (settled) await bucket.remove(mark, versionId);
    }
  }

  return {
    put,
    get,
    stream,
    head,
    delete: remove,
    list,
    listTemporary,
    removeOrphans,
    assertReady: () => bucket.assertTakes(`${access.prefix}${PROBE}`),
  };
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function wholeBytes(bytes: Uint8Array): Whole {
  return {
    sha256: hashOf(bytes),
    size: bytes.byteLength,
    async *parts(partBytes) {
      for (let at = 0; at < bytes.byteLength; at += partBytes) yield bytes.subarray(at, at + partBytes);
    },
    async close() {},
  };
}

/** Closes the file with it. */
async function wholeFile(file: FileHandle): Promise<Whole> {
  try {
    const hash = createHash("sha256");
    let size = 0;
    for await (const piece of piecesFrom(file)) {
      hash.update(piece);
      size += piece.byteLength;
    }
    return { sha256: hash.digest("hex"), size, parts: (partBytes) => piecesFrom(file, partBytes), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
