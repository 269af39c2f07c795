import { eachFile } from "#app/cli/backup/backup-folder.ts";
import { standingOf } from "#app/cli/files/check-stored-files.ts";
import { MoveError } from "#app/cli/move/row-place.ts";
import { type FileStorage, isDamagedFile } from "#app/platform/file-storage.server.ts";

export interface FilesReport {
  /** Files that rows need. */
  files: number;
  /** Of these: copied by this run, and there already as they must be. */
  copied: number;
  there: number;
  /** What was copied. */
  bytes: number;
  /** Files that the source itself has no more, or not as they were. */
  lost: string[];
}

/** Copies the files that are not there yet. Each is hashed on its way, and what is there already is read to its end: a file is its SHA-256 on both sides. */
export async function moveFiles(
  from: FileStorage,
  to: FileStorage,
  needed: ReadonlySet<string>,
  onFile: (sofar: Readonly<FilesReport>) => void = () => {},
): Promise<FilesReport> {
  const report: FilesReport = { files: needed.size, copied: 0, there: 0, bytes: 0, lost: [] };
  await eachFile([...needed].sort(), async (sha256) => {
    if ((await standingOf(to, sha256)) === "whole") report.there += 1;
    else {
      const size = await copyFile(from, to, sha256);
      if (size === null) report.lost.push(sha256);
      else {
        report.copied += 1;
        report.bytes += size;
      }
    }
    onFile(report);
  });
  report.lost.sort();
  return report;
}

async function copyFile(from: FileStorage, to: FileStorage, sha256: string): Promise<number | null> {
  try {
    const source = await from.stream(sha256);
    if (source === null) return null;
    const stored = await to.put(source.stream);
    if (stored.sha256 !== sha256) throw new MoveError(`The file ${sha256} came out as ${stored.sha256}.`);
    return stored.size;
  } catch (error) {
    if (isDamagedFile(error)) return null;
    throw error;
  }
}
