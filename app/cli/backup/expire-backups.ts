import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type BackupFolder, databasePath, entriesOf, listBackups, listPath, manifestPath, timeOf } from "#app/cli/backup/backup-folder.ts";
import { isSha256 } from "#app/platform/file-storage.server.ts";

/** What was erased may lie in a backup for as long, and not longer (P2). */
export const LONGEST_DAYS = 35;
const LONGEST_MS = LONGEST_DAYS * 86_400_000;
const EVER = new Date(8.64e15);

export interface Expired {
  backups: string[];
  /** Files that no backup needs any more. */
  files: number;
}

/** Which backups stay: of those that are young enough the newest `keep`, and the newest of each day. */
export function stayingBackups(names: readonly string[], now: Date, keep: number): Set<string> {
  const newestFirst = names
    .filter((name) => now.getTime() - timeOf(name).getTime() < LONGEST_MS)
    .sort()
    .reverse();
  const days = new Map(newestFirst.toReversed().map((name) => [name.slice(0, 10), name]));
  return new Set([...newestFirst.slice(0, keep), ...days.values()]);
}

/** Removes backups that need not stay, and then the files that none of the others names. */
export async function expireBackups(backup: BackupFolder, now: Date, keep: number): Promise<Expired> {
  const names = await listBackups(backup);
  const staying = stayingBackups(names, now, keep);
  const backups = names.filter((name) => !staying.has(name));
  for (const name of backups) {
    // The manifest first: what is half removed is no backup.
    await rm(manifestPath(backup, name), { force: true });
    await rm(databasePath(backup, name), { force: true });
    await rm(listPath(backup, name), { force: true });
  }
  const named = await filesNamedBy(backup, [...staying]);
  if (named === null) return { backups, files: 0 };
  const { orphansRemoved } = await backup.files.removeOrphans(EVER, async (batch) => new Set(batch.filter((sha256) => named.has(sha256))));
  return { backups, files: orphansRemoved };
}

/** Null where a list cannot be read: then nothing is known to be superfluous. */
async function filesNamedBy(backup: BackupFolder, names: readonly string[]): Promise<Set<string> | null> {
  const named = new Set<string>();
  for (const name of names) {
    const text = await readFile(listPath(backup, name), "utf8").catch(() => null);
    if (text === null) return null;
    for (const line of text.split("\n")) if (isSha256(line.slice(0, 64))) named.add(line.slice(0, 64));
  }
  return named;
}

/** What a run that was cut has left: databases and lists without a manifest, and files half written. Only while nobody else backs up into the folder. */
export async function removeLeftovers(backup: BackupFolder): Promise<void> {
  const whole = new Set(await listBackups(backup));
  for (const entry of await entriesOf(backup)) {
    const name = entry.replace(/\.(?:json|db|files)$/, "");
    if (!whole.has(name)) await rm(join(backup.folder, "backups", entry), { force: true });
  }
  for (const path of await backup.files.listTemporary()) await rm(path, { force: true });
}
