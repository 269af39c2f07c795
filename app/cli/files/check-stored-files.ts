import type { BackupFolder } from "#app/cli/backup/backup-folder.ts";
import { isLatelyRestored, sweepFiles, YOUNG_MS } from "#app/jobs/sweep-files.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { batchesOf } from "#app/platform/file-pieces.server.ts";
import { type FileStorage, isDamagedFile } from "#app/platform/file-storage.server.ts";
import { eachNeededFile, listNeededFiles, type Need, type NeededFile } from "#app/provenance/needed-file-repository.server.ts";
import { remakePictures } from "#app/provenance/remake-pictures.server.ts";

export type Standing = "whole" | "missing" | "damaged";

/** A file that is not as its row needs it, and what became of it. */
export interface WrongFile extends NeededFile {
  standing: Exclude<Standing, "whole">;
  /** Where whole bytes came from; null: it is as it was. */
  mended: "backup" | "original" | null;
}

/** So many that the storage looks like that of another database, or a database of an earlier day was put back within a week. */
export type OrphansLeft = "many" | "restored";

export interface StoredFilesReport {
  /** Files of rows that were read to their end. A file that two rows need counts twice. */
  checked: number;
  missing: number;
  damaged: number;
  mended: number;
  /** Files that no row needs and that nobody is about to give one, and what of them was removed. */
  orphans: number;
  orphansRemoved: number;
  /** Why they were left although removal was asked for; null: they were not. */
  orphansLeft: OrphansLeft | null;
  /** Without a row too, but so young that they may still get one. */
  young: number;
  /** Writes that were cut off, or are under way. */
  temporary: number;
}

export interface CheckOptions {
  repair: boolean;
  /** With `repair`: files that nothing needs are removed also where there is reason to think that another database needs them. */
  orphansToo?: boolean;
  /** Where whole bytes may be found; null: nowhere. */
  backup: Pick<BackupFolder, "files"> | null;
  /** Called for each file that is wrong, and after each some hundred. */
  onWrong: (wrong: WrongFile) => void;
  onProgress: (sofar: Readonly<StoredFilesReport>) => void;
}

/** More files without a row than this, and than this share of all, are no leftovers: a sweep leaves a few of a day. */
const MANY_ORPHANS = 20;
const MANY_SHARE = 0.1;

/** Files that are read at once: each waits for the disk or the network most of the time. */
const AT_ONCE = 4;

/**
 * Holds the storage against the database: each file that a row needs is read and its hash made, and each file that is there is looked up. With `repair` what can be
 * had again is put in its place (from the backup, or pictures from their original) and old files without a row are removed. Memory does not grow with the number of files.
 */
export async function checkStoredFiles(ctx: Ctx, options: CheckOptions): Promise<StoredFilesReport> {
  const counts = { checked: 0, missing: 0, damaged: 0, mended: 0, orphans: 0, orphansRemoved: 0, young: 0, temporary: 0 };
  const report: StoredFilesReport = { ...counts, orphansLeft: null };
  for await (const needed of eachNeededFile(ctx.store.read)) {
    const standings = await standingsOf(ctx.files, needed);
    report.checked += needed.length;
    // One after the other: what mends one picture of a photo mends its others.
    for (const [at, file] of needed.entries()) {
      const standing = standings[at];
      if (standing === undefined || standing === "whole") continue;
      const wrong = await treat(ctx, file, standing, options);
      if (wrong === null) continue;
      report[wrong.standing] += 1;
      if (wrong.mended !== null) report.mended += 1;
      options.onWrong(wrong);
    }
    options.onProgress(report);
  }
  const stored = await countOrphans(ctx, report, options);
  report.temporary = (await ctx.files.listTemporary()).length;
  if (!options.repair) return report;
  if (report.orphans > 0 && !options.orphansToo) report.orphansLeft = await reasonToLeave(ctx, report.orphans, stored);
  // As the daily job does it, so that a file which gets its row meanwhile stays.
  report.orphansRemoved = (await sweepFiles(ctx, report.orphansLeft === null ? "go" : "stay")).orphansRemoved;
  return report;
}

async function reasonToLeave(ctx: Ctx, orphans: number, stored: number): Promise<OrphansLeft | null> {
  if (await isLatelyRestored(ctx)) return "restored";
  return orphans > MANY_ORPHANS && orphans > stored * MANY_SHARE ? "many" : null;
}

/** Returns how many files there are at all. */
async function countOrphans(ctx: Ctx, report: StoredFilesReport, { onProgress }: CheckOptions): Promise<number> {
  let stored = 0;
  const olderThan = new Date(ctx.now().getTime() - YOUNG_MS);
  for await (const batch of batchesOf(ctx.files.list())) {
    const known = await listNeededFiles(
      ctx.store.read,
      batch.map(({ sha256 }) => sha256),
    );
    stored += batch.length;
    for (const { sha256, storedAt } of batch) {
      if (known.has(sha256)) continue;
      if (storedAt < olderThan) report.orphans += 1;
      else report.young += 1;
    }
    onProgress(report);
  }
  return stored;
}

async function standingsOf(files: FileStorage, needed: readonly NeededFile[]): Promise<Standing[]> {
  const standings: Standing[] = [];
  const waiting = needed.entries();
  const lane = async () => {
    for (const [at, { sha256 }] of waiting) standings[at] = await standingOf(files, sha256);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return standings;
}

export async function standingOf(files: FileStorage, sha256: string): Promise<Standing> {
  try {
    const found = await files.stream(sha256);
    if (found === null) return "missing";
    for await (const _ of found.stream);
    return "whole";
  } catch (error) {
    if (isDamagedFile(error)) return "damaged";
    throw error;
  }
}

/** Null where it is no longer wrong: its row has gone meanwhile, or what mended another file mended it. */
async function treat(ctx: Ctx, file: NeededFile, standing: WrongFile["standing"], options: CheckOptions): Promise<WrongFile | null> {
  if (!(await isNeeded(ctx, file.sha256)) || (await standingOf(ctx.files, file.sha256)) === "whole") return null;
  const mended = options.repair ? await mend(ctx, file, options.backup) : null;
  return { ...file, standing, mended };
}

async function mend(ctx: Ctx, { need, subject, sha256 }: NeededFile, backup: CheckOptions["backup"]): Promise<WrongFile["mended"]> {
  if (backup !== null && (await standingOf(backup.files, sha256)) === "whole") {
    const source = await backup.files.stream(sha256);
    if (source !== null) await ctx.files.put(source.stream);
    if ((await standingOf(ctx.files, sha256)) === "whole") return "backup";
  }
  if (!isRemade(need) || !(await remakePictures(ctx, subject))) return null;
  // Another version of the encoders makes other bytes: then it is another file, and no row needs this one.
  return !(await isNeeded(ctx, sha256)) || (await standingOf(ctx.files, sha256)) === "whole" ? "original" : null;
}

const isRemade = (need: Need) => need === "picture";
const isNeeded = async (ctx: Ctx, sha256: string) => (await listNeededFiles(ctx.store.read, [sha256])).has(sha256);
