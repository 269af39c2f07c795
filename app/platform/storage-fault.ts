/**
 * Why something cannot be kept just now: no room; a disk that takes no writes; one that fails at them; another process that has held the database for longer than
 * anybody waits; a database whose pages are not as they were written; no database server that answers and takes writes; one that went away before it said whether it had kept what it was given;
 * a store of photos elsewhere that does not answer, does not let us, or has no room.
 */
export type StorageFault = "full" | "read_only" | "failing" | "busy" | "damaged" | "away" | "unsure" | FileFault;
export type FileFault = "files_unreachable" | "files_refused" | "files_full";

const BY_CODE: readonly (readonly [RegExp, StorageFault])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT|53100)$/, "full"],
  [/^(?:SQLITE_READONLY(?:_.*)?|EROFS|EACCES|25006)$/, "read_only"],
  [/^(?:SQLITE_IOERR(?:_.*)?|SQLITE_CANTOPEN(?:_.*)?|EIO|58030)$/, "failing"],
  [/^(?:SQLITE_BUSY(?:_.*)?|SQLITE_LOCKED(?:_.*)?|55P03|40001|40P01|57014)$/, "busy"],
  [/^(?:SQLITE_CORRUPT(?:_.*)?|SQLITE_NOTADB|XX00[12])$/, "damaged"],
  [/^DATABASE_AWAY$/, "away"],
  [/^COMMIT_UNKNOWN$/, "unsure"],
  [/^FILE_STORE_UNREACHABLE$/, "files_unreachable"],
  [/^FILE_STORE_REFUSED$/, "files_refused"],
  [/^FILE_STORE_FULL$/, "files_full"],
];

/** Whether it is no matter of this machine: rows are read and written as ever, only photos and documents are not. */
export const isFileFault = (fault: StorageFault): fault is FileFault => fault.startsWith("files_");

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
  away: "no database server answers and takes writes",
  unsure: "the database server went away before it said whether it had kept what was written",
  files_unreachable: "the store of photos cannot be reached",
  files_refused: "the store of photos refuses what is asked of it: npm run doctor says why",
  files_full: "the store of photos is full",
};
