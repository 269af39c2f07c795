import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type Database from "better-sqlite3";
import type { Ctx } from "#app/platform/context.server.ts";
import { syncFile, syncFolderOf } from "#app/platform/durable-file.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** The one before the last update may be wanted still, where that went wrong unseen. */
const MOST_COPIES = 2;
/** A copy holds whom the database has forgotten since: it goes before a backup would (35 days). */
const KEPT_MS = 30 * 86_400_000;
const WRITING = ".writing";

export const copiesFolder = (env: Pick<Env, "DATA_DIR">) => join(env.DATA_DIR, "before-update");

/** Copies the whole database, named by the time. Cut off half-way it leaves no file that looks like a copy. */
export async function copyBeforeUpdate({ store, env, now }: Pick<Ctx, "store" | "env" | "now">): Promise<void> {
  const folder = copiesFolder(env);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [writing, copy] = [join(folder, `copy${WRITING}`), join(folder, `${now().toISOString().replaceAll(":", "-")}.db`)];
  await rm(writing, { force: true });
  const { $client } = store.read as Db & { $client: Database.Database };
  await $client.backup(writing);
  await syncFile(writing);
  await rename(writing, copy);
  await syncFolderOf(copy);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".db")).sort();
  for (const name of names.slice(0, -MOST_COPIES)) await rm(join(folder, name), { force: true });
}

/** Once a day. */
export async function forgetOldCopies({ env, now }: Pick<Ctx, "env" | "now">): Promise<void> {
  const folder = copiesFolder(env);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (now().getTime() - (await stat(path)).mtimeMs > KEPT_MS) await rm(path, { force: true });
  }
}
