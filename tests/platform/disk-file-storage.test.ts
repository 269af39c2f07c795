import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import { DamagedFileError } from "#app/platform/file-storage.server.ts";

const root = mkdtempSync(join(tmpdir(), "scalpmark-files-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const NOBODY = async () => new Set<string>();
const DAY_AGO = new Date("2026-11-22T12:00:00Z");
const EARLIER = new Date("2026-11-20T12:00:00Z");
const LATER = new Date("2026-11-23T12:00:00Z");
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let folders = 0;
function openStorage() {
  const directory = join(root, `${++folders}`, "files");
  const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const filesIn = () =>
    readdirSync(join(directory, ".."), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  return { directory, pathOf, filesIn, storage: createDiskFileStorage(directory) };
}

test("what is put is got back, named by its SHA-256 in two levels of folders", async () => {
  const { storage, pathOf } = openStorage();
  const bytes = Buffer.from("a photo");
  const stored = await storage.put(bytes);
  expect(stored).toEqual({ sha256: sha256Of(bytes), size: 7 });
  expect(await storage.get(stored.sha256)).toEqual(bytes);
  expect(readFileSync(pathOf(stored.sha256))).toEqual(bytes);
  expect(await storage.head(stored.sha256)).toMatchObject({ size: 7, storedAt: expect.any(Date) });
  expect(await storage.listTemporary()).toEqual([]);
});

test("any bytes come back the same, whole and as a stream", async () => {
  const { storage } = openStorage();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const { sha256 } = await storage.put(bytes);
      expect(await storage.get(sha256)).toEqual(Buffer.from(bytes));
      const streamed = await storage.stream(sha256);
      expect(streamed?.size).toBe(bytes.length);
      expect(streamed && (await buffer(streamed.stream))).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 20 },
  );
});

test("the same bytes twice, also at once, are one file", async () => {
  const { storage, filesIn } = openStorage();
  const results = await Promise.all(Array.from({ length: 8 }, () => storage.put(Buffer.from("the same"))));
  expect(new Set(results.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(filesIn()).toHaveLength(1);
});

test("a finished file elsewhere is copied and stays where it is", async () => {
  const { storage } = openStorage();
  const path = join(root, "upload");
  const bytes = Buffer.alloc(300_000, "scalp");
  writeFileSync(path, bytes);
  const { sha256, size } = await storage.put({ path });
  expect([sha256, size]).toEqual([sha256Of(bytes), 300_000]);
  expect(await storage.get(sha256)).toEqual(bytes);
  expect(statSync(path).size).toBe(300_000);
});

test("a put that fails leaves nothing behind", async () => {
  const { storage, filesIn } = openStorage();
  await expect(storage.put({ path: join(root, "no such file") })).rejects.toThrow(/ENOENT/);
  expect(filesIn()).toEqual([]);
});

test("only the server's own account can read a file", async () => {
  const { storage, pathOf, directory } = openStorage();
  const { sha256 } = await storage.put(Buffer.from("private"));
  expect(statSync(pathOf(sha256)).mode & 0o077).toBe(0);
  expect(statSync(directory).mode & 0o077).toBe(0);
});

test("changed bytes are never handed out", async () => {
  const { storage, pathOf } = openStorage();
  const { sha256 } = await storage.put(Buffer.from("evidence"));
  writeFileSync(pathOf(sha256), "evidencf");
  await expect(storage.get(sha256)).rejects.toThrow(DamagedFileError);
  const streamed = await storage.stream(sha256);
  await expect(streamed && buffer(streamed.stream)).rejects.toThrow(DamagedFileError);
});

test("putting the bytes again mends a damaged file", async () => {
  const { storage, pathOf } = openStorage();
  const { sha256 } = await storage.put(Buffer.from("evidence"));
  writeFileSync(pathOf(sha256), "evid");
  await storage.put(Buffer.from("evidence"));
  expect(await storage.get(sha256)).toEqual(Buffer.from("evidence"));
});

test("a file that was never put is missing, not an error", async () => {
  const { storage } = openStorage();
  const sha256 = "0".repeat(64);
  expect([await storage.get(sha256), await storage.stream(sha256), await storage.head(sha256), await storage.delete(sha256)]).toEqual([
    null,
    null,
    null,
    false,
  ]);
  expect(await storage.listTemporary()).toEqual([]);
});

test("a deleted file is gone", async () => {
  const { storage, filesIn } = openStorage();
  const { sha256 } = await storage.put(Buffer.from("withdrawn"));
  expect(await storage.delete(sha256)).toBe(true);
  expect(await storage.get(sha256)).toBeNull();
  expect(filesIn()).toEqual([]);
});

test("nothing but a hash can name a file", async () => {
  const { storage } = openStorage();
  for (const name of ["../../etc/passwd", "", "A".repeat(64), `${"a".repeat(64)}.jpg`, `${"a".repeat(62)}/.`]) {
    await expect(storage.get(name)).rejects.toThrow(TypeError);
    await expect(storage.delete(name)).rejects.toThrow(TypeError);
  }
});

test("a crash between writing and renaming leaves no visible file, and the sweeper clears it a day later", async () => {
  const { storage, directory } = openStorage();
  const bytes = Buffer.from("cut off");
  mkdirSync(join(directory, "tmp"), { recursive: true });
  const cutOff = join(directory, "tmp", "7d9c7f5e.writing");
  writeFileSync(cutOff, bytes);
  expect(await storage.get(sha256Of(bytes))).toBeNull();
  expect(await storage.listTemporary()).toEqual([cutOff]);

  utimesSync(cutOff, LATER, LATER);
  expect(await storage.removeOrphans(DAY_AGO, NOBODY)).toEqual({ temporaryRemoved: 0, orphansRemoved: 0 });
  utimesSync(cutOff, EARLIER, EARLIER);
  expect(await storage.removeOrphans(DAY_AGO, NOBODY)).toEqual({ temporaryRemoved: 1, orphansRemoved: 0 });
  expect(await storage.listTemporary()).toEqual([]);
});

test("the sweeper removes only files that are old and that no row knows", async () => {
  const { storage, pathOf } = openStorage();
  const [known, orphan, young] = await Promise.all(["known", "orphan", "young"].map((text) => storage.put(Buffer.from(text))));
  for (const file of [known, orphan]) utimesSync(pathOf(file?.sha256 ?? ""), EARLIER, EARLIER);
  utimesSync(pathOf(young?.sha256 ?? ""), LATER, LATER);
  const asked: string[] = [];
  const result = await storage.removeOrphans(DAY_AGO, async (sha256s) => {
    asked.push(...sha256s);
    return new Set([known?.sha256 ?? ""]);
  });
  expect(result).toEqual({ temporaryRemoved: 0, orphansRemoved: 1 });
  expect(asked.sort()).toEqual([known?.sha256, orphan?.sha256].sort());
  const left = await Promise.all([known, orphan, young].map((file) => storage.head(file?.sha256 ?? "")));
  expect(left.map(Boolean)).toEqual([true, false, true]);
});

test("a file that is put again while it is being swept stays", async () => {
  const { storage, pathOf } = openStorage();
  const { sha256 } = await storage.put(Buffer.from("twice"));
  utimesSync(pathOf(sha256), EARLIER, EARLIER);
  const result = await storage.removeOrphans(DAY_AGO, async () => {
    await storage.put(Buffer.from("twice"));
    return new Set();
  });
  expect(result.orphansRemoved).toBe(0);
  expect(await storage.get(sha256)).toEqual(Buffer.from("twice"));
});

test("a known file that a crash left half swept is put back", async () => {
  const { storage, directory, pathOf } = openStorage();
  const { sha256 } = await storage.put(Buffer.from("half swept"));
  rmSync(pathOf(sha256));
  writeFileSync(join(directory, "tmp", `${sha256}.leaving`), "half swept");
  expect(await storage.removeOrphans(DAY_AGO, async (sha256s) => new Set(sha256s))).toEqual({ temporaryRemoved: 0, orphansRemoved: 0 });
  expect(await storage.get(sha256)).toEqual(Buffer.from("half swept"));
});
