/**
 * `npm run check:s3`: starts a real S3 server (Ceph's gateway, from the system's packages: 270 MB, installed where they are missing and this is root) and holds the site's
 * storage to the very facts that `npm test` holds it to against a small one; then kills the gateway under puts and measures it. Exit code 0: all of it holds; 1: not.
 */
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CEPH, ensureSystemPackages } from "#app/cli/system-package.mjs";
import { parsePhotoStore } from "#app/platform/photo-store.ts";
import { openBucket } from "#app/platform/s3-bucket.server.ts";
import type { PhotoStoreAccess } from "#app/platform/s3-client.server.ts";
import { createS3FileStorage } from "#app/platform/s3-file-storage.server.ts";
import { type CephServer, startCeph } from "#tests/s3/ceph-server.ts";

const BUCKET = "photos-of-check";
const FACTS = ["tests/platform/file-storage.test.ts", "tests/cli/check-files.test.ts", "tests/s3"];
const SMALL = 60_000;
const LARGE = 12_000_000;

const seconds = (since: number) => (performance.now() - since) / 1_000;

function accessOf(place: string, { accessKeyId, secretAccessKey }: CephServer): PhotoStoreAccess {
  const store = parsePhotoStore(place, true);
  if (typeof store === "string") throw new Error(`PHOTO_STORE must ${store}`);
  return { ...store, accessKeyId, secretAccessKey };
}

function holdFacts(place: string, { accessKeyId, secretAccessKey }: CephServer): boolean {
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", "--maxWorkers=1", ...FACTS];
  const env = {
    ...process.env,
    CHECK_S3_STORE: place,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    NODE_ENV: "test" as const,
  };
  return spawnSync(process.execPath, vitest, { stdio: "inherit", env }).status === 0;
}

/** The gateway is killed and started while files are put: each is acknowledged and there, or refused. */
async function killUnderPuts(access: PhotoStoreAccess, ceph: CephServer, spoolFolder: string): Promise<string | null> {
  const storage = createS3FileStorage({ access, spoolFolder });
  const end = performance.now() + 20_000;
  const acknowledged: string[] = [];
  let refused = 0;
  let after = 0;
  let isBack = false;
  const writer = async () => {
    while (performance.now() < end) {
      const bytes = randomBytes(SMALL);
      const put = await storage.put(bytes).catch((error: Error) => error);
      if (put instanceof Error && put.name !== "FileStoreError") throw put;
      if (put instanceof Error) {
        refused += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      } else {
        acknowledged.push(put.sha256);
        if (isBack) after += 1;
      }
    }
  };
  const kills = (async () => {
    for (let kill = 0; kill < 3; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      isBack = false;
      await ceph.stopGateway();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await ceph.startGateway();
      isBack = true;
    }
  })();
  await Promise.all([kills, ...Array.from({ length: 8 }, writer)]);
  const lost = [];
  for (const sha256 of acknowledged) if ((await storage.get(sha256)) === null) lost.push(sha256);
  console.log(
    `3 kills of the gateway under 8 writers: ${acknowledged.length} puts acknowledged, ${lost.length} lost, ${refused} refused, ${after} after it was back`,
  );
  if (lost.length > 0) return "an acknowledged file is not there";
  return after === 0 || refused === 0 ? "the kills were not felt, or it did not come back" : null;
}

/** What is deleted from a bucket that keeps versions is gone in all of them. */
async function eraseVersions(access: PhotoStoreAccess, spoolFolder: string): Promise<string | null> {
  const { client, sdk } = await openBucket(access).opened();
  const keeping = { Bucket: access.bucket, VersioningConfiguration: { Status: "Enabled" } } as const;
  const storage = createS3FileStorage({ access, spoolFolder });
  const early = await storage.put(randomBytes(SMALL));
  await client.send(new sdk.PutBucketVersioningCommand(keeping));
  const bytes = randomBytes(SMALL);
  const { sha256 } = await storage.put(bytes);
  await storage.put(bytes);
  const list = () => client.send(new sdk.ListObjectVersionsCommand({ Bucket: access.bucket, Prefix: access.prefix }));
  const before = (await list()).Versions?.length ?? 0;
  for (const name of [sha256, early.sha256]) await storage.delete(name);
  const after = await list();
  const left = (after.Versions?.length ?? 0) + (after.DeleteMarkers?.length ?? 0);
  console.log(
    `a file put before the bucket kept versions, and one put twice since: ${before} versions, ${left} left once they were deleted`,
  );
  return before === 3 && left === 0 ? null : "a version of a deleted file is left";
}

async function measure(access: PhotoStoreAccess, spoolFolder: string): Promise<void> {
  const storage = createS3FileStorage({ access, spoolFolder });
  for (const [bytes, count, lanes] of [
    [SMALL, 200, 1],
    [SMALL, 400, 8],
    [LARGE, 10, 1],
  ] as const) {
    const names: string[] = [];
    let from = performance.now();
    const lane = async () => {
      for (let n = 0; n < count / lanes; n += 1) names.push((await storage.put(randomBytes(bytes))).sha256);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    const putting = seconds(from);
    from = performance.now();
    for (const sha256 of names) {
      const read = await storage.get(sha256);
      if (
        createHash("sha256")
          .update(read ?? "")
          .digest("hex") !== sha256
      )
        throw new Error("a file came back changed");
    }
    const [put, got] = [(putting * 1_000) / count, (seconds(from) * 1_000) / count];
    console.log(`${bytes / 1_000} kB, ${lanes} at once: a put ${put.toFixed(1)} ms, a get ${got.toFixed(1)} ms`);
  }
}

async function main(): Promise<number> {
  if (!(await ensureSystemPackages(CEPH))) {
    console.error("Ceph is not installed and cannot be: apt-get install ceph-mon ceph-osd radosgw");
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-ceph-"));
  const from = performance.now();
  const ceph = await startCeph(join(folder, "ceph"));
  try {
    console.log(`Ceph's S3 gateway is ready after ${seconds(from).toFixed(0)} s`);
    const place = `s3://${BUCKET}?endpoint=${ceph.endpoint}`;
    const access = accessOf(place, ceph);
    const { client, sdk } = await openBucket(access).opened();
    await client.send(new sdk.CreateBucketCommand({ Bucket: BUCKET }));
    const holds = holdFacts(place, ceph);
    const fault = await killUnderPuts({ ...access, prefix: "kills/" }, ceph, join(folder, "spool"));
    await measure({ ...access, prefix: "speed/" }, join(folder, "spool"));
    const kept = await eraseVersions({ ...access, prefix: "versions/" }, join(folder, "spool"));
    for (const breach of [fault, kept]) if (breach !== null) console.error(breach);
    return holds && fault === null && kept === null ? 0 : 1;
  } finally {
    await ceph.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
