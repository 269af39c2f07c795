import { describeContradictedClaims } from "#app/directory/describe-claims.server.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { MATTER_SOURCES } from "#app/moderation/matter-sources.server.ts";
import { isQueueKind, type QueueKind } from "#app/moderation/queue.ts";
import { refreshMatters } from "#app/moderation/refresh-matters.server.ts";
import { deleteStale, hasStale, insertAllStale, listStale } from "#app/moderation/stale-matter-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Subjects looked at in one transaction: about 50 ms of the one writer. */
const AT_ONCE = 200;

/**
 * Brings the queue up to date with every change committed so far; nothing is written when nothing has changed. The worker does it all the time, and whoever
 * reads the queue first. At most `batches` transactions, so that nobody waits for a long import. Returns whether anything was left to do.
 */
export async function settleMatters(ctx: Ctx, batches = 4): Promise<boolean> {
  let done = 0;
  for (; done < batches && hasStale(ctx.store.read); done += 1) {
    await ctx.store.write((tx) => settleSome(tx, ctx.now()));
  }
  return done > 0;
}

async function settleSome(tx: Db, now: Date): Promise<void> {
  const stale = await listStale(tx, AT_ONCE);
  if (stale === null) return;
  if (isQueueKind(stale.kind)) {
    await refreshMatters(tx, stale.kind, stale.ids, await describeMatters(tx, stale.kind, stale.ids, now), now);
  }
  await deleteStale(tx, stale.kind, stale.ids);
}

/** Those of these subjects that wait, as their own tables say it. */
export async function describeMatters(db: Db, kind: QueueKind, ids: readonly string[], now: Date): Promise<Matter[]> {
  return kind === "claim" ? describeContradictedClaims(db, ids, dayOf(now)) : MATTER_SOURCES[kind](db, ids);
}

/** Once a day: looks at everything again, since sums change by the calendar alone. */
export async function reconcileMatters(ctx: Ctx): Promise<void> {
  await ctx.store.write(insertAllStale);
  while (await settleMatters(ctx)) ctx.log.debug("matters settled");
}
