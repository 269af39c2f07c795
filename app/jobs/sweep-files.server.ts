import type { Ctx } from "#app/platform/context.server.ts";
import { wasSiteRestoredSince } from "#app/platform/event-log.server.ts";
import type { KnownFiles, SweepResult } from "#app/platform/file-storage.server.ts";
import { listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";
import { forgetOldProofs } from "#app/reviews/held-proof.server.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A younger file may still get its row: uploads put the file first. */
export const YOUNG_MS = DAY_MS;
/** A restored database is older than what lies in the storage: for so long whoever put it back may find that it was the wrong one, or the wrong place. */
const RESTORED_MS = 7 * DAY_MS;

/** Whether a backup was put back so lately that files without a row may be those of a newer database. */
export const isLatelyRestored = ({ store, now }: Pick<Ctx, "store" | "now">): Promise<boolean> =>
  wasSiteRestoredSince(store.read, new Date(now().getTime() - RESTORED_MS));

/**
 * The daily job that removes files no row names any more: of withdrawn evidence, of refused uploads, of writing that was cut off. And what was held for a while and is
 * not wanted any more, should its own job have been lost. `orphans`: "go", "stay", or as it is by default: they go unless a backup was put back within a week.
 */
export async function sweepFiles(ctx: Ctx, orphans?: "go" | "stay"): Promise<SweepResult> {
  await forgetOldProofs(ctx);
  const olderThan = new Date(ctx.now().getTime() - YOUNG_MS);
  const stay = orphans === undefined ? await isLatelyRestored(ctx) : orphans === "stay";
  const isKnown: KnownFiles = stay ? async (sha256s) => new Set(sha256s) : (sha256s) => listNeededFiles(ctx.store.read, sha256s);
  return ctx.files.removeOrphans(olderThan, isKnown);
}
