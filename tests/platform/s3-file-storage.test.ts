import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import type { FileStorage } from "#app/platform/file-storage.server.ts";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { openBucket } from "#app/platform/s3-bucket.server.ts";
import type { BucketPatience, PhotoStoreAccess } from "#app/platform/s3-client.server.ts";
import { createS3FileStorage } from "#app/platform/s3-file-storage.server.ts";
import { storageFaultOf } from "#app/platform/storage-fault.ts";
import { openStrictS3, type S3World } from "#tests/support/s3-world.ts";

const spoolFolder = mkdtempSync(join(tmpdir(), "scalpmark-spool-"));
afterAll(() => rmSync(spoolFolder, { recursive: true, force: true }));

/** Less than twice the patience: nothing is waited for a second time. */
const MOST_MS = 2_900;
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

function openGate(): [held: Promise<void>, opens: () => void] {
  let opens = () => {};
  const held = new Promise<void>((resolve) => {
    opens = resolve;
  });
  return [held, opens];
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

test("streams that are simply dropped give their connections back by themselves", async () => {
  const { strict, world } = await openStrictS3();
  const storage = storageOf(world, {}, { readerMs: 2_000 });
  const { sha256 } = await storage.put(Buffer.alloc(3_000_000, "long"));
  const dropped = await Promise.all(Array.from({ length: 40 }, () => storage.stream(sha256)));
  // Some have begun: they wait with what nobody takes.
  for (const found of dropped.slice(20)) found?.stream.read(1);
  expect(strict.connections).toBeGreaterThan(20);
  await expect.poll(() => strict.connections, { timeout: 5_000 }).toBeLessThan(5);
  await expect(dropped[30] && buffer(dropped[30].stream)).rejects.toMatchObject({ code: "FILE_STORE_UNREACHABLE" });
});

test("many slow readers keep nobody else from the store, and too many of them are refused without taking it to be away", async () => {
  const { strict, world } = await openStrictS3();
  const storage = storageOf(world);
  const { sha256 } = await storage.put(Buffer.alloc(10_000, "x"));
  const slow = [];
  for (let n = 0; n < 500; n += 20) slow.push(...(await Promise.all(Array.from({ length: 20 }, () => storage.stream(sha256)))));
  await storage.put(Buffer.from("meanwhile"));
  await expect(storage.stream(sha256)).rejects.toMatchObject({ code: "FILE_STORE_UNREACHABLE", reason: "too many read at once" });
  expect(await storage.head(sha256)).toMatchObject({ size: 10_000 });
  for (const one of slow) one?.stream.destroy();
  await expect.poll(() => strict.connections).toBeLessThan(10);
  expect(await storage.stream(sha256)).not.toBeNull();
});

test("a store that only says that it is there is not well: readiness puts, and others still fail at once", async () => {
  const { strict, world } = await openStrictS3();
  const storage = storageOf(world, {}, QUICK);
  strict.mischief = "full";
  await expect(storage.assertReady()).rejects.toMatchObject({ code: "FILE_STORE_FULL" });
  strict.mischief = null;
  strict.before = (method) => (method === "PUT" ? new Promise(() => {}) : Promise.resolve());
  await refusalOf(() => storage.put(Buffer.from("x")));
  await expect(storage.assertReady()).rejects.toMatchObject({ code: "FILE_STORE_UNREACHABLE" });
  strict.before = null;
  await storage.assertReady();
  const puts = () => strict.asked.filter((asked) => asked.startsWith("PUT")).length;
  const before = puts();
  for (let n = 0; n < 5; n += 1) await storage.assertReady();
  expect(puts()).toBe(before);
});

test("a client library that could not be loaded is loaded the next time", async () => {
  const { world } = await openStrictS3();
  vi.doMock("@aws-sdk/client-s3", () => {
    throw new Error("EMFILE: too many open files");
  });
  onTestFinished(() => {
    vi.doUnmock("@aws-sdk/client-s3");
  });
  const storage = storageOf(world);
  await refusalOf(() => storage.put(Buffer.from("x")));
  vi.doUnmock("@aws-sdk/client-s3");
  expect((await storage.put(Buffer.from("x"))).size).toBe(1);
});

test("an upload whose completion was carried out though its answer was lost is acknowledged", async () => {
  const { strict, world } = await openStrictS3();
  let lost = 0;
  strict.loses = (method, path) => method === "POST" && path.includes("uploadId=") && ++lost === 1;
  const bytes = Buffer.alloc(6_000_000, "large");
  const { sha256 } = await storageOf(world).put(bytes);
  expect((await storageOf(world).get(sha256))?.equals(bytes)).toBe(true);
  expect(lost).toBe(2);
});

test.each([
  ["as ours", 0],
  ["an hour behind", -3_600_000],
  ["an hour ahead", 3_600_000],
])("a put of what the sweeper is just removing is written again after the removal, the store's clock being %s", async (_clock, aheadMs) => {
  const { strict, world } = await openStrictS3();
  strict.aheadMs = aheadMs;
  const [sweeping, putting] = [storageOf(world), storageOf(world)];
  const { sha256 } = await sweeping.put(Buffer.from("wanted again"));
  let put: Promise<unknown> | null = null;
  strict.before = async (method, key) => {
    if (method !== "DELETE" || key !== keyOf(sha256) || put !== null) return;
    // The sweeper has seen that the file is old. Now it is put again, and only then is it removed.
    put = putting.put(Buffer.from("wanted again"));
    const writes = strict.asked.length;
    while (!strict.asked.slice(writes).some((asked) => asked.includes("leaving"))) await sleep(5);
    await sleep(50);
  };
  const swept = await sweeping.removeOrphans(new Date(Date.now() + 2 * 3_600_000), async () => new Set());
  expect(swept.orphansRemoved).toBe(1);
  await put;
  expect(await putting.get(sha256)).toEqual(Buffer.from("wanted again"));
  expect(await putting.listTemporary()).toEqual([]);
});

test("of two sweepers at the same file the one that is done first does not take the other's mark away", async () => {
  const { strict, world } = await openStrictS3();
  const [one, other, putting] = [storageOf(world), storageOf(world), storageOf(world)];
  strict.aheadMs = -3_600_000;
  const { sha256 } = await one.put(Buffer.from("wanted again"));
  strict.aheadMs = 0;
  const [held, holds] = openGate();
  let removals = 0;
  strict.before = async (method, key) => {
    if (method === "DELETE" && key === keyOf(sha256) && ++removals === 1) await held;
  };
  const sweep = (storage: FileStorage) => storage.removeOrphans(new Date(Date.now() - 60_000), async () => new Set());
  const slow = sweep(one);
  await expect.poll(() => removals).toBe(1);
  await sweep(other);
  const put = putting.put(Buffer.from("wanted again"));
  await Promise.race([put, sleep(600)]);
  holds();
  await Promise.all([slow, put]);
  expect(await putting.get(sha256)).toEqual(Buffer.from("wanted again"));
});

test("while nobody knows what became of a removal the file's mark stays, and a put of it is not acknowledged", async () => {
  const { strict, world } = await openStrictS3();
  const [sweeping, putting] = [storageOf(world, {}, QUICK), storageOf(world)];
  const { sha256 } = await putting.put(Buffer.from("wanted again"));
  const [held, holds] = openGate();
  strict.before = async (method, key) => {
    if (method === "DELETE" && key === keyOf(sha256)) await held;
  };
  const sweep = sweeping.removeOrphans(new Date(Date.now() + 60_000), async () => new Set());
  await expect(sweep).rejects.toMatchObject({ code: "FILE_STORE_UNREACHABLE" });
  let acknowledged = false;
  void putting.put(Buffer.from("wanted again")).then(
    () => {
      acknowledged = true;
    },
    () => {},
  );
  await sleep(600);
  expect(acknowledged).toBe(false);
  holds();
  await expect.poll(() => strict.newest(keyOf(sha256))).toBeNull();
  expect(await putting.listTemporary()).toHaveLength(1);
});

test("what others have in the same bucket is neither listed nor swept, though its name begins as ours do", async () => {
  const { strict, world } = await openStrictS3();
  const storage = storageOf(world);
  const bucket = openBucket(world.access);
  const { client, sdk } = await bucket.opened();
  const theirs = ["site/leaving/their-photo", `site/leaving/${"a".repeat(64)}/notes.txt`];
  for (const key of theirs) await bucket.put(key, Buffer.from("theirs"));
  await client.send(new sdk.CreateMultipartUploadCommand({ Bucket: world.access.bucket, Key: "site/their-video" }));
  expect(await storage.listTemporary()).toEqual([]);
  const swept = await storage.removeOrphans(new Date(Date.now() + 60_000), async () => new Set());
  expect(swept).toEqual({ temporaryRemoved: 0, orphansRemoved: 0 });
  expect([[...strict.objects.keys()].sort(), strict.uploads.size]).toEqual([theirs.toSorted(), 1]);
});

test("in a bucket that keeps versions a removal that was cut off half-way is found again and finished", async () => {
  const { strict, world } = await openStrictS3();
  strict.keepsVersions = true;
  const storage = storageOf(world, {}, QUICK);
  const { sha256 } = await storage.put(Buffer.from("erased"));
  await storage.put(Buffer.from("erased"));
  let removals = 0;
  for (const failing of [
    (method: string, key: string) => method === "GET" && key === "",
    (method: string) => method === "DELETE" && ++removals > 1,
  ]) {
    strict.before = async (method, key) => {
      if (failing(method, key)) throw new Error("cut");
    };
    await expect(storage.delete(sha256)).rejects.toMatchObject({ code: "FILE_STORE_UNREACHABLE" });
    expect(await storage.head(sha256).catch(() => null)).not.toBeNull();
  }
  strict.before = null;
  expect(await storage.delete(sha256)).toBe(true);
  expect([...strict.objects.keys()]).toEqual([]);
});

test("a file from before its bucket kept versions is erased as well, also when that was cut off once it was hidden", async () => {
  const { strict, world } = await openStrictS3();
  const storage = storageOf(world, {}, QUICK);
  const [one, other] = [await storage.put(Buffer.from("one")), await storage.put(Buffer.from("other"))];
  strict.keepsVersions = true;
  expect(await storage.delete(one.sha256)).toBe(true);
  expect([...strict.objects.keys()]).toEqual([keyOf(other.sha256)]);
  strict.before = async (method, key) => {
    if (method === "GET" && key === "") throw new Error("cut");
  };
  await expect(storage.delete(other.sha256)).rejects.toMatchObject({ code: "FILE_STORE_UNREACHABLE" });
  strict.before = null;
  expect(await storage.delete(other.sha256)).toBe(true);
  expect([...strict.objects.keys()]).toEqual([]);
});

test("in a bucket that keeps versions one that is put during the removal stays", async () => {
  const { strict, world } = await openStrictS3();
  strict.keepsVersions = true;
  const storage = storageOf(world);
  const { sha256 } = await storage.put(Buffer.from("erased"));
  let again = false;
  strict.before = async (method) => {
    if (method !== "DELETE" || again) return;
    again = true;
    await storage.put(Buffer.from("erased"));
  };
  await storage.delete(sha256);
  expect(await storage.get(sha256)).toEqual(Buffer.from("erased"));
});

test("in a bucket that keeps versions neither a sweep nor a look at its readiness leaves any", async () => {
  const { strict, world } = await openStrictS3();
  strict.keepsVersions = true;
  const storage = storageOf(world);
  await storage.assertReady();
  await storage.put(Buffer.from("old"));
  expect(await storage.removeOrphans(new Date(Date.now() + 60_000), async () => new Set())).toMatchObject({ orphansRemoved: 1 });
  expect([...strict.objects.keys()]).toEqual([]);
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
