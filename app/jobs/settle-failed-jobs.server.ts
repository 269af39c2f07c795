import { may, type Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { DropReason } from "#app/platform/job-form.ts";
import { deleteFailed, type FailedJobs, updateFailedAsQueued } from "#app/platform/job-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Has failed jobs tried again from their first try on. Returns how many; 0: none failed any more, or it is not this person's to do. */
export const retryFailedJobs = (ctx: Ctx, viewer: Viewer, which: FailedJobs): Promise<number> =>
  settle(ctx, viewer, which, "job.retried", {}, (tx) => updateFailedAsQueued(tx, which, ctx.now()));

/** Removes failed jobs for good, for a reason of the list: what they were to do stays undone. Returns how many. */
export const dropFailedJobs = (ctx: Ctx, viewer: Viewer, which: FailedJobs, reason: DropReason): Promise<number> =>
  settle(ctx, viewer, which, "job.dropped", { reason }, (tx) => deleteFailed(tx, which));

async function settle(
  ctx: Ctx,
  viewer: Viewer,
  which: FailedJobs,
  action: "job.retried" | "job.dropped",
  detail: Record<string, string>,
  change: (tx: Db) => Promise<string[]>,
): Promise<number> {
  if (!may(viewer, "site.administer")) return 0;
  return ctx.store.write(async (tx) => {
    const kinds = await change(tx);
    const [kind] = kinds;
    if (kind === undefined) return 0;
    const subjectId = "id" in which ? which.id : which.kind;
    await recordEvent(
      tx,
      { actorId: viewer.id, action, subjectKind: "job", subjectId, detail: { kind, jobs: kinds.length, ...detail } },
      ctx.now(),
    );
    return kinds.length;
  });
}
