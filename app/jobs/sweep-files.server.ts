import type { Ctx } from "#app/platform/context.server.ts";
import type { SweepResult } from "#app/platform/file-storage.server.ts";
import { listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";
import { forgetOldProofs } from "#app/reviews/held-proof.server.ts";

/** A younger file may still get its row: uploads put the file first. */
export const YOUNG_MS = 24 * 60 * 60 * 1_000;

/** The daily job that removes files no row names any more: of withdrawn evidence, of refused uploads, of writing that was cut off. And what was held for a while and is not wanted any more, should its own job have been lost. */
export async function sweepFiles(ctx: Ctx): Promise<SweepResult> {
  await forgetOldProofs(ctx);
  const olderThan = new Date(ctx.now().getTime() - YOUNG_MS);
  return ctx.files.removeOrphans(olderThan, (sha256s) => listNeededFiles(ctx.store.read, sha256s));
}
