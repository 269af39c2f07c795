import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { DamagedFileError, type FileSource } from "#app/platform/file-storage.server.ts";

const PIECE_BYTES = 262_144;
const BATCH = 500;

export async function* piecesOf(source: FileSource): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source;
  else if (source instanceof Readable) yield* source as AsyncIterable<Buffer>;
  else {
    const file = await open(source.path);
    try {
      yield* piecesFrom(file);
    } finally {
      await file.close();
    }
  }
}

/** Each piece lies where the one before it lay: ten files of 12 MB at once would leave 120 MB to be cleared away. */
export async function* piecesFrom(file: FileHandle, pieceBytes = PIECE_BYTES): AsyncGenerator<Uint8Array> {
  const piece = Buffer.allocUnsafe(pieceBytes);
  for (let position = 0; ; ) {
    const filled = await fill(file, piece, position);
    if (filled > 0) yield piece.subarray(0, filled);
    if (filled < pieceBytes) return;
    position += filled;
  }
}

/** As many bytes from there on as the buffer holds, or the file has. */
async function fill(file: FileHandle, buffer: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** The same pieces; after the last one DamagedFileError is thrown where they are not what the name says. */
export async function* verified(sha256: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== sha256) throw new DamagedFileError(sha256);
}

export async function* batchesOf<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
