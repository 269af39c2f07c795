import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";

const root = mkdtempSync(join(tmpdir(), "scalpmark-files-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const NOBODY = async () => new Set<string>();
const DAY_AGO = new Date("2026-11-22T12:00:00Z");
const EARLIER = new Date("2026-11-20T12:00:00Z");
const LATER = new Date("2026-11-23T12:00:00Z");
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** What is true of a disk alone; tests/platform/file-storage.test.ts holds what is true of every storage. */
let folders = 0;
function openStorage() {
  const directory = join(root, `${++folders}`, "files");
  const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return { directory, pathOf, storage: createDiskFileStorage(directory) };
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

test("only the server's own account can read a file", async () => {
  const { storage, pathOf, directory } = openStorage();
  const { sha256 } = await storage.put(Buffer.from("private"));
  expect(statSync(pathOf(sha256)).mode & 0o077).toBe(0);
  expect(statSync(directory).mode & 0o077).toBe(0);
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

test("a known file that a crash left half swept is put back", async () => {
  const { storage, directory, pathOf } = openStorage();
  const { sha256 } = await storage.put(Buffer.from("half swept"));
  rmSync(pathOf(sha256));
  writeFileSync(join(directory, "tmp", `${sha256}.leaving`), "half swept");
  expect(await storage.removeOrphans(DAY_AGO, async (sha256s) => new Set(sha256s))).toEqual({ temporaryRemoved: 0, orphansRemoved: 0 });
  expect(await storage.get(sha256)).toEqual(Buffer.from("half swept"));
});
