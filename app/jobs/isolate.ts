import { IsolateSettings, isolatedTasks } from "#app/jobs/isolated-tasks.server.ts";
import { databaseFile, filesFolder } from "#app/platform/context.server.ts";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import { serveIsolate } from "#app/platform/serve-isolate.server.ts";
import { openStore, type Store } from "#app/platform/store.server.ts";

/** The child process of a server or a worker. It opens the database only for a task that asks for it. */
serveIsolate((given) => {
  const { dataDir, anchorsPem } = IsolateSettings.parse(given);
  const env = { DATA_DIR: dataDir };
  let store: Store | null = null;
  return isolatedTasks({
    get store() {
      store ??= openStore(databaseFile(env));
      return store;
    },
    files: createDiskFileStorage(filesFolder(env)),
    anchorsPem,
  });
});
