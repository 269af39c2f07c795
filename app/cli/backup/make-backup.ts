import { existsSync } from "node:fs";
import { chmod, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import {
  BackupError,
  type BackupFolder,
  databasePath,
  eachFile,
  hashOfFile,
  type ListedFile,
  listPath,
  listText,
  lockBackups,
  type Manifest,
  makeBackupFolder,
  manifestPath,
  nameOf,
  writeManifest,
} from "#app/cli/backup/backup-folder.ts";
import { type Expired, expireBackups, removeLeftovers } from "#app/cli/backup/expire-backups.ts";
import { findChainHead } from "#app/platform/audit-chain.server.ts";
import { dbOn } from "#app/platform/awaited-sqlite.server.ts";
import { type Ctx, databaseFile } from "#app/platform/context.server.ts";
import { appendDurably, syncFile, writeDurably } from "#app/platform/durable-file.server.ts";
import { DamagedFileError } from "#app/platform/file-storage.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { headLine, listAuditHeads } from "#app/platform/publish-audit-head.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { appendToLedger, listLedgerLines } from "#app/privacy/erasure-ledger.server.ts";
import { listEveryNeededFile, listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";

export interface BackupReport {
  name: string;
  manifest: Manifest;
  /** Files that were not there yet. */
  copied: ListedFile[];
  expired: Expired;
}

/** Room that is left besides the copy of the database. */
const SPARE_BYTES = 50_000_000;
/** All pages in one step: a step is one view of the database, and whoever writes meanwhile makes a further step begin from the start. */
const EVERY_PAGE = 0x7fffffff;

export const auditHeadsIn = (folder: string) => join(folder, "audit-heads.jsonl");

/**
 * Makes one backup while the site goes on. The database first, then the files its rows name, of which only new ones are copied; the manifest last, so that a
 * run that was cut leaves the backups there were. `keep`: how many of the newest stay, besides the newest of each day; none stays longer than P2 allows.
 */
export async function makeBackup(ctx: Ctx, backup: BackupFolder, keep: number): Promise<BackupReport> {
  await makeBackupFolder(backup);
  const unlock = lockBackups(backup);
  try {
    await removeLeftovers(backup);
    await assertRoom(ctx, backup);
    const takenAt = ctx.now().toISOString();
    const name = nameOf(takenAt);
    if (existsSync(manifestPath(backup, name))) throw new BackupError("There is a backup of this very moment already.");
    const copy = await copyDatabase(ctx, databasePath(backup, name));
    const { kept, copied, missing } = await copyFiles(ctx, backup, copy.needed);
    const list = listText(kept);
    await writeDurably(listPath(backup, name), list);
    await keepHeads(backup.folder, ctx.store.read);
    await appendToLedger(backup.folder, (await listLedgerLines(ctx.store.read, ctx.env.APP_SECRET, 0)).lines);
    const bytes = kept.reduce((sum, file) => sum + file.bytes, 0);
    const { database, schema, audit } = copy;
    const files = { sha256: sha256(list), count: kept.length, bytes };
    const manifest: Manifest = { format: 1, takenAt, database, schema, audit, files, missing };
    await writeManifest(backup, manifest, ctx.env.APP_SECRET);
    return { name, manifest, copied, expired: await expireBackups(backup, ctx.now(), keep) };
  } finally {
    unlock();
  }
}

async function assertRoom(ctx: Ctx, { folder }: BackupFolder): Promise<void> {
  const disk = await statfs(folder);
  const { size } = await stat(databaseFile(ctx.env));
  if (disk.bavail * disk.bsize < size + SPARE_BYTES) throw new BackupError(`There is no room for a copy of the database in ${folder}.`);
}

interface DatabaseCopy extends Pick<Manifest, "database" | "schema" | "audit"> {
  needed: string[];
}

/** A whole copy in one file, and what it holds: asked of the copy itself, so that manifest and database are of one moment. */
async function copyDatabase(ctx: Ctx, path: string): Promise<DatabaseCopy> {
  const writing = `${path}.writing`;
  const source = new Database(databaseFile(ctx.env), { readonly: true });
  try {
    await source.backup(writing, { progress: () => EVERY_PAGE });
  } finally {
    source.close();
  }
  await chmod(writing, 0o600);
  const copy = new Database(writing);
  try {
    // Without a log of its own the copy is one file.
    copy.pragma("journal_mode = DELETE");
    const says = copy.pragma("integrity_check(1)", { simple: true });
    if (says !== "ok") throw new BackupError(`The database is damaged: ${says}. No backup was made; the ones there are stay.`);
    if ((copy.pragma("foreign_key_check") as unknown[]).length > 0)
      throw new BackupError("The database has rows that lead nowhere. No backup was made.");
    const db = dbOn(copy);
    const needed = [...(await listEveryNeededFile(db))].sort();
    const facts = { schema: schemaOf(copy), audit: await findChainHead(db), needed };
    copy.close();
    await syncFile(writing);
    const database = { sha256: await hashOfFile(writing), bytes: (await stat(writing)).size };
    await rename(writing, path);
    return { ...facts, database };
  } finally {
    copy.close();
    await rm(writing, { force: true });
  }
}

/** How many steps a database's schema has made, and when the newest was written (milliseconds). */
export function schemaOf(connection: Database.Database): Manifest["schema"] {
  const [row] = connection.prepare("select count(*) as migrations, max(created_at) as newest from __drizzle_migrations").all() as {
    migrations: number;
    newest: number;
  }[];
  return { migrations: row?.migrations ?? 0, newest: Number(row?.newest ?? 0) };
}

/** Each file is hashed on its way. One that is gone since the copy of the database was deleted meanwhile; one that a row still needs is missed. */
async function copyFiles(
  ctx: Ctx,
  backup: BackupFolder,
  needed: readonly string[],
): Promise<{ kept: ListedFile[]; copied: ListedFile[]; missing: string[] }> {
  const [kept, copied, absent]: [ListedFile[], ListedFile[], string[]] = [[], [], []];
  await eachFile(needed, async (sha256) => {
    const known = await backup.files.head(sha256);
    const size = known?.size ?? (await copyFile(ctx, backup, sha256));
    if (size === null) absent.push(sha256);
    else kept.push({ sha256, bytes: size });
    if (known === null && size !== null) copied.push({ sha256, bytes: size });
  });
  kept.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const missed = await listNeededFiles(ctx.store.read, absent);
  return { kept, copied, missing: absent.filter((sha256) => missed.has(sha256)) };
}

async function copyFile(ctx: Ctx, backup: BackupFolder, sha256: string): Promise<number | null> {
  try {
    const source = await ctx.files.stream(sha256);
    return source === null ? null : (await backup.files.put(source.stream)).size;
  } catch (error) {
    if (error instanceof DamagedFileError) return null;
    throw error;
  }
}

/** The heads of the chain that were published, also those that are older than every database kept here. */
async function keepHeads(folder: string, db: Db): Promise<void> {
  const file = auditHeadsIn(folder);
  const known = new Set(existsSync(file) ? (await readFile(file, "utf8")).split("\n") : []);
  const lines = (await listAuditHeads(db)).reverse().map(headLine);
  const missing = lines.filter((line) => !known.has(line.trimEnd()));
  if (missing.length > 0) await appendDurably(file, missing.join(""));
}
