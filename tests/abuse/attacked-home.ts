import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { ENGINE } from "#app/platform/engine.server.ts";
import { parsePhotoStore } from "#app/platform/photo-store.ts";
import { openBucket } from "#app/platform/s3-bucket.server.ts";
import type { PhotoStoreAccess } from "#app/platform/s3-client.server.ts";
import { createS3FileStorage } from "#app/platform/s3-file-storage.server.ts";
import { ask, TEMPLATE } from "#tests/support/test-database.ts";

/**
 * The settings of a site that is attacked: where it keeps rows and files, which nobody else uses. With DATABASE_URL the rows are in a database of that server,
 * with CHECK_S3_STORE photos and documents have a place of their own in that bucket; else all lies in DATA_DIR.
 */
export type AttackedHome = Readonly<Record<string, string>> & { readonly DATA_DIR: string };

const { CHECK_S3_STORE: BUCKET, AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "" } = process.env;

export const makeHome = (dataDir: string): Promise<AttackedHome> => settle(dataDir, TEMPLATE);

/** Like the other in all it keeps. Nothing has the other open. */
export async function copyHome(from: AttackedHome, dataDir: string): Promise<AttackedHome> {
  rmSync(dataDir, { recursive: true, force: true });
  await cp(from.DATA_DIR, dataDir, { recursive: true });
  const home = await settle(dataDir, from.DATABASE_URL === undefined ? TEMPLATE : new URL(from.DATABASE_URL).pathname.slice(1));
  if (from.PHOTO_STORE !== undefined) await copyFiles(from, home);
  return home;
}

async function settle(dataDir: string, template: string): Promise<AttackedHome> {
  const name = `attacked_${randomBytes(6).toString("hex")}`;
  const home: Record<string, string> & { DATA_DIR: string } = { DATA_DIR: dataDir };
  if (ENGINE === "postgres") {
    const server = new URL(process.env.DATABASE_URL ?? "");
    await ask(server, `create database ${name} template ${template} strategy file_copy`);
    server.pathname = `/${name}`;
    home.DATABASE_URL = server.href;
  }
  if (BUCKET !== undefined) {
    const [place, query] = BUCKET.split("?");
    Object.assign(home, { PHOTO_STORE: `${place}/${name}?${query}`, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY });
  }
  return home;
}

async function copyFiles(from: AttackedHome, to: AttackedHome): Promise<void> {
  const [source, target] = [accessOf(from), accessOf(to)];
  const spoolFolder = join(to.DATA_DIR, "tmp");
  const [read, write] = [source, target].map((access) => createS3FileStorage({ access, spoolFolder }));
  for await (const { key } of openBucket(source).list(source.prefix)) {
    const bytes = await read?.get(key.slice(-64));
    if (bytes) await write?.put(bytes);
  }
}

function accessOf({ PHOTO_STORE = "" }: AttackedHome): PhotoStoreAccess {
  const store = parsePhotoStore(PHOTO_STORE, true);
  if (typeof store === "string") throw new Error(`PHOTO_STORE must ${store}`);
  return { ...store, accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
}
