/**
 * `tsx tests/postgres/on-servers.ts [--s3] COMMAND …` runs a command whose rows are kept by a PostgreSQL server that is started for it, with `--s3` its photos and
 * documents by an S3 gateway of Ceph's, and removes both afterwards. Tests find a migrated database to copy (TEMPLATE) and a bucket (CHECK_S3_STORE).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { run } from "#app/cli/install.mjs";
import { CEPH, ensureSystemPackages } from "#app/cli/system-package.mjs";
import { type Cluster, startCluster } from "#tests/postgres/throw-away-cluster.ts";
import { startCeph } from "#tests/s3/ceph-server.ts";
import { ask, TEMPLATE } from "#tests/support/test-database.ts";

const BUCKET = "photos-of-tests";
const TSX = ["--import", "tsx"];

const withS3 = process.argv[2] === "--s3";
const [command = "", ...args] = process.argv.slice(withS3 ? 3 : 2);
const folder = mkdtempSync(join(tmpdir(), "scalpmark-servers-"));
const ends: (() => void | Promise<void>)[] = [() => rmSync(folder, { recursive: true, force: true })];
// A terminal tells the command too, which ends in its own way.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
try {
  const cluster = await startCluster();
  ends.push(() => cluster.remove());
  await makeTemplate(cluster);
  const PATH = `${resolve("node_modules/.bin")}:${process.env.PATH}`;
  const env = { ...process.env, PATH, DATABASE_URL: cluster.address("postgres"), ...(withS3 ? await startBucket() : {}) };
  process.exitCode = await run(command, args, env);
} finally {
  for (const end of ends.reverse()) await end();
}

async function makeTemplate(cluster: Cluster): Promise<void> {
  await ask(new URL(cluster.address("postgres")), `create database ${TEMPLATE}`);
  const env = { ...process.env, NODE_ENV: "test" as const, DATABASE_URL: cluster.address(TEMPLATE), DATA_DIR: join(folder, "data") };
  if ((await run(process.execPath, [...TSX, "app/cli/migrate.ts"], env)) !== 0) throw new Error("the tables could not be made");
}

async function startBucket(): Promise<Record<string, string>> {
  if (!(await ensureSystemPackages(CEPH)))
    throw new Error("Ceph is not installed and cannot be: apt-get install ceph-mon ceph-osd radosgw");
  const ceph = await startCeph(join(folder, "ceph"));
  ends.push(() => ceph.close());
  const { endpoint, accessKeyId, secretAccessKey } = ceph;
  const client = new S3Client({ endpoint, region: "us-east-1", forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  client.destroy();
  return {
    CHECK_S3_STORE: `s3://${BUCKET}/tests?endpoint=${endpoint}`,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
}
