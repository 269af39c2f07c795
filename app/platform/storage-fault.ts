/**
 * Why something cannot be kept just now: no room; a disk that takes no writes; one that fails at them; another process that has held the database for longer than
 * anybody waits; a database whose pages are not as they were written.
 */
export type StorageFault = "full" | "read_only" | "failing" | "busy" | "damaged";

const BY_CODE: readonly (readonly [RegExp, StorageFault])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/, "full"],
  [/^(?:SQLITE_READONLY(?:_.*)?|EROFS|EACCES)$/, "read_only"],
  [/^(?:SQLITE_IOERR(?:_.*)?|SQLITE_CANTOPEN(?:_.*)?|EIO)$/, "failing"],
  [/^(?:SQLITE_BUSY(?:_.*)?|SQLITE_LOCKED(?:_.*)?)$/, "busy"],
  [/^(?:SQLITE_CORRUPT(?:_.*)?|SQLITE_NOTADB)$/, "damaged"],
];

/** What of this error is the disk's or the database's doing, whatever wrapped it; null for every other error, which is a fault of ours. */
export function storageFaultOf(error: unknown): StorageFault | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    const { code } = e as { code?: unknown };
    if (typeof code !== "string") continue;
    const known = BY_CODE.find(([pattern]) => pattern.test(code));
    if (known !== undefined) return known[1];
  }
  return null;
}

/** For the log and for whoever runs the site. */
export const FAULT_WORDS: Record<StorageFault, string> = {
  full: "the disk is full",
  read_only: "the disk takes no writes",
  failing: "the disk fails at writes",
  busy: "another process keeps the database locked",
  damaged: "the database is damaged: restore a backup",
};
