import type { Readable } from "node:stream";

export interface StoredFile {
  /** Lower-case hexadecimal: the file's name and its proof. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Bytes, a finished file elsewhere, which is copied and left where it is, or what another storage reads out. */
export type FileSource = Uint8Array | { readonly path: string } | Readable;

export interface KeptFile extends StoredFile {
  readonly storedAt: Date;
}

export interface SweepResult {
  /** Files whose writing was cut off. */
  readonly temporaryRemoved: number;
  /** Files that no row knows. */
  readonly orphansRemoved: number;
}

/** Which of these hashes a row still names. Asked again for each batch, so that the answer is fresh. */
export type KnownFiles = (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * Files kept by the SHA-256 of their content, on this machine's disk or in an S3 bucket: the same bytes are one file, a
 * file never changes, and what is read is what was written. Put the file first, then the row that names it: a crash
 * between the two leaves an orphan, which the sweeper removes, and never a row without its file.
 */
export interface FileStorage {
  /** When it resolves, the file survives a power cut. */
  put(source: FileSource): Promise<StoredFile>;
  /** Null when there is no such file. Throws DamagedFileError when its bytes are not those that were put. */
  get(sha256: string): Promise<Buffer | null>;
  /** For files too large for memory. The stream ends with DamagedFileError when its bytes are not those that were put. */
  stream(sha256: string): Promise<{ size: number; stream: Readable } | null>;
  /** `storedAt` is the last time these bytes were put. */
  head(sha256: string): Promise<{ size: number; storedAt: Date } | null>;
  /** True when there was such a file; it is gone for good. The caller knows that no other row names the same bytes. */
  delete(sha256: string): Promise<boolean>;
  /** Every file there is, in the order of their names, never all of them at once. One that is put or deleted meanwhile may be in it or not. */
  list(): AsyncIterable<KeptFile>;
  /** Paths or keys of files that are being written, or whose writing was cut off. */
  listTemporary(): Promise<string[]>;
  /** Removes cut-off files and files without a row, both only if last written before `olderThan`: younger ones may still get their row. */
  removeOrphans(olderThan: Date, isKnown: KnownFiles): Promise<SweepResult>;
  /** Throws where nothing can be put just now. */
  assertReady(): Promise<void>;
}

/** The disk or somebody changed the file. Its message names the file, never its content. */
export class DamagedFileError extends Error {
  override name = "DamagedFileError";

  constructor(readonly sha256: string) {
    super(`The stored file ${sha256} is not what was put there`);
  }
}

/** By its name: the pages and the process that serves them are bundled apart, each with a class of its own. */
export const isDamagedFile = (error: unknown): error is DamagedFileError => error instanceof Error && error.name === "DamagedFileError";

/** Throws a TypeError: a hash comes from our own rows, never from a URL, so anything else is a mistake in the program. */
export function assertSha256(sha256: string): void {
  if (!isSha256(sha256)) throw new TypeError("A stored file is named by 64 lower-case hexadecimal digits");
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
