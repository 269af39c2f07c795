import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { canonicalJson } from "#app/platform/canonical-json.ts";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import { writeDurably } from "#app/platform/durable-file.server.ts";
import type { FileStorage } from "#app/platform/file-storage.server.ts";
import { hmacSha256 } from "#app/platform/id.server.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().nonnegative();

/** What one backup is, written once all of it is on the disk: without it there is no backup. */
const Manifest = z.strictObject({
  format: z.literal(1),
  /** Everything that was committed before this is in it. */
  takenAt: z.iso.datetime(),
  database: z.strictObject({ sha256: hash, bytes: size }),
  /** How many steps the schema had made, and when the newest of them was written (milliseconds). */
  schema: z.strictObject({ migrations: size, newest: size }),
  /** Where the record's chain ended. */
  audit: z.strictObject({ seq: size, hash }),
  /** The list of stored files beside it, a line of hash and bytes for each. */
  files: z.strictObject({ sha256: hash, count: size, bytes: size }),
  /** Files that a row needed and that were not there, or not what they had been. */
  missing: z.array(hash),
});
export type Manifest = z.infer<typeof Manifest>;

export interface ListedFile {
  sha256: string;
  bytes: number;
}

export interface BackupFolder {
  folder: string;
  /** The files of all backups, each once, named by its hash. */
  files: FileStorage;
}

/** A backup is what it says it is: only whoever knows the site's secret can write a manifest. */
export class BackupError extends Error {
  override name = "BackupError";
}

export const openBackupFolder = (folder: string): BackupFolder => ({ folder, files: createDiskFileStorage(join(folder, "files")) });

const backupsOf = ({ folder }: BackupFolder) => join(folder, "backups");
export const nameOf = (takenAt: string) => takenAt.replaceAll(":", "-");
export const manifestPath = (backup: BackupFolder, name: string) => join(backupsOf(backup), `${name}.json`);
export const databasePath = (backup: BackupFolder, name: string) => join(backupsOf(backup), `${name}.db`);
export const listPath = (backup: BackupFolder, name: string) => join(backupsOf(backup), `${name}.files`);

export async function makeBackupFolder(backup: BackupFolder): Promise<void> {
  await mkdir(backupsOf(backup), { recursive: true, mode: 0o700 });
}

/** Every name under backups/, whole or not. */
export const entriesOf = (backup: BackupFolder) => readdir(backupsOf(backup)).catch(orNone);

/** Names of finished backups, oldest first. */
export async function listBackups(backup: BackupFolder): Promise<string[]> {
  const names = await entriesOf(backup);
  return names
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/** When a backup of that name was made. */
export const timeOf = (name: string) => new Date(name.replace(/T(\d\d)-(\d\d)-/, "T$1:$2:"));

const sealOf = (manifest: Manifest, secret: string) => hmacSha256(hmacSha256(secret, "backup manifest"), canonicalJson(manifest));

export async function writeManifest(backup: BackupFolder, manifest: Manifest, secret: string): Promise<void> {
  const text = `${JSON.stringify({ manifest, seal: sealOf(manifest, secret) }, null, 1)}\n`;
  await writeDurably(manifestPath(backup, nameOf(manifest.takenAt)), text);
}

/** Throws BackupError where it is damaged, or was made under another secret. */
export async function readManifest(backup: BackupFolder, name: string, secret: string): Promise<Manifest> {
  const text = await readFile(manifestPath(backup, name), "utf8");
  let read: { manifest: Manifest; seal: string };
  try {
    read = z.strictObject({ manifest: Manifest, seal: hash }).parse(JSON.parse(text));
  } catch {
    throw new BackupError(`The manifest ${name}.json is damaged.`);
  }
  if (sealOf(read.manifest, secret) !== read.seal)
    throw new BackupError(
      `The manifest ${name}.json was not made with this APP_SECRET, or was changed. Give the secret of the site that was backed up.`,
    );
  return read.manifest;
}

export const listText = (files: readonly ListedFile[]) => files.map(({ sha256, bytes }) => `${sha256} ${bytes}\n`).join("");

/** Throws BackupError where the list is not the one of the manifest. */
export async function readList(backup: BackupFolder, manifest: Manifest): Promise<ListedFile[]> {
  const path = listPath(backup, nameOf(manifest.takenAt));
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null || createHash("sha256").update(text).digest("hex") !== manifest.files.sha256)
    throw new BackupError(`The list of files ${path} is damaged.`);
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ sha256: line.slice(0, 64), bytes: Number(line.slice(65)) }));
}

/** Small files wait for the disk one after the other: several at once are several times as quick. */
const FILES_AT_ONCE = 8;

export async function eachFile<T>(files: readonly T[], work: (file: T) => Promise<void>): Promise<void> {
  const waiting = files.values();
  await Promise.all(
    Array.from({ length: FILES_AT_ONCE }, async () => {
      for (const file of waiting) await work(file);
    }),
  );
}

export async function hashOfFile(path: string): Promise<string> {
  const hashing = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) hashing.update(chunk as Buffer);
  return hashing.digest("hex");
}

/** One at a time: the system takes the lock back from a process that was killed. Returns what ends it. */
export function lockBackups({ folder }: BackupFolder): () => void {
  const lock = new Database(join(folder, "lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new BackupError("Another backup into this folder is under way.");
  }
  return () => lock.close();
}

function orNone(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
