import { resolve } from "node:path";
import { MoveError } from "#app/cli/move/row-place.ts";
import { databaseAddress } from "#app/platform/context.server.ts";
import { isPostgresUrl } from "#app/platform/engine.server.ts";
import { type Env, EnvError, parseEnv } from "#app/platform/env.server.ts";
import { filesFolder } from "#app/platform/open-file-storage.server.ts";

export interface Destination {
  /** `postgres://…`, or `file:FOLDER`; undefined: the rows stay. */
  to: string | undefined;
  /** `s3://…`, or `file:FOLDER`; undefined: the photos stay. */
  photos: string | undefined;
}

const FOLDER = /^file:(.+)$/;
const folderOf = (given: string | undefined) => FOLDER.exec(given ?? "")?.[1];

export type Settings = Record<string, string | undefined>;

/** The settings that the site is to have afterwards, so that they are read as it will read them. Throws MoveError where they would be wrong. */
export function settingsAfter(source: Settings, before: Env, { to, photos }: Destination): Env {
  const folders = [to, photos].flatMap((given) => folderOf(given) ?? []);
  if (new Set(folders.map((folder) => resolve(folder))).size > 1)
    throw new MoveError("Rows and photos of one site lie in one data folder: give file: the same folder twice.");
  if (to !== undefined && folderOf(to) === undefined && !isPostgresUrl(to))
    throw new MoveError("--to must be postgres://user:password@host/name, or file: and a data folder.");
  if (photos !== undefined && folderOf(photos) === undefined && !photos.startsWith("s3:"))
    throw new MoveError("--photos must be s3://BUCKET?…, or file: and a data folder.");
  const after = {
    ...source,
    APP_SECRET: before.APP_SECRET,
    DATA_DIR: folders[0] ?? before.DATA_DIR,
    ...(to === undefined ? {} : { DATABASE_URL: folderOf(to) === undefined ? to : undefined, DATABASE_READ_URL: undefined }),
    ...(photos === undefined ? {} : { PHOTO_STORE: folderOf(photos) === undefined ? photos : undefined }),
  };
  try {
    return parseEnv(after);
  } catch (error) {
    if (error instanceof EnvError)
      throw new MoveError(`With the settings that follow from this the site would not start: ${error.message}`);
    throw error;
  }
}

/** Where files are kept, in words that are the same for the same place. */
export const filesPlace = (env: Env) => {
  if (env.PHOTO_STORE === null) return resolve(filesFolder(env));
  const { bucket, prefix, endpoint } = env.PHOTO_STORE;
  return `s3://${bucket}/${prefix} at ${endpoint}`;
};

export const rowsPlace = (env: Env) => (env.DATABASE_URL === null ? resolve(databaseAddress(env)) : env.DATABASE_URL);

/** What is to be changed in the settings, a line each. Without the password, since it is printed. */
export function changedSettings(before: Env, after: Env, given: Destination): string[] {
  const withoutPassword = (address: string) => address.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, "$1:PASSWORD@");
  const lines: string[] = [];
  if (before.DATABASE_URL !== after.DATABASE_URL)
    lines.push(after.DATABASE_URL === null ? "DATABASE_URL is left out" : `DATABASE_URL=${withoutPassword(after.DATABASE_URL)}`);
  if (before.DATABASE_READ_URL !== after.DATABASE_READ_URL) lines.push("DATABASE_READ_URL is left out, or names copies of that one");
  if (filesPlace(before) !== filesPlace(after) && (before.PHOTO_STORE !== null || after.PHOTO_STORE !== null))
    lines.push(
      after.PHOTO_STORE === null
        ? "PHOTO_STORE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are left out"
        : `PHOTO_STORE=${given.photos}, with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as they were given here`,
    );
  if (resolve(before.DATA_DIR) !== resolve(after.DATA_DIR)) lines.push(`DATA_DIR=${after.DATA_DIR}`);
  return lines;
}
