import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { verifyChain } from "#app/platform/audit-chain.server.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { LEASE_MS } from "#app/platform/job.ts";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { listEveryNeededFile } from "#app/provenance/needed-file-repository.server.ts";
import { mustHold } from "#tests/faults/fault.ts";

/** The data folder of a site that faults are done to. */
export interface FaultFolder {
  dataDir: string;
  /** Opens the database for as long as `use` takes: while the site is killed nothing of ours holds it, and the next process finds it as a crash leaves it. */
  withDatabase<T>(use: (ctx: Ctx) => Promise<T>): Promise<T>;
  remove(): void;
}

/** An empty, migrated data folder in the folder `parent`, of a site with these settings besides. */
export async function createFaultFolder(parent = tmpdir(), settings: Record<string, string> = {}): Promise<FaultFolder> {
  const dataDir = mkdtempSync(join(parent, "scalpmark-faults-"));
  const env = { NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir, ...settings };
  const open = () => createContext(parseEnv(env), createLog({ level: "silent" }));
  const ctx = open();
  await ctx.store.migrate();
  await ctx.store.close();
  return {
    dataDir,
    async withDatabase(use) {
      const ctx = open();
      try {
        return await use(ctx);
      } finally {
        await ctx.store.close();
      }
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** Database, record and files are whole. Resolves with how many seals the record has. */
export async function mustBeWhole(ctx: Ctx): Promise<number> {
  const db = ctx.store.read;
  const integrity = JSON.stringify(await db.all(sql`pragma integrity_check`));
  mustHold(integrity === '[{"integrity_check":"ok"}]', `integrity_check says ${integrity}`);
  const orphans = JSON.stringify(await db.all(sql`pragma foreign_key_check`));
  mustHold(orphans === "[]", `foreign_key_check says ${orphans}`);
  const chain = await verifyChain(db, ctx.env.APP_SECRET);
  mustHold(chain.ok, `the record is broken: ${JSON.stringify(chain)}`);
  // Reading a file whose bytes are not those of its name throws.
  for (const sha256 of await listEveryNeededFile(db)) mustHold((await ctx.files.get(sha256)) !== null, `the file ${sha256} is missing`);
  return chain.ok ? chain.head.seq : 0;
}

/** Waits until the worker has nothing to do: longest for the jobs of the last worker that was killed, which are its own until their lease ends. */
export async function untilQuiet(ctx: Ctx, patienceMs = 2 * LEASE_MS): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const { queued, running } = await countOpenJobs(ctx.store.read);
    if (queued + running === 0) return;
    mustHold(performance.now() < giveUpAt, `the worker leaves ${queued} jobs queued and ${running} running`);
    await sleep(200);
  }
}
