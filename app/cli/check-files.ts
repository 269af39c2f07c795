/**
 * `npm run check:files [-- --repair [--orphans]]`: reads every stored file that the database needs and compares its hash, in DATA_DIR or in the bucket of PHOTO_STORE, and counts files
 * that nothing needs. With --repair lost and damaged files are taken from BACKUP_DIR, pictures made again from their original, and files without a row removed once they are a day old:
 * not where they are more than a tenth of all, or a backup was put back within a week, since another database may need them. --orphans removes them then too.
 * What is left is named with the page it concerns. Run it beside the running site. Exit code 0: nothing is left; 1: something is, or the store cannot be reached.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { openBackupFolder } from "#app/cli/backup/backup-folder.ts";
import { checkStoredFiles, type OrphansLeft, type StoredFilesReport, type WrongFile } from "#app/cli/files/check-stored-files.ts";
import { noDatabase } from "#app/cli/no-database.ts";
import { openProcessIsolate } from "#app/jobs/open-isolate.server.ts";
import { createContext, hasDatabase } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { FAULT_WORDS, storageFaultOf } from "#app/platform/storage-fault.ts";
import type { Need } from "#app/provenance/needed-file-repository.server.ts";

const PROGRESS_MS = 10_000;

/** What it is, and where to see whose it is. */
const CONCERNS: Record<Need, (subject: string) => string> = {
  original: (id) => `original of a photo, /photos/${id}`,
  picture: (id) => `picture of a photo, /photos/${id}`,
  review_proof: (id) => `proof of a review, /moderation/proofs/${id}`,
  photo_evidence: (id) => `evidence about a photo, /moderation/evidence/${id}`,
  document: (id) => `document of a clinic, /moderation/documents/${id}`,
  document_answer: (id) => `answer about a document, /moderation/documents/${id}`,
  ownership_proof: (id) => `proof of who runs a clinic, /moderation/ownership/${id}`,
  clinic_list: (id) => `list of clinics, /admin/imports/${id}`,
  account_export: () => "somebody’s own data, which they can ask for again at /account/export",
  data_dump: (day) => `data of a day, /data/${day}`,
};

const MENDED = { backup: "taken from the backup", original: "made again from the original" } as const;

const LEFT: Record<OrphansLeft, string> = {
  many: "they are so many that this may be the storage of another database",
  restored: "a backup was put back within the last seven days, and they may belong to a newer database",
};

function wrongLine({ need, subject, sha256, standing, mended }: WrongFile): string {
  return `${standing}: ${CONCERNS[need](subject)}, file ${sha256}${mended === null ? "" : `: ${MENDED[mended]}`}`;
}

const sofarLine = ({ checked, missing, damaged }: StoredFilesReport) => `${checked} files read, ${missing} missing, ${damaged} damaged`;

function tell(report: StoredFilesReport, seconds: string): void {
  const { mended, orphans, orphansRemoved, young, temporary } = report;
  console.log(`${sofarLine(report)}, ${mended} mended, in ${seconds} s`);
  console.log(`${orphans} files that nothing needs, ${orphansRemoved} removed; ${young} younger than a day, ${temporary} half written`);
  if (report.orphansLeft !== null)
    console.error(
      `Files that nothing needs were left: ${LEFT[report.orphansLeft]}. If they are to go: npm run check:files -- --repair --orphans`,
    );
}

async function main(): Promise<number> {
  const { repair, orphans } = parseArgs({
    options: { repair: { type: "boolean", default: false }, orphans: { type: "boolean", default: false } },
  }).values;
  const env = parseEnvOrExit(process.env);
  if (!hasDatabase(env)) {
    console.error(noDatabase(env));
    return 1;
  }
  const startedAt = performance.now();
  const ctx = createContext(env, createLog({ name: "check-files", level: "warn" }), openProcessIsolate(1));
  const backup = env.BACKUP_DIR !== null && existsSync(env.BACKUP_DIR) ? openBackupFolder(env.BACKUP_DIR) : null;
  let toldAt = startedAt;
  try {
    const report = await checkStoredFiles(ctx, {
      repair,
      orphansToo: orphans,
      backup,
      onWrong: (wrong) => (wrong.mended === null ? console.error(wrongLine(wrong)) : console.log(wrongLine(wrong))),
      onProgress(sofar) {
        if (performance.now() - toldAt < PROGRESS_MS) return;
        toldAt = performance.now();
        console.error(`${sofarLine(sofar)} so far`);
      },
    });
    tell(report, ((performance.now() - startedAt) / 1_000).toFixed(1));
    const left = report.missing + report.damaged - report.mended + Math.max(0, report.orphans - report.orphansRemoved);
    return left === 0 ? 0 : 1;
  } finally {
    ctx.isolate.close();
    await ctx.store.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  const fault = storageFaultOf(error);
  if (fault === null) throw error;
  console.error(`It could not be finished: ${FAULT_WORDS[fault]}.`);
  return 1;
});
