import { join } from "node:path";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { FileStorage } from "#app/platform/file-storage.server.ts";
import type { PhotoStoreAccess } from "#app/platform/s3-client.server.ts";
import { createS3FileStorage } from "#app/platform/s3-file-storage.server.ts";

export type FileStorageSettings = Pick<Env, "DATA_DIR" | "PHOTO_STORE" | "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY">;

export const filesFolder = (env: Pick<Env, "DATA_DIR">) => join(env.DATA_DIR, "files");

/** Null: photos lie on the disk. */
export function photoStoreAccess(env: FileStorageSettings): PhotoStoreAccess | null {
  const { PHOTO_STORE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = env;
  if (PHOTO_STORE === null) return null;
  return { ...PHOTO_STORE, accessKeyId: AWS_ACCESS_KEY_ID ?? "", secretAccessKey: AWS_SECRET_ACCESS_KEY ?? "" };
}

/** The one place that knows which kind of storage a site has. Opens nothing yet: a store that is away is found out by the first file. */
export function openFileStorage(env: FileStorageSettings): FileStorage {
  const access = photoStoreAccess(env);
  if (access === null) return createDiskFileStorage(filesFolder(env));
  return createS3FileStorage({ access, spoolFolder: join(env.DATA_DIR, "spool") });
}
