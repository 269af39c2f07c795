import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import type { BucketPatience, PhotoStoreAccess } from "#app/platform/s3-bucket.server.ts";
import { createS3FileStorage } from "#app/platform/s3-file-storage.server.ts";
import { storageFaultOf } from "#app/platform/storage-fault.ts";
import { openStrictS3, type S3World } from "#tests/support/s3-world.ts";

const spoolFolder = mkdtempSync(join(tmpdir(), "scalpmark-spool-"));
afterAll(() => rmSync(spoolFolder, { recursive: true, force: true }));

const MOST_MS = 10_000;
const QUICK: Partial<BucketPatience> = { connectMs: 500, readMs: 1_500, writeMs: 1_500, readyMs: 1_500, silenceMs: 500 };
const sha256Of = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const keyOf = (sha256: string) => `site/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

const storageOf = (world: S3World, change: Partial<PhotoStoreAccess> = {}, patience: Partial<BucketPatience> = {}) =>
  createS3FileStorage({ access: { ...world.access, ...change }, spoolFolder, patience });

/** What a put or get became while the store misbehaved, and how long it took. */
async function refusalOf(run: () => Promise<unknown>): Promise<{ error: FileStoreError; ms: number }> {
  const from = performance.now();
  const error = await run().then(
    () => new Error("it was acknowledged"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FileStoreError)) throw error;
  return { error, ms: performance.now() - from };
}

test("a file lies under its hash in two levels below the prefix, encrypted as asked, with no ACL and no name of a visitor", async () => {
  const { strict, world } = await openStrictS3();
  const { sha256 } = await storageOf(world).put(Buffer.from("a photo"));
  expect([...strict.objects.keys()]).toEqual([keyOf(sha256)]);
  expect(strict.newest(keyOf(sha256))?.encryption).toBe("AES256");
  const large = await storageOf(world).put(Readable.from([Buffer.alloc(6_000_000, "x")], { objectMode: false }));
  expect(strict.newest(keyOf(large.sha256))).toMatchObject({ encryption: "AES256", etag: expect.stringMatching(/-2"$/) });
  expect(readdirSync(spoolFolder)).toEqual([]);
});

test("a key service's encryption is asked for by name, and none where the server has none", async () => {
  const { strict, world } = await openStrictS3();
  const { sha256 } = await storageOf(world, { encryption: "aws:kms", kmsKey: "key-1" }).put(Buffer.from("by a key"));
  expect(strict.newest(keyOf(sha256))?.encryption).toBe("aws:kms");

  const plain = await openStrictS3({ encrypts: false });
  const { error } = await refusalOf(() => storageOf(plain.world, { encryption: "AES256" }).put(Buffer.from("x")));
  expect(error).toMatchObject({ fault: "refused", reason: "NotImplemented" });
  const kept = await storageOf(plain.world).put(Buffer.from("x"));
  expect(plain.strict.newest(keyOf(kept.sha256))?.encryption).toBeNull();
});

test.each<[string, Partial<PhotoStoreAccess>, string]>([
  ["a wrong secret", { secretAccessKey: "another-secret" }, "SignatureDoesNotMatch"],
  ["an unknown key", { accessKeyId: "ANOTHERKEY" }, "InvalidAccessKeyId"],
  ["a bucket that is not there", { bucket: "not-there" }, "NoSuchBucket"],
])("%s is a refusal with the store's code, never a missing file, and no message quotes a key", async (_what, change, code) => {
  const { world } = await openStrictS3();
  const storage = storageOf(world, change);
  for (const run of [() => storage.put(Buffer.from("x")), () => storage.get("0".repeat(64))]) {
    const { error } = await refusalOf(run);
    expect(error).toMatchObject({ fault: "refused", code: "FILE_STORE_REFUSED", reason: code });
    expect(storageFaultOf(error)).toBe("files_refused");
    const all = JSON.stringify([error.message, error.stack, { ...error }, error.cause ?? null]);
    for (const secret of [world.access.accessKeyId, world.access.secretAccessKey, "another-secret", "ANOTHERKEY"])
      expect(all).not.toContain(secret);
  }
  await expect(storage.head("0".repeat(64))).rejects.toThrow(FileStoreError);
  await expect(storage.assertReady()).rejects.toThrow(FileStoreError);
});

test.each(["hang", "cut", "busy"] as const)(
  "a store that answers with %s acknowledges nothing, is given up in time, and is used again once it is well",
  async (mischief) => {
    const { strict, world } = await openStrictS3();
    const storage = storageOf(world, {}, QUICK);
    const there = await storage.put(Buffer.from("there before"));
    strict.mischief = mischief;
    for (const run of [
      () => storage.put(Buffer.from("not acknowledged")),
      () => storage.put(Readable.from([Buffer.alloc(6_000_000, "large")], { objectMode: false })),
      () => storage.get(there.sha256),
    ]) {
      const { error, ms } = await refusalOf(run);
      expect(storageFaultOf(error)).toBe("files_unreachable");
      expect(ms).toBeLessThan(MOST_MS);
    }
    expect([...strict.objects.keys()]).toEqual([keyOf(there.sha256)]);
    strict.mischief = null;
    const { sha256 } = await storage.put(Buffer.from("not acknowledged"));
    expect(await storage.get(sha256)).toEqual(Buffer.from("not acknowledged"));
    expect(await storage.get(there.sha256)).toEqual(Buffer.from("there before"));
  },
  60_000,
);

test("a store that goes away in the midst of an upload acknowledges nothing and shows no half file; what is left of it is swept once it is old", async () => {
  const { strict, world } = await openStrictS3();
  const storage = storageOf(world);
  const bytes = Buffer.alloc(12_000_000, "a long upload");
  let parts = 0;
  strict.before = async (method) => {
    if (method === "PUT" && ++parts === 2) await strict.stop();
  };
  const { error } = await refusalOf(() => storage.put(bytes));
  expect(error.fault).toBe("unreachable");
  strict.before = null;
  await strict.start();
  expect(await storage.get(sha256Of(bytes))).toBeNull();
  expect(await storage.listTemporary()).toEqual([keyOf(sha256Of(bytes))]);
  const nobody = async () => new Set<string>();
  expect((await storage.removeOrphans(new Date(Date.now() - 60_000), nobody)).temporaryRemoved).toBe(0);
  expect((await storage.removeOrphans(new Date(Date.now() + 60_000), nobody)).temporaryRemoved).toBe(1);
  await storage.put(bytes);
  expect((await storage.get(sha256Of(bytes)))?.equals(bytes)).toBe(true);
});

test("while the store is away one request tries it and the others fail at once", async () => {
  const { strict, world } = await openStrictS3();
  const storage = storageOf(world, {}, QUICK);
  strict.mischief = "hang";
  await refusalOf(() => storage.get("0".repeat(64)));
  const asked = strict.asked.length;
  const times = await Promise.all(Array.from({ length: 20 }, () => refusalOf(() => storage.get("0".repeat(64)))));
  expect(times.filter(({ ms }) => ms < 200)).toHaveLength(19);
  expect(strict.asked.length - asked).toBeLessThanOrEqual(6);
  strict.mischief = null;
  await expect(storage.assertReady()).resolves.toBeUndefined();
});

test("a store without room says so", async () => {
  const { strict, world } = await openStrictS3();
  strict.mischief = "full";
  const { error } = await refusalOf(() => storageOf(world).put(Buffer.from("x")));
  expect(storageFaultOf(error)).toBe("files_full");
});

test("an answer that breaks off is an unreachable store, not a damaged file", async () => {
  const { strict, world } = await openStrictS3();
  const storage = storageOf(world, {}, QUICK);
  const { sha256 } = await storage.put(Buffer.alloc(500_000, "long"));
  strict.mischief = "cut";
  const found = await storage.stream(sha256);
  await expect(found && buffer(found.stream)).rejects.toMatchObject({ code: "FILE_STORE_UNREACHABLE" });
});

test("streams that nobody reads to their end, or at all, give their connections back", async () => {
  const { world } = await openStrictS3();
  const storage = storageOf(world);
  const { sha256 } = await storage.put(Buffer.alloc(3_000_000, "long"));
  // More than the client has connections.
  for (let n = 0; n < 120; n += 1) {
    const found = await storage.stream(sha256);
    if (n % 2 === 0) for await (const _ of found?.stream ?? []) break;
    else found?.stream.destroy();
  }
  expect(await storage.head(sha256)).toMatchObject({ size: 3_000_000 });
});

test("a put of what the sweeper is just removing is written again after the removal", async () => {
  const { strict, world } = await openStrictS3();
  const [sweeping, putting] = [storageOf(world), storageOf(world)];
  const { sha256 } = await sweeping.put(Buffer.from("wanted again"));
  let put: Promise<unknown> | null = null;
  strict.before = async (method, key) => {
    if (method !== "DELETE" || key !== keyOf(sha256) || put !== null) return;
    // The sweeper has seen that the file is old. Now it is put again, and only then is it removed.
    put = putting.put(Buffer.from("wanted again"));
    const writes = strict.asked.length;
    while (!strict.asked.slice(writes).some((asked) => asked.startsWith("HEAD"))) await sleep(5);
  };
  const swept = await sweeping.removeOrphans(new Date(Date.now() + 60_000), async () => new Set());
  expect(swept.orphansRemoved).toBe(1);
  await put;
  expect(await putting.get(sha256)).toEqual(Buffer.from("wanted again"));
  expect(await putting.listTemporary()).toEqual([]);
});

test("in a bucket that keeps versions a deleted file is gone in every version", async () => {
  const { strict, world } = await openStrictS3();
  strict.keepsVersions = true;
  const storage = storageOf(world);
  const { sha256 } = await storage.put(Buffer.from("erased"));
  await storage.put(Buffer.from("erased"));
  const other = await storage.put(Buffer.from("kept"));
  expect(strict.objects.get(keyOf(sha256))).toHaveLength(2);
  expect(await storage.delete(sha256)).toBe(true);
  expect([...strict.objects.keys()]).toEqual([keyOf(other.sha256)]);
});
