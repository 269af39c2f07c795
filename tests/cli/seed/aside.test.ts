import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { saveStore, writeBehind } from "#app/cli/seed/aside.ts";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import type { FileStorage } from "#app/platform/file-storage.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { practitioners } from "#db/schema/practitioners.ts";

const dir = mkdtempSync(join(tmpdir(), "scalpmark-aside-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("a database made in memory takes the place of the empty one whole, and can be written to", async () => {
  const file = join(dir, "scalpmark.db");
  const empty = openStore(file);
  await empty.migrate();
  await empty.close();
  const made = openStore(":memory:");
  await made.migrate();
  const createdAt = new Date("2026-11-23T12:00:00Z");
  await made.write(async (tx) => void (await tx.insert(practitioners).values({ slug: "maya", name: "Maya", createdAt })));
  await saveStore(made, file);
  await made.close();

  const store = openStore(file);
  await store.migrate();
  await store.write(async (tx) => void (await tx.insert(practitioners).values({ slug: "tom", name: "Tom", createdAt })));
  const names = await store.read.select({ name: practitioners.name }).from(practitioners).all();
  await store.close();
  expect(names).toEqual([{ name: "Maya" }, { name: "Tom" }]);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test("files put while going on can be read at once, and are all on disk when settled", async () => {
  const disk = createDiskFileStorage(join(dir, "files"));
  const behind = writeBehind(disk);
  const contents = Array.from({ length: 20 }, (_, place) => Buffer.from(`photo ${place}`));
  for (const bytes of contents) {
    const stored = await behind.files.put(bytes);
    expect(stored).toEqual({ sha256: sha256(bytes), size: bytes.length });
    expect(await behind.files.get(stored.sha256)).toEqual(bytes);
  }
  await behind.settled();
  expect(await Promise.all(contents.map((bytes) => disk.get(sha256(bytes))))).toEqual(contents);
});

test("a file that could not be written fails the settling, not some later moment", async () => {
  const full: FileStorage = { ...createDiskFileStorage(join(dir, "full")), put: () => Promise.reject(new Error("no space left")) };
  const behind = writeBehind(full);
  await behind.files.put(Buffer.from("photo"));
  await new Promise((resolve) => setImmediate(resolve));
  await expect(behind.settled()).rejects.toThrow("no space left");
});
