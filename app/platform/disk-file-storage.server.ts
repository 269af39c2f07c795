import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline, type Readable, Transform } from "node:stream";
import { batchesOf, piecesOf } from "#app/platform/file-pieces.server.ts";
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

const WRITING = ".writing";
/** Written over and over to see whether the disk takes writes. */
const PROBE = "readiness-probe";
/** A file the sweeper has taken out of its place and not yet removed; its name starts with its hash. */
const LEAVING = ".leaving";

/**
 * Files in `directory`, as `ab/cd/abcd….`: two levels of 256 folders stay quick with millions of files. `tmp/` beside
 * them is on the same file system, so that a rename is atomic. Only the server's own account can read any of it.
 */
export function createDiskFileStorage(folder: string): FileStorage {
  const directory = resolve(folder);
  const temporary = join(directory, "tmp");
  const pathOf = (sha256: string) => {
    assertSha256(sha256);
    return join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };

  async function put(source: FileSource): Promise<StoredFile> {
    await makeFolder(temporary);
    const writing = join(temporary, `${randomUUID()}${WRITING}`);
    try {
      const stored = await writeDurably(source, writing);
      const path = pathOf(stored.sha256);
      await makeFolder(dirname(path));
      // Also over an equal file: that mends a damaged one, and makes it young again for the sweeper.
      await rename(writing, path);
      await syncFolders(path);
      return stored;
    } catch (error) {
      await rm(writing, { force: true });
      throw error;
    }
  }

  /** The file's folder and those above it: a new folder's name is an entry in the one above. */
  async function syncFolders(path: string): Promise<void> {
    const top = dirname(directory);
    for (let at = dirname(path); at !== top; at = dirname(at)) await syncFolder(at);
    await syncFolder(top);
  }

  async function get(sha256: string): Promise<Buffer | null> {
    const bytes = await unlessMissing(readFile(pathOf(sha256)));
    if (bytes && createHash("sha256").update(bytes).digest("hex") !== sha256) throw new DamagedFileError(sha256);
    return bytes;
  }

  async function stream(sha256: string): Promise<{ size: number; stream: Readable } | null> {
    const handle = await unlessMissing(open(pathOf(sha256)));
    if (!handle) return null;
    const { size } = await handle.stat();
    return { size, stream: pipeline(handle.createReadStream(), verifying(sha256), () => {}) };
  }

  async function head(sha256: string): Promise<{ size: number; storedAt: Date } | null> {
    const found = await unlessMissing(stat(pathOf(sha256)));
    return found && { size: found.size, storedAt: found.mtime };
  }

  async function remove(sha256: string): Promise<boolean> {
    const path = pathOf(sha256);
    const removed = await unlessMissing(rm(path).then(() => true));
    if (removed) await syncFolder(dirname(path));
    return removed ?? false;
  }

  async function listTemporary(): Promise<string[]> {
    return (await entriesOf(temporary)).map((name) => join(temporary, name));
  }

  async function removeOrphans(olderThan: Date, isKnown: KnownFiles) {
    const temporaryRemoved = await sweepTemporary(olderThan, isKnown);
    let orphansRemoved = 0;
    for await (const batch of batchesOf(oldFiles(olderThan))) {
      const known = await isKnown(batch);
      for (const sha256 of batch) {
        if (!known.has(sha256) && (await takeOut(sha256, olderThan))) orphansRemoved++;
      }
    }
    return { temporaryRemoved, orphansRemoved };
  }

  async function sweepTemporary(olderThan: Date, isKnown: KnownFiles): Promise<number> {
    let removed = 0;
    for (const path of await listTemporary()) {
      const sha256 = leavingHash(path);
      if (sha256 && (await isKnown([sha256])).has(sha256)) {
        await rename(path, pathOf(sha256));
        await syncFolder(dirname(pathOf(sha256)));
      } else if (await isOlder(path, olderThan)) {
        await rm(path, { force: true });
        removed++;
      }
    }
    return removed;
  }

  /**
   * The same bytes may be put again at any moment. So the file first leaves its place, and its age is looked at there:
   * whoever put it before the move made it young, and it goes back; whoever puts it after writes a new one.
   */
  async function takeOut(sha256: string, olderThan: Date): Promise<boolean> {
    const path = pathOf(sha256);
    const leaving = join(temporary, `${sha256}${LEAVING}`);
    await makeFolder(temporary);
    if ((await unlessMissing(rename(path, leaving).then(() => true))) === null) return false;
    if (await isOlder(leaving, olderThan)) {
      await rm(leaving);
      return true;
    }
    await rename(leaving, path);
    return false;
  }

  async function* list(): AsyncGenerator<KeptFile> {
    for (const first of (await entriesOf(directory)).filter(isFolderName).sort()) {
      for (const second of (await entriesOf(join(directory, first))).filter(isFolderName).sort()) {
        for (const sha256 of (await entriesOf(join(directory, first, second))).filter(isSha256).sort()) {
          const found = await head(sha256);
          if (found) yield { sha256, ...found };
        }
      }
    }
  }

  async function* oldFiles(olderThan: Date): AsyncGenerator<string> {
    for await (const { sha256, storedAt } of list()) if (storedAt < olderThan) yield sha256;
  }

  async function assertReady(): Promise<void> {
    await makeFolder(directory);
    const handle = await open(join(directory, PROBE), "w", 0o600);
    try {
      await handle.write("ready");
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  return { put, get, stream, head, delete: remove, list, listTemporary, removeOrphans, assertReady };
}

async function writeDurably(source: FileSource, path: string): Promise<StoredFile> {
  const hash = createHash("sha256");
  let size = 0;
  const handle: FileHandle = await open(path, "wx", 0o600);
  try {
    for await (const piece of piecesOf(source)) {
      hash.update(piece);
      size += piece.byteLength;
      await handle.appendFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), size };
}

function verifying(sha256: string): Transform {
  const hash = createHash("sha256");
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest("hex") === sha256 ? null : new DamagedFileError(sha256));
    },
  });
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** A rename or removal survives a power cut only when the folder it happened in was written. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function leavingHash(path: string): string | null {
  const name = path.slice(-LEAVING.length - 64, -LEAVING.length);
  return path.endsWith(LEAVING) && isSha256(name) ? name : null;
}

function isFolderName(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name);
}

async function isOlder(path: string, than: Date): Promise<boolean> {
  const found = await unlessMissing(stat(path));
  return found !== null && found.mtime < than;
}

async function entriesOf(folder: string): Promise<string[]> {
  return (await unlessMissing(readdir(folder))) ?? [];
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
