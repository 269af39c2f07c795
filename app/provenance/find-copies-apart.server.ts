import type { Ctx } from "#app/platform/context.server.ts";
import type { CopyAnswer } from "#app/provenance/copy-answer.ts";
import type { PhotoQuery } from "#app/provenance/fingerprint.server.ts";

/** With the time for reading the photo (read-photo-apart.server.ts) it stays within the lease of the job that asks. */
const FIND_TIMEOUT_MS = 12_000;

/** The search in the isolate: it opens known photos again to lay them over the searched one, and is half of a check's work, so it gives way to the pages too. */
export async function findCopiesApart(ctx: Pick<Ctx, "isolate">, query: PhotoQuery, hiddenToo = false): Promise<CopyAnswer> {
  while (!(await ctx.isolate.run<boolean>("learn_hashes", null, { timeoutMs: FIND_TIMEOUT_MS })));
  return ctx.isolate.run<CopyAnswer>("find_copies", { query, hiddenToo }, { timeoutMs: FIND_TIMEOUT_MS });
}
