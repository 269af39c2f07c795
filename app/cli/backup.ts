/**
 * `npm run backup [-- DIR] [--keep N]`: copies database and stored files into DIR (or BACKUP_DIR) while the site goes on. Files are kept once for all backups; the newest
 * N (48) stay, and the newest of each day for 35 days. Exit code 0: done; 1: not, or a file is missing.
 */
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { BackupError, openBackupFolder } from "#app/cli/backup/backup-folder.ts";
import { makeBackup } from "#app/cli/backup/make-backup.ts";
import { noDatabase } from "#app/cli/no-database.ts";
import { createContext, hasDatabase } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";

const KEEP = "48";
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: "string", default: KEEP } } });
  const env = parseEnvOrExit({ ...process.env, ...(positionals[0] === undefined ? {} : { BACKUP_DIR: positionals[0] }) });
  const keep = Number(values.keep);
  if (env.BACKUP_DIR === null || !Number.isSafeInteger(keep) || keep < 1) {
    console.error("Use: npm run backup -- DIR [--keep N]; without DIR, set BACKUP_DIR.");
    return 1;
  }
  if (env.DATABASE_URL !== null) {
    console.error(
      "The rows are kept by PostgreSQL: back them up as its servers are (pg_basebackup, pg_dump), and DATA_DIR or the bucket besides.",
    );
    return 1;
  }
  if (!hasDatabase(env)) {
    console.error(noDatabase(env));
    return 1;
  }
  const startedAt = performance.now();
  const folder = resolve(env.BACKUP_DIR);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ctx = createContext(env, createLog({ name: "backup", level: "warn" }));
  try {
    const { name, manifest, copied, expired } = await makeBackup(ctx, openBackupFolder(folder), keep);
    const { database, files, missing, audit } = manifest;
    const copiedBytes = copied.reduce((sum, { bytes }) => sum + bytes, 0);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    console.log(
      `${name}: database ${megabytes(database.bytes)}, ${files.count} files, of which ${copied.length} new (${megabytes(copiedBytes)}), in ${seconds} s`,
    );
    console.log(
      `the record ends with ${audit.hash} (seal ${audit.seq}); ${expired.backups.length} backups and ${expired.files} files were too old`,
    );
    for (const sha256 of missing) console.error(`missing or damaged: the stored file ${sha256}, which a row needs`);
    return missing.length === 0 ? 0 : 1;
  } finally {
    await ctx.store.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof BackupError)) throw error;
  console.error(error.message);
  return 1;
});
