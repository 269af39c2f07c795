import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { onTestFinished } from "vitest";
import { type BackupFolder, openBackupFolder } from "#app/cli/backup/backup-folder.ts";
import { makeBackup } from "#app/cli/backup/make-backup.ts";
import { chooseBackup, type RestoreReport, restoreBackup } from "#app/cli/backup/restore-backup.ts";
import { type Ctx, createContext, databaseFile } from "#app/platform/context.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { listEveryNeededFile } from "#app/provenance/needed-file-repository.server.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { TABLES } from "#tests/privacy/synthetic-rows.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { buildMatrixWorld } from "#tests/security/matrix-world.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

export function temporaryFolder(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), `scalpmark-${name}-`));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** What a test has built in memory, as a data folder with a database on the disk, at the test's own time. */
export function putOnDisk(ctx: TestContext): Ctx {
  const { $client } = ctx.store.read as unknown as { $client: Database.Database };
  writeFileSync(databaseFile(ctx.env), $client.serialize());
  const onDisk = createContext(ctx.env, ctx.log);
  onTestFinished(() => onDisk.store.close());
  return { ...onDisk, now: ctx.now };
}

/** A site with a clinic, its owner, who is signed in, and one photo, and a folder for its backups. */
export async function buildBackedUpSite(settings: Record<string, string> = {}) {
  const built = await createTestContext(settings);
  const clinic = await buildClinic(built, "backed-up");
  await sessionCookie(built, await buildOwner(built, clinic.id));
  const ctx = putOnDisk(built);
  return { ctx, clinic, backup: openBackupFolder(temporaryFolder("backup")), photo: await addPhoto(ctx, clinic.id, "one") };
}

/** A site with rows in every part of the product, each stored file there. */
export async function buildLargeSite() {
  const world = await buildMatrixWorld();
  const absent = [...(await listEveryNeededFile(world.ctx.store.read))];
  const columns = TABLES.flatMap((table) =>
    getTableConfig(table).columns.map((column) => [getTableConfig(table).name, column.name] as const),
  );
  for (const old of absent) {
    if ((await world.ctx.files.head(old)) !== null) continue;
    const { sha256 } = await world.ctx.files.put(Buffer.from(`bytes of ${old}`));
    for (const [table, column] of columns.filter(([, name]) => name.endsWith("sha256")))
      await world.ctx.store.read.run(sql.raw(`update ${table} set ${column} = '${sha256}' where ${column} = '${old}'`));
  }
  return { world, ctx: putOnDisk(world.ctx), backup: openBackupFolder(temporaryFolder("backup")) };
}

export interface AddedPhoto {
  id: string;
  original: string;
  shown: string;
}

export async function addPhoto(ctx: Ctx, clinicId: number | null, marker: string, uploadedBy = "somebody"): Promise<AddedPhoto> {
  const [original, shown] = [await ctx.files.put(Buffer.from(`original ${marker}`)), await ctx.files.put(Buffer.from(`shown ${marker}`))];
  const id = newId();
  const purpose = clinicId === null ? ("protected" as const) : ("clinic" as const);
  const times = { createdAt: ctx.now(), checkedAt: ctx.now() };
  const sizes = { width: 640, height: 480, originalBytes: original.size };
  await ctx.store.write(async (tx) => {
    await tx
      .insert(photos)
      .values({ id, clinicId, purpose, uploadedBy, state: "no_match", originalSha256: original.sha256, ...sizes, ...times });
    await tx.insert(derivatives).values({ photoId: id, width: 640, height: 480, sha256: shown.sha256, bytes: shown.size });
  });
  return { id, original: original.sha256, shown: shown.sha256 };
}

/** `time` moves the clock of this one run. */
export const backUp = (ctx: Ctx, backup: BackupFolder, { time, keep = 10 }: { time?: string; keep?: number } = {}) =>
  makeBackup(time === undefined ? ctx : { ...ctx, now: () => new Date(time) }, backup, keep);

/** Into a data folder of its own, as on a new machine. */
export async function restoreElsewhere(
  env: Env,
  backup: BackupFolder,
  {
    at = null,
    dataDir = temporaryFolder("restored"),
    ...besides
  }: { at?: Date | null; dataDir?: string } & Parameters<typeof restoreBackup>[3] = {},
): Promise<RestoreReport & { ctx: Ctx; dataDir: string }> {
  const there = { ...env, DATA_DIR: dataDir, BACKUP_DIR: null };
  const report = await restoreBackup(there, backup, await chooseBackup(backup, at), besides);
  const quiet = await createTestContext();
  const ctx = createContext(there, quiet.log);
  onTestFinished(() => ctx.store.close());
  return { ...report, ctx, dataDir };
}

export const filesUnder = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
      )
    : [];
export const filesWith = (dir: string, text: string) => filesUnder(dir).filter((file) => readFileSync(file).includes(text));
export const modeOf = (path: string) => statSync(path).mode & 0o777;
