import type { z } from "zod";
import { type AskedFile, IsolateSettings, isolatedTasks } from "#app/jobs/isolated-tasks.server.ts";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { type AskParent, serveIsolate } from "#app/platform/serve-isolate.server.ts";
import type { Store } from "#app/platform/store.server.ts";

/** The child process of a server or a worker. It opens the database only for a task that asks for it. */
serveIsolate((given, askParent) => {
  const { database, filesFolder, anchorsPem } = IsolateSettings.parse(given);
  let store: Store | null = null;
  return isolatedTasks({
    get store() {
      store ??= openStore(database);
      return store;
    },
    files: filesFolder === null ? { get: (sha256) => askForFile(askParent, { sha256 }) } : createDiskFileStorage(filesFolder),
    anchorsPem,
  });
});

async function askForFile(askParent: AskParent, asked: z.infer<typeof AskedFile>): Promise<Buffer | null> {
  const bytes = await askParent(asked);
  return bytes instanceof Uint8Array ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null;
}
