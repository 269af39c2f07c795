import { open, statfs } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import type { CopyStanding } from "#app/platform/committed.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { copyStandingWords } from "#app/platform/copy-standing-words.ts";
import { schemaStanding } from "#app/platform/schema-version.server.ts";
import { FAULT_WORDS, storageFaultOf } from "#app/platform/storage-fault.ts";
import { tryRoom } from "#app/platform/store.server.ts";
import { jobs } from "#db/schema/platform.ts";

export interface Readiness {
  ready: boolean;
  /** Says what is wrong for the log; outsiders get yes or no. */
  fault: string | null;
  /** The site is ready without them. */
  copies: CopyStanding[];
}

/** Room for the write-ahead log and one upload of every worker thread. */
const MIN_FREE_BYTES = 200_000_000;
/** Work older than this means that no worker is running. */
const MAX_QUEUE_AGE_MS = 15 * 60_000;
/** Strangers may ask as often as they like; the disk is asked once a second. */
const REMEMBERED_MS = 1_000;

/**
 * Whether this process can do its work: the database is as this version needs it, a write can be made and undone, files can be kept, the disk has
 * room, the queue is moving.
 */
export function createReadiness(ctx: Ctx): () => Promise<Readiness> {
  let last: { at: number; answer: Promise<Readiness> } | null = null;
  return () => {
    const now = performance.now();
    if (last === null || now - last.at > REMEMBERED_MS) {
      last = { at: now, answer: examine(ctx) };
    }
    return last.answer;
  };
}

async function examine(ctx: Ctx): Promise<Readiness> {
  const [fault, copies] = await Promise.all([findFault(ctx), ctx.store.copies().catch(() => [])]);
  return { ready: fault === null, fault, copies };
}

/** Without a name of a server: strangers may read them. */
export const copyLines = (copies: readonly CopyStanding[]): string[] =>
  copies.map((copy, at) => copyStandingWords().line(at + 1, copyStandingWords().says(copy)));

async function findFault(ctx: Ctx): Promise<string | null> {
  const refused = ctx.store.fault();
  if (refused !== null) return FAULT_WORDS[refused];
  try {
    const standing = await schemaStanding(ctx.store.read);
    // A newer one is what a server finds that is about to be replaced by the release that made it so.
    if (standing === "behind" || standing === "empty" || standing === "moving") return "the database is not up to date";
    await tryWrite(ctx);
    await tryDisk(ctx.env.DATA_DIR);
    await ctx.files.assertReady();
    const disk = await statfs(ctx.env.DATA_DIR);
    if (disk.bavail * disk.bsize < MIN_FREE_BYTES) return "the disk is nearly full";
    const overdue = new Date(ctx.now().getTime() - MAX_QUEUE_AGE_MS);
    const [late] = await ctx.store.read
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.state, "queued"), sql`${jobs.runAt} < ${overdue.getTime()}`))
      .limit(1);
    return late === undefined ? null : "jobs are not being done";
  } catch (error) {
    const fault = storageFaultOf(error);
    return fault === null ? "the database does not take writes" : FAULT_WORDS[fault];
  }
}

/** A transaction that is undone never reaches the disk, and one that is kept would turn over every kept page each time somebody asks. */
async function tryDisk(folder: string): Promise<void> {
  const file = await open(join(folder, "readiness-probe"), "w", 0o600);
  try {
    await file.write("ready");
    await file.sync();
  } finally {
    await file.close();
  }
}

class Undo extends Error {}

async function tryWrite(ctx: Ctx): Promise<void> {
  try {
    await ctx.store.write(async (tx) => {
      await tx.run(sql`update jobs set attempts = attempts where id = (select min(id) from jobs)`);
      await tryRoom(tx);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
}
