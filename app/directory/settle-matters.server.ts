import { describeContradictedClaims } from "#app/directory/describe-claims.server.ts";
import { weighDocuments } from "#app/directory/weigh-documents.server.ts";
import { giveUpLooks } from "#app/moderation/give-up-looks.server.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { MATTER_SOURCES } from "#app/moderation/matter-sources.server.ts";
import { isQueueKind, type QueueKind } from "#app/moderation/queue.ts";
import { refreshMatters } from "#app/moderation/refresh-matters.server.ts";
import { deleteStale, hasStale, insertAllStale, listStale } from "#app/moderation/stale-matter-repository.server.ts";
import { withEarlierLookers } from "#app/moderation/waiting-second-looks.server.ts";
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
  for (; done < batches && (await hasStale(ctx.store.read)); done += 1) {
    const stale = await listStale(ctx.store.read, AT_ONCE);
    if (stale !== null) await settleSome(ctx, stale.kind, stale.ids);
  }
  return done > 0;
}

async function settleSome(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
  try {
    await ctx.store.write((tx) => settle(tx, kind, ids, ctx.now()));
  } catch (error) {
    if (ids.length > 1) {
      // One that cannot be read must not hold up all the others.
      for (const id of ids) await settleSome(ctx, kind, [id]);
      return;
    }
    ctx.log.error("a matter could not be read: it is tried again when it changes, or tomorrow", { reason: kind, error });
    await ctx.store.write((tx) => deleteStale(tx, kind, ids));
  }
}

async function settle(tx: Db, kind: string, ids: readonly string[], now: Date): Promise<void> {
  if (isQueueKind(kind)) await refreshMatters(tx, kind, ids, await describeMatters(tx, kind, ids, now), now);
  await deleteStale(tx, kind, ids);
}

/** Those of these subjects that wait, as their own tables say it. */
export async function describeMatters(db: Db, kind: QueueKind, ids: readonly string[], now: Date): Promise<Matter[]> {
  if (kind === "claim") return describeContradictedClaims(db, ids, dayOf(now));
  const matters = await withEarlierLookers(db, kind, await MATTER_SOURCES[kind](db, ids, now));
  return kind === "document" ? weighDocuments(db, matters, dayOf(now)) : matters;
}

/** Once a day: looks at everything again, since sums change by the calendar alone. Second looks of which the subject is gone are given up first. */
export async function reconcileMatters(ctx: Ctx): Promise<void> {
  await giveUpLooks(ctx);
  await ctx.store.write(insertAllStale);
  while (await settleMatters(ctx)) ctx.log.debug("matters settled");
}
