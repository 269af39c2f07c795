import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import { DamagedFileError, type FileStorage } from "#app/platform/file-storage.server.ts";
import { openBucket } from "#app/platform/s3-bucket.server.ts";
import { createS3FileStorage } from "#app/platform/s3-file-storage.server.ts";
import { openS3World } from "#tests/support/s3-world.ts";

/**
 * What every command relies on, whichever kind of storage a site has. `npm run check:s3` holds a real S3 server to the same facts.
 */
interface World {
  storage: FileStorage;
  /** Puts other bytes in the place of a file, behind the storage's back. */
  damage(sha256: string, bytes: string): Promise<void>;
  /** Leaves a write that was cut off. */
  cutOff(): Promise<void>;
  /** How many things lie there, whatever they are. */
  count(): Promise<number>;
}

const root = mkdtempSync(join(tmpdir(), "scalpmark-storage-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const NOBODY = async () => new Set<string>();
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** S3 tells times to the second. */
const SECOND = 1_000;

let folders = 0;
async function onDisk(): Promise<World> {
  const directory = join(root, `${++folders}`);
  return {
    storage: createDiskFileStorage(directory),
    damage: async (sha256, bytes) => writeFileSync(join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256), bytes),
    async cutOff() {
      mkdirSync(join(directory, "tmp"), { recursive: true });
      writeFileSync(join(directory, "tmp", `${++folders}.writing`), "half");
    },
    count: async () => readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length,
  };
}

async function inS3(): Promise<World> {
  const { access } = await openS3World();
  const bucket = openBucket(access);
  const keyOf = (sha256: string) => `${access.prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  return {
    storage: createS3FileStorage({ access, spoolFolder: join(root, "spool") }),
    async damage(sha256, bytes) {
      await bucket.put(keyOf(sha256), Buffer.from(bytes));
    },
    async cutOff() {
      const { client, sdk } = await bucket.opened();
      await client.send(new sdk.CreateMultipartUploadCommand({ Bucket: access.bucket, Key: keyOf("c".repeat(64)) }));
    },
    async count() {
      let count = 0;
      for await (const _ of bucket.list(access.prefix)) count += 1;
      for await (const _ of bucket.listUploads(access.prefix)) count += 1;
      return count;
    },
  };
}

const KINDS: [string, () => Promise<World>][] = [
  ["on a disk", onDisk],
  ["in S3", inS3],
];
const fact = (name: string, hold: (world: World) => Promise<void>, timeout = 60_000) =>
  test.each(KINDS)(`%s ${name}`, async (_kind, open) => hold(await open()), timeout);

fact("what is put is got back, named by its SHA-256", async ({ storage }) => {
  const bytes = Buffer.from("a photo");
  const before = Date.now();
  const stored = await storage.put(bytes);
  expect(stored).toEqual({ sha256: sha256Of(bytes), size: 7 });
  expect(await storage.get(stored.sha256)).toEqual(bytes);
  const head = await storage.head(stored.sha256);
  expect(head?.size).toBe(7);
  expect(Math.abs((head?.storedAt.getTime() ?? 0) - before)).toBeLessThan(5 * SECOND);
  expect(await storage.listTemporary()).toEqual([]);
});

fact("any bytes come back the same, none too, whole and as a stream", async ({ storage }) => {
  const holds = async (bytes: Uint8Array) => {
    const { sha256 } = await storage.put(bytes);
    expect(await storage.get(sha256)).toEqual(Buffer.from(bytes));
    const streamed = await storage.stream(sha256);
    expect(streamed?.size).toBe(bytes.length);
    expect(streamed && (await buffer(streamed.stream))).toEqual(Buffer.from(bytes));
  };
  await holds(new Uint8Array());
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), holds), { numRuns: 15 });
});

fact("the same bytes twice, also at once, are one file", async ({ storage, count }) => {
  const results = await Promise.all(Array.from({ length: 8 }, () => storage.put(Buffer.from("the same"))));
  expect(new Set(results.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(await count()).toBe(1);
});

fact("a finished file elsewhere is copied and stays where it is, whatever its size", async ({ storage, count }) => {
  for (const size of [0, 300_000, 5 * 1024 * 1024, 13_000_001]) {
    const path = join(root, `upload-${size}`);
    const bytes = Buffer.alloc(size, "scalp");
    writeFileSync(path, bytes);
    expect(await storage.put({ path })).toEqual({ sha256: sha256Of(bytes), size });
    expect((await storage.get(sha256Of(bytes)))?.equals(bytes)).toBe(true);
    expect(statSync(path).size).toBe(size);
  }
  expect(await count()).toBe(4);
  expect(await storage.listTemporary()).toEqual([]);
});

fact("what another storage reads out is kept, small or large", async ({ storage, count }) => {
  for (const size of [10, 11_000_000]) {
    const bytes = Buffer.alloc(size, "stream");
    const path = join(root, `streamed-${size}`);
    writeFileSync(path, bytes);
    const { sha256 } = await storage.put(createReadStream(path));
    expect((await storage.get(sha256))?.equals(bytes)).toBe(true);
  }
  expect(await count()).toBe(2);
});

fact("a put that fails leaves nothing behind", async ({ storage, count }) => {
  await storage.put(Buffer.from("there before"));
  await expect(storage.put({ path: join(root, "no such file") })).rejects.toThrow(/ENOENT/);
  const breaking = Readable.from(
    (async function* () {
      yield Buffer.alloc(7_000_000);
      throw new Error("the sender went away");
    })(),
    { objectMode: false },
  );
  await expect(storage.put(breaking)).rejects.toThrow("the sender went away");
  expect(await count()).toBe(1);
});

fact("changed bytes are never handed out", async ({ storage, damage }) => {
  const { sha256 } = await storage.put(Buffer.from("evidence"));
  await damage(sha256, "evidencf");
  await expect(storage.get(sha256)).rejects.toThrow(DamagedFileError);
  const streamed = await storage.stream(sha256);
  await expect(streamed && buffer(streamed.stream)).rejects.toThrow(DamagedFileError);
});

fact("putting the bytes again mends a damaged file", async ({ storage, damage }) => {
  const { sha256 } = await storage.put(Buffer.from("evidence"));
  await damage(sha256, "evid");
  await storage.put(Buffer.from("evidence"));
  expect(await storage.get(sha256)).toEqual(Buffer.from("evidence"));
});

fact("a file that was never put is missing, not an error", async ({ storage }) => {
  const sha256 = "0".repeat(64);
  const answers = [await storage.get(sha256), await storage.stream(sha256), await storage.head(sha256), await storage.delete(sha256)];
  expect(answers).toEqual([null, null, null, false]);
  expect(await storage.listTemporary()).toEqual([]);
});

fact("a deleted file is gone", async ({ storage, count }) => {
  const { sha256 } = await storage.put(Buffer.from("withdrawn"));
  expect(await storage.delete(sha256)).toBe(true);
  expect(await storage.get(sha256)).toBeNull();
  expect(await count()).toBe(0);
});

fact("nothing but a hash can name a file", async ({ storage }) => {
  for (const name of ["../../etc/passwd", "", "A".repeat(64), `${"a".repeat(64)}.jpg`, `${"a".repeat(62)}/.`]) {
    await expect(storage.get(name)).rejects.toThrow(TypeError);
    await expect(storage.stream(name)).rejects.toThrow(TypeError);
    await expect(storage.delete(name)).rejects.toThrow(TypeError);
  }
});

fact("every file is listed once, by its name in order, with its size", async ({ storage }) => {
  const stored = await Promise.all(Array.from({ length: 8 }, (_, n) => storage.put(Buffer.from("x".repeat(n + 1)))));
  const listed = [];
  for await (const file of storage.list()) listed.push(file);
  const byName = stored.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  expect(listed.map(({ sha256, size }) => ({ sha256, size }))).toEqual(byName);
  expect(listed.every(({ storedAt }) => Math.abs(storedAt.getTime() - Date.now()) < 60 * SECOND)).toBe(true);
});

fact("the sweeper removes only files that are old and that no row knows", async ({ storage }) => {
  const [known, orphan, again] = await Promise.all(["known", "orphan", "again"].map((text) => storage.put(Buffer.from(text))));
  const between = new Date(Date.now() + 1.05 * SECOND);
  await sleep(2.2 * SECOND);
  const young = await storage.put(Buffer.from("young"));
  await storage.put(Buffer.from("again"));
  const asked: string[] = [];
  const result = await storage.removeOrphans(between, async (sha256s) => {
    asked.push(...sha256s);
    return new Set([known?.sha256 ?? ""]);
  });
  expect(result).toEqual({ temporaryRemoved: 0, orphansRemoved: 1 });
  expect(asked.sort()).toEqual([known?.sha256, orphan?.sha256].sort());
  const left = await Promise.all([known, orphan, again, young].map((file) => storage.head(file?.sha256 ?? "")));
  expect(left.map(Boolean)).toEqual([true, false, true, true]);
});

fact("a file that is put again while it is being swept stays", async ({ storage }) => {
  const { sha256 } = await storage.put(Buffer.from("twice"));
  const between = new Date(Date.now() + 1.05 * SECOND);
  await sleep(2.2 * SECOND);
  const result = await storage.removeOrphans(between, async () => {
    await storage.put(Buffer.from("twice"));
    return new Set();
  });
  expect(result.orphansRemoved).toBe(0);
  expect(await storage.get(sha256)).toEqual(Buffer.from("twice"));
});

fact("a write that was cut off is no file, is listed as such, and is cleared away once it is old", async ({ storage, cutOff, count }) => {
  await cutOff();
  const before = new Date(Date.now() - 60 * SECOND);
  const after = new Date(Date.now() + 60 * SECOND);
  expect(await storage.listTemporary()).toHaveLength(1);
  const listed = [];
  for await (const file of storage.list()) listed.push(file);
  expect(listed).toEqual([]);
  expect(await storage.removeOrphans(before, NOBODY)).toEqual({ temporaryRemoved: 0, orphansRemoved: 0 });
  expect(await storage.removeOrphans(after, NOBODY)).toEqual({ temporaryRemoved: 1, orphansRemoved: 0 });
  expect(await storage.listTemporary()).toEqual([]);
  expect(await count()).toBe(0);
});

fact("a storage that takes files says that it is ready", async ({ storage }) => {
  await expect(storage.assertReady()).resolves.toBeUndefined();
});
