import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file of an archive: its bytes are asked for when its turn comes, piece by piece. */
export interface ArchiveFile {
  path: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Texts shrink to a fifth; photos and PDFs do not. */
  compress: boolean;
}

/**
 * A zip archive, piece by piece as it is read: memory holds one piece, whatever the archive's size. The format without its 64-bit extension ends at 4 GB;
 * the caller keeps an archive below that.
 */
export async function* zipArchive(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, piece) => {
    if (error) failures.push(error);
    else ready.push(piece);
  });
  const drain = function* () {
    const [failure] = failures;
    if (failure) throw failure;
    for (const piece of ready.splice(0)) yield piece;
  };
  for await (const { path, bytes, compress } of files) {
    const entry = compress ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    zip.add(entry);
    for await (const piece of bytes) {
      entry.push(piece);
      yield* drain();
    }
    entry.push(new Uint8Array(0), true);
    yield* drain();
  }
  zip.end();
  yield* drain();
}

/**
 * An archive as the body of an answer: the next piece is made when the last was taken, and nothing more once the reader has gone. Not Node's
 * Readable.from: it throws the reader's leaving into the generator, where nobody expects it.
 */
export function streamArchive(archive: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await archive.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await archive.return(undefined);
    },
  });
}
