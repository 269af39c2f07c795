import type { z } from "zod";
import { type AskedFile, IsolateSettings, isolatedTasks } from "#app/jobs/isolated-tasks.server.ts";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import type { IsolatedTasks } from "#app/platform/isolate.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { type AskParent, serveIsolate } from "#app/platform/serve-isolate.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { bytesOfHashes } from "#app/provenance/known-photos.server.ts";

/** Opened only for a task that asks for it. */
let store: Store | null = null;

/** The child process of a server or a worker. */
serveIsolate(open, () => (store === null ? 0 : bytesOfHashes(store)));

function open(given: unknown, askParent: AskParent): IsolatedTasks {
  const { database, filesFolder, anchorsPem } = IsolateSettings.parse(given);
  return isolatedTasks({
    get store() {
      store ??= openStore(database);
      return store;
    },
    files: filesFolder === null ? { get: (sha256) => askForFile(askParent, { sha256 }) } : createDiskFileStorage(filesFolder),
    anchorsPem,
  });
}

async function askForFile(askParent: AskParent, asked: z.infer<typeof AskedFile>): Promise<Buffer | null> {
  const bytes = await askParent(asked);
  return bytes instanceof Uint8Array ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null;
}
