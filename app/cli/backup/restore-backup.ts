import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { copyFile, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import {
  BackupError,
  type BackupFolder,
  databasePath,
  eachFile,
  listBackups,
  type Manifest,
  nameOf,
  readList,
  readManifest,
  timeOf,
} from "#app/cli/backup/backup-folder.ts";
import { auditHeadsIn } from "#app/cli/backup/make-backup.ts";
import { assertEmpty, keepSecret, moveIntoPlace } from "#app/cli/backup/restored-folder.ts";
import { type ChainHead, findChainHead, verifyChain } from "#app/platform/audit-chain.server.ts";
import { type Ctx, createContext, databaseFile } from "#app/platform/context.server.ts";
import { appendDurably } from "#app/platform/durable-file.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { DamagedFileError } from "#app/platform/file-storage.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { auditHeadsFile, headLine, listAuditHeads } from "#app/platform/publish-audit-head.server.ts";
import { RESTORING } from "#app/platform/restoring.server.ts";
import { schemaStanding } from "#app/platform/schema-version.server.ts";
import { type LedgerLine, ledgerFile, readLedger } from "#app/privacy/erasure-ledger.server.ts";
import { replayErasures } from "#app/privacy/replay-erasures.server.ts";
import { listEveryNeededFile } from "#app/provenance/needed-file-repository.server.ts";
import { emailTokens, passkeyChallenges, sessions } from "#db/schema/accounts.ts";

export interface RestoreReport {
  manifest: Manifest;
  files: number;
  /** Stored files that the backup lacks or that are not what they were. Everything else is restored. */
  lost: string[];
  erased: { accounts: number; photos: number };
  /** Lines of the ledgers that nobody with this secret wrote. */
  foreign: number;
  /** The highest head of the record that was published and is not in the restored one: what came after the backup. */
  published: ChainHead | null;
}

export interface RestoreBesides {
  /** Files of erasures that are kept elsewhere too. */
  ledgers?: readonly string[];
  /** A newer database, as Litestream puts it together: it takes the place of the backup's, whose files and record it goes on from. */
  database?: string;
}

/** The newest backup, or the newest that was made at `at` or before. */
export async function chooseBackup(backup: BackupFolder, at: Date | null): Promise<string> {
  const names = (await listBackups(backup)).filter((name) => at === null || timeOf(name) <= at);
  const name = names.at(-1);
  if (name === undefined)
    throw new BackupError(`There is no backup in ${backup.folder}${at === null ? "" : ` from ${at.toISOString()} or before`}.`);
  return name;
}

/**
 * Puts a backup into an empty data folder: every hash is looked at, the database as a whole and its record's chain too, and whoever was erased since is erased again
 * before anybody can read it. All of it is made in a folder within DATA_DIR and moved to its places last.
 */
export async function restoreBackup(env: Env, backup: BackupFolder, name: string, besides: RestoreBesides = {}): Promise<RestoreReport> {
  const manifest = await readManifest(backup, name, env.APP_SECRET);
  await assertEmpty(env.DATA_DIR);
  const inside = { ...env, DATA_DIR: join(env.DATA_DIR, RESTORING), SMTP_URL: null };
  await rm(inside.DATA_DIR, { recursive: true, force: true });
  await mkdir(inside.DATA_DIR, { recursive: true, mode: 0o700 });
  try {
    if (besides.database === undefined) await copyHashed(databasePath(backup, name), databaseFile(inside), manifest.database.sha256);
    else await copyFile(besides.database, databaseFile(inside));
    assertWhole(databaseFile(inside));
    const report = await fill(env, inside, backup, manifest, besides);
    await keepSecret(inside);
    await moveIntoPlace(env.DATA_DIR);
    return report;
  } catch (error) {
    await rm(inside.DATA_DIR, { recursive: true, force: true });
    throw error;
  }
}

/** With the database in its place within `inside`: the record, the files, what had been erased. */
async function fill(env: Env, inside: Env, backup: BackupFolder, manifest: Manifest, besides: RestoreBesides): Promise<RestoreReport> {
  const ctx = createContext(inside, createLog({ name: "restore", level: "warn" }));
  try {
    if ((await schemaStanding(ctx.store.read)) === "newer")
      throw new BackupError("This backup was made by a newer version of the product. Install that, or choose an older backup with --at.");
    const published = await assertChain(ctx, manifest, await headsIn(auditHeadsIn(backup.folder)));
    await ctx.store.migrate();
    const needed = besides.database === undefined ? await readList(backup, manifest) : await filesOf(ctx);
    const { restored, lost } = await copyBack(ctx, backup, needed);
    const { lines, foreign } = await readLedgers(env, [ledgerFile(backup.folder), ...(besides.ledgers ?? [])]);
    const erased = await replayErasures(ctx, lines, new Date(manifest.takenAt));
    await closeOldWays(ctx, manifest);
    const heads = (await listAuditHeads(ctx.store.read)).reverse();
    if (heads.length > 0) await appendDurably(auditHeadsFile(inside), heads.map(headLine).join(""));
    if (!(await ctx.store.checkpoint())) throw new BackupError("The restored database could not be written as a whole.");
    return { manifest, files: restored, lost: [...new Set([...lost, ...manifest.missing])], erased, foreign, published };
  } finally {
    ctx.isolate.close();
    await ctx.store.close();
  }
}

async function copyHashed(from: string, to: string, sha256: string): Promise<void> {
  const hash = createHash("sha256");
  const handle = await open(to, "wx", 0o600);
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: 2 ** 20 })) {
      hash.update(chunk as Buffer);
      await handle.appendFile(chunk as Buffer);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (hash.digest("hex") !== sha256)
    throw new BackupError(`${from} is damaged: it is not what was backed up. Choose an older backup with --at.`);
}

function assertWhole(file: string): void {
  const connection = new Database(file, { readonly: true });
  try {
    const says = connection.pragma("integrity_check(1)", { simple: true });
    if (says !== "ok") throw new BackupError(`The database of the backup is damaged: ${says}.`);
    if ((connection.pragma("foreign_key_check") as unknown[]).length > 0)
      throw new BackupError("The database of the backup has rows that lead nowhere.");
  } finally {
    connection.close();
  }
}

/** The record must go through the manifest's head and every published one that it is long enough for. Returns the highest one it is too short for. */
async function assertChain(ctx: Ctx, { audit }: Manifest, published: readonly ChainHead[]): Promise<ChainHead | null> {
  const { seq } = await findChainHead(ctx.store.read);
  const until = published.filter((head) => head.seq <= seq);
  const report = await verifyChain(ctx.store.read, ctx.env.APP_SECRET, audit.seq === 0 ? until : [...until, audit]);
  if (!report.ok) throw new BackupError(`The record in the backup is broken: ${report.broken} ${report.says}.`);
  return published.filter((head) => head.seq > seq).sort((a, b) => b.seq - a.seq)[0] ?? null;
}

async function headsIn(file: string): Promise<ChainHead[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line) as ChainHead);
}

const filesOf = async (ctx: Ctx) => [...(await listEveryNeededFile(ctx.store.read))].map((sha256) => ({ sha256 }));

async function copyBack(
  ctx: Ctx,
  backup: BackupFolder,
  needed: readonly { sha256: string }[],
): Promise<{ restored: number; lost: string[] }> {
  const lost: string[] = [];
  let restored = 0;
  await eachFile(needed, async ({ sha256 }) => {
    try {
      const source = await backup.files.stream(sha256);
      if (source === null) {
        lost.push(sha256);
        return;
      }
      await ctx.files.put(source.stream);
      restored += 1;
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      lost.push(sha256);
    }
  });
  return { restored, lost };
}

async function readLedgers(env: Env, files: readonly string[]): Promise<{ lines: LedgerLine[]; foreign: number }> {
  const own = env.BACKUP_DIR === null ? [] : [ledgerFile(env.BACKUP_DIR)];
  const read = await Promise.all([...new Set([...files, ...own])].map((file) => readLedger(file, env.APP_SECRET)));
  const lines = read.flatMap((ledger) => ledger.lines).sort((a, b) => a.at.localeCompare(b.at));
  return { lines, foreign: read.reduce((sum, ledger) => sum + ledger.foreign, 0) };
}

/** Sessions that were ended and links that were used since the backup would be good again: everybody signs in anew. */
async function closeOldWays(ctx: Ctx, manifest: Manifest): Promise<void> {
  await ctx.store.write(async (tx) => {
    for (const table of [sessions, emailTokens, passkeyChallenges]) await tx.delete(table).where(sql`true`);
    const detail = { takenAt: manifest.takenAt, seal: manifest.audit.seq };
    await recordEvent(
      tx,
      { actorId: null, action: "site.restored", subjectKind: "site", subjectId: nameOf(manifest.takenAt), detail },
      ctx.now(),
    );
  });
}
