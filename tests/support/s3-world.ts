import { randomUUID } from "node:crypto";
import { afterAll, expect, onTestFinished } from "vitest";
import { parsePhotoStore } from "#app/platform/photo-store.ts";
import type { PhotoStoreAccess } from "#app/platform/s3-client.server.ts";
import { StrictS3, type StrictS3Options } from "#tests/support/strict-s3.ts";

/** Set by `npm run check:s3`: the bucket of a real server, as PHOTO_STORE names it, and its key. */
const { CHECK_S3_STORE: REAL, AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "" } = process.env;

export const isRealS3 = REAL !== undefined;

export interface S3World {
  /** What a site would be told. */
  settings: { PHOTO_STORE: string; AWS_ACCESS_KEY_ID: string; AWS_SECRET_ACCESS_KEY: string };
  access: PhotoStoreAccess;
}

const KEYS = { accessKeyId: "TESTKEYTESTKEYTESTKE", secretAccessKey: "secret/of+the=tests/secret/of+the=tests/" };

/** A place of its own in the bucket of the real server, where there is one; else in that of a strict one which ends with the test or the file. */
export async function openS3World(): Promise<S3World> {
  if (REAL === undefined) return (await openStrictS3()).world;
  const [before = "", query = ""] = REAL.split("?");
  const keys = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return worldOf(`${before}/${randomUUID()}?${query}`, keys);
}

export async function openStrictS3(options: Partial<StrictS3Options> = {}): Promise<{ strict: StrictS3; world: S3World }> {
  const strict = await new StrictS3({ ...KEYS, bucket: "photos-of-tests", page: 3, ...options }).start();
  const whenOver = expect.getState().currentTestName === undefined ? afterAll : onTestFinished;
  whenOver(() => strict.stop());
  const encryption = options.encrypts === false ? "&encryption=none" : "";
  return { strict, world: worldOf(`s3://photos-of-tests/site?endpoint=${strict.endpoint}${encryption}`, KEYS) };
}

function worldOf(place: string, keys: typeof KEYS): S3World {
  const store = parsePhotoStore(place, true);
  if (typeof store === "string") throw new Error(`PHOTO_STORE must ${store}`);
  return {
    settings: { PHOTO_STORE: place, AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey },
    access: { ...store, ...keys },
  };
}
