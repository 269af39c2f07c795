import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { sql } from "drizzle-orm";
import type { FileStorage } from "#app/platform/file-storage.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import type { Store } from "#app/platform/store.server.ts";

/**
 * Puts a database that was made in memory where `file` is, whole or not at all: whoever is killed half-way leaves `file` as it was. For a `file`
 * that no process has open. Made in memory because some thousand commits, each waited for on the disk, take longer than all the rest.
 */
export async function saveStore(store: Store, file: string): Promise<void> {
  const part = `${file}.part`;
  await rm(part, { force: true });
  await store.read.run(sql`vacuum into ${part}`);
  await sync(part);
  // What a cut process may have left of the empty database's log must not be played back over the new one.
  await rm(`${file}-wal`, { force: true });
  await rm(`${file}-shm`, { force: true });
  await rename(part, file);
  await sync(dirname(file));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** As many files are on their way to the disk at once: more only wait in line there. */
const AT_ONCE = 6;

/** Files that are put while the caller goes on; all are safe on disk once `settled` resolves. Only for a caller that commits nothing before. */
export function writeBehind(files: FileStorage): { files: FileStorage; settled(): Promise<void> } {
  const waiting = new Map<string, Buffer>();
  const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  let next = 0;
  return {
    files: {
      ...files,
      async put(source) {
        if (!(source instanceof Uint8Array)) return files.put(source);
        const bytes = Buffer.from(source);
        const name = sha256(bytes);
        if (waiting.has(name)) return { sha256: name, size: bytes.length };
        waiting.set(name, bytes);
        const lane = next++ % AT_ONCE;
        lanes[lane] = (lanes[lane] ?? Promise.resolve()).then(async () => {
          await files.put(bytes);
          waiting.delete(name);
        });
        // Reported by `settled`; unhandled in between it would end the process.
        lanes[lane]?.catch(() => {});
        return { sha256: name, size: bytes.length };
      },
      get: async (name) => waiting.get(name) ?? files.get(name),
    },
    async settled() {
      await Promise.all(lanes);
    },
  };
}
