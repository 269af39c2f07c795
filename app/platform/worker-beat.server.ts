import { desc, gt, lt, or } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { workerRuns } from "#db/schema/platform.ts";

/** Milliseconds between two signs of life. Each is a write, and a write makes every kept page be read anew. */
export const BEAT_MS = 30_000;
const KEPT_MS = 7 * 86_400_000;

export type WorkerRun = typeof workerRuns.$inferSelect;

/** For the worker's loop: leaves a sign of life at most every `BEAT_MS`. `failures` says how many tasks of its isolate crashed or ran out of time so far. */
export function createBeat(ctx: Pick<Ctx, "store" | "now">, failures: () => number): () => Promise<void> {
  const [id, startedAt] = [newId(), ctx.now()];
  let last: number | null = null;
  return async () => {
    const seenAt = ctx.now();
    const since = last === null ? BEAT_MS : seenAt.getTime() - last;
    // Less than none: the clock was set back.
    if (since >= 0 && since < BEAT_MS) return;
    const values = { seenAt, isolateFailures: failures() };
    await ctx.store.write(async (tx) => {
      const [oldest, newest] = [new Date(seenAt.getTime() - KEPT_MS), new Date(seenAt.getTime() + BEAT_MS)];
      // One from a clock that was ahead would be taken for the worker of then until that time comes.
      await tx.delete(workerRuns).where(or(lt(workerRuns.seenAt, oldest), gt(workerRuns.seenAt, newest)));
      await tx
        .insert(workerRuns)
        .values({ id, startedAt, ...values })
        .onConflictDoUpdate({ target: workerRuns.id, set: values });
    });
    last = seenAt.getTime();
  };
}

/** The worker that was seen last; null: none was within seven days. */
export async function findNewestWorker(db: Db): Promise<WorkerRun | null> {
  return (await db.select().from(workerRuns).orderBy(desc(workerRuns.seenAt)).limit(1).get()) ?? null;
}
