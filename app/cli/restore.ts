/**
 * `npm run restore -- DIR [--at TIME] [--erasures FILE] [--database FILE]`: puts the newest backup of DIR (or the newest made at TIME or before) into an empty DATA_DIR and
 * looks at every hash, the database, the record's chain and its published heads. Whoever was erased since is erased again; everybody signs in anew.
 * `--erasures`: another copy of erasures.jsonl; may be given several times. `--database`: a newer database, as Litestream restores it, with the backup's files. APP_SECRET must be that of the site. Exit code 0: restored; 1: nothing was
 * restored; 2: restored, but some stored files are lost.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { BackupError, openBackupFolder } from "#app/cli/backup/backup-folder.ts";
import { chooseBackup, type RestoreReport, restoreBackup } from "#app/cli/backup/restore-backup.ts";
import { assertEmpty } from "#app/cli/backup/restored-folder.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";

function tell({ manifest, files, lost, erased, foreign, published }: RestoreReport, seconds: string): void {
  console.log(
    `restored what there was at ${manifest.takenAt}: database, ${files} files, record whole up to seal ${manifest.audit.seq}, in ${seconds} s`,
  );
  console.log(`erased again: ${erased.accounts} accounts; hidden or removed again: ${erased.photos} photos`);
  if (foreign > 0) console.log(`${foreign} lines among the erasures are not of this site and were left out`);
  if (published !== null)
    console.log(
      `the record had been published up to seal ${published.seq}: what came after seal ${manifest.audit.seq} is lost, and heads published since no longer meet it`,
    );
  for (const sha256 of lost) console.error(`lost: the stored file ${sha256}`);
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { at: { type: "string" }, erasures: { type: "string", multiple: true, default: [] }, database: { type: "string" } },
  });
  const at = values.at === undefined ? null : new Date(values.at);
  const dir = positionals[0] ?? process.env.BACKUP_DIR;
  if (!dir || (at !== null && Number.isNaN(at.getTime()))) {
    console.error("Use: npm run restore -- DIR [--at 2026-11-27T12:00:00Z] [--erasures FILE]");
    return 1;
  }
  if (!process.env.APP_SECRET) {
    console.error("Set APP_SECRET to the secret of the site that was backed up (of a demo: what stood in DATA_DIR/secret).");
    return 1;
  }
  const env = parseEnvOrExit(process.env);
  await assertEmpty(env.DATA_DIR);
  const besides = {
    ledgers: values.erasures.map((file) => resolve(file)),
    ...(values.database === undefined ? {} : { database: resolve(values.database) }),
  };
  const startedAt = performance.now();
  const backup = openBackupFolder(resolve(dir));
  const report = await restoreBackup(env, backup, await chooseBackup(backup, at), besides);
  tell(report, ((performance.now() - startedAt) / 1_000).toFixed(1));
  return report.lost.length === 0 ? 0 : 2;
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof BackupError)) throw error;
  console.error(error.message);
  return 1;
});
