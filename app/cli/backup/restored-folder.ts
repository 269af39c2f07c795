import { existsSync } from "node:fs";
import { open, readdir, rename, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { BackupError } from "#app/cli/backup/backup-folder.ts";
import { databaseFile } from "#app/platform/context.server.ts";
import { appendDurably } from "#app/platform/durable-file.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { RESTORING } from "#app/platform/restoring.server.ts";

/** Throws BackupError unless the data folder is empty, or holds only a restore that was cut. */
export async function assertEmpty(dataDir: string): Promise<void> {
  const entries = existsSync(dataDir) ? await readdir(dataDir) : [];
  if (entries.every((entry) => entry === RESTORING)) return;
  throw new BackupError(`${dataDir} is not empty. A backup is only put back into an empty data folder: move what is there away first.`);
}

/** Outside of production the next start would make a secret of its own, which opens nothing of what was restored. */
export async function keepSecret({ NODE_ENV, DEMO, APP_SECRET, DATA_DIR }: Env): Promise<void> {
  if (NODE_ENV !== "production" || DEMO) await appendDurably(join(DATA_DIR, "secret"), APP_SECRET);
}

/** The database last: until then there is no site here. */
export async function moveIntoPlace(dataDir: string): Promise<void> {
  const inside = join(dataDir, RESTORING);
  const database = databaseFile({ DATA_DIR: inside });
  const entries = (await readdir(inside)).map((entry) => join(inside, entry));
  for (const path of entries.filter((entry) => !entry.startsWith(database)))
    await rename(path, join(dataDir, path.slice(inside.length + 1)));
  for (const path of entries
    .filter((entry) => entry.startsWith(database))
    .sort()
    .reverse())
    await rename(path, join(dataDir, path.slice(inside.length + 1)));
  await rmdir(inside);
  const handle = await open(dataDir);
  await handle.sync().finally(() => handle.close());
}
