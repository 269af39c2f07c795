/**
 * `npm run move -- --to postgres://…|file:FOLDER [--photos s3://…|file:FOLDER]`: copies the installation of the settings into another database and another place for
 * photos, either way, and compares both. The site stands still meanwhile; what was moved from stays as it was. Cut off, it goes on where it stopped when it is run
 * again. Exit code 0: all is there and the same; 1: it is not, or the source itself was not whole.
 */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { keepSecret } from "#app/cli/backup/restored-folder.ts";
import { moveFiles } from "#app/cli/move/move-files.ts";
import { finishRows, moveRows, type TableProgress } from "#app/cli/move/move-rows.ts";
import { openPostgresPlace } from "#app/cli/move/postgres-place.ts";
import { MoveError, type RowPlace, type RowTarget } from "#app/cli/move/row-place.ts";
import { changedSettings, type Destination, filesPlace, rowsPlace, settingsAfter } from "#app/cli/move/settings-after.ts";
import { openSqlitePlace } from "#app/cli/move/sqlite-place.ts";
import { noDatabase } from "#app/cli/no-database.ts";
import { verifyChain } from "#app/platform/audit-chain.server.ts";
import { databaseFile, hasDatabase } from "#app/platform/context.server.ts";
import { writeDurably } from "#app/platform/durable-file.server.ts";
import { type Env, parseEnvOrExit } from "#app/platform/env.server.ts";
import { openFileStorage } from "#app/platform/open-file-storage.server.ts";
import { auditHeadsFile, headLine, listAuditHeads } from "#app/platform/publish-audit-head.server.ts";
import { listEveryNeededFile } from "#app/provenance/needed-file-repository.server.ts";

const USE = `Use: npm run move -- --to postgres://user:password@host/name [--photos s3://BUCKET?endpoint=https://…]
     npm run move -- --to file:FOLDER [--photos file:FOLDER]
with the settings of the site as it is now; FOLDER is the data folder it is to have.`;

const PROGRESS_MS = 5_000;

const openPlace = (env: Env): Promise<RowTarget> | RowTarget =>
  env.DATABASE_URL === null ? openSqlitePlace(databaseFile(env)) : openPostgresPlace(env.DATABASE_URL);

const counted = (number: number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** At most one line in five seconds. */
function nowAndThen(): (line: () => string) => void {
  let last = performance.now();
  return (line) => {
    if (performance.now() - last < PROGRESS_MS) return;
    last = performance.now();
    console.log(line());
  };
}

function tellTables(): (progress: TableProgress) => void {
  const during = nowAndThen();
  let begun = performance.now();
  return ({ table, rows, of, standing }) => {
    if (standing === "going on") return during(() => `${table}: ${counted(rows)} of ${counted(of)} rows`);
    if (of > 0) console.log(`${table}: ${counted(of)} rows, ${standing}, the same on both sides, ${seconds(begun)}`);
    begun = performance.now();
  };
}

const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

/** True: nothing was lost before. */
async function tellFiles(from: RowPlace, before: Env, after: Env): Promise<boolean> {
  const begun = performance.now();
  const during = nowAndThen();
  const needed = await listEveryNeededFile(from.db);
  const files = openFileStorage(after);
  await files.assertReady();
  const report = await moveFiles(openFileStorage(before), files, needed, ({ copied, there, bytes }) =>
    during(() => `photos: ${counted(copied + there)} of ${counted(needed.size)} files, ${megabytes(bytes)} copied`),
  );
  console.log(
    `photos: ${counted(report.files)} files, ${counted(report.copied)} copied (${megabytes(report.bytes)}), ${counted(report.there)} there already, each its SHA-256, ${seconds(begun)}`,
  );
  for (const sha256 of report.lost)
    console.error(`missing or damaged in ${filesPlace(before)} itself: the file ${sha256}, which a row needs`);
  return report.lost.length === 0;
}

/** True: it is whole. Where it is not, it was not before either, since every row is the same. */
async function tellChain(place: RowPlace, env: Env): Promise<boolean> {
  const report = await verifyChain(place.db, env.APP_SECRET);
  if (report.ok) console.log(`record: whole, ${counted(report.head.seq)} seals, ends with ${report.head.hash}`);
  else console.error(`record: broken in ${place.name} itself: ${report.broken} ${report.says}. See npm run audit:verify`);
  return report.ok;
}

/** What a site keeps beside its rows and files, where the folder is another. */
async function completeFolder(from: RowPlace, after: Env): Promise<void> {
  if (!existsSync(join(after.DATA_DIR, "secret"))) await keepSecret(after);
  const heads = (await listAuditHeads(from.db)).reverse();
  if (heads.length > 0) await writeDurably(auditHeadsFile(after), heads.map(headLine).join(""));
}

async function move(before: Env, given: Destination): Promise<number> {
  const after = settingsAfter(process.env, before, given);
  const withRows = rowsPlace(before) !== rowsPlace(after);
  const withFiles = filesPlace(before) !== filesPlace(after);
  if (!withRows && !withFiles) throw new MoveError("Rows and photos are there already: nothing is to be moved.");
  const begun = performance.now();
  const from = await openPlace(before);
  let to: RowTarget | null = null;
  try {
    if (withRows) {
      await mkdir(after.DATA_DIR, { recursive: true, mode: 0o700 });
      to = await openPlace(after);
      const { tables, rows } = await moveRows(from, to, { onTable: tellTables() });
      console.log(`rows: ${counted(tables)} tables, ${counted(rows)} rows, the same on both sides, ${seconds(begun)}`);
    }
    const isWhole = [withFiles ? await tellFiles(from, before, after) : true, await tellChain(to ?? from, before)];
    if (before.DATA_DIR !== after.DATA_DIR) await completeFolder(from, after);
    if (to !== null) await finishRows(from, to);
    console.log(`moved in ${seconds(begun)}. Change the settings of every server and worker, and start them:`);
    for (const line of changedSettings(before, after, given)) console.log(`  ${line}`);
    console.log(
      `What was moved from is as it was: ${[withRows ? from.name : [], withFiles ? filesPlace(before) : []].flat().join(" and ")}. Nothing reads it any more.`,
    );
    return isWhole.every(Boolean) ? 0 : 1;
  } finally {
    await to?.close();
    await from.close();
  }
}

async function main(): Promise<number> {
  const { to, photos } = parseArgs({ options: { to: { type: "string" }, photos: { type: "string" } } }).values;
  if (to === undefined && photos === undefined) throw new MoveError(USE);
  const env = parseEnvOrExit(process.env);
  if (!hasDatabase(env)) throw new MoveError(noDatabase(env));
  return move(env, { to, photos });
}

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof MoveError) console.error(error.message);
  else
    console.error(
      `It could not be finished: ${error instanceof Error ? error.message : String(error)}. Run the same command again: it goes on where it stopped.`,
    );
  return 1;
});
