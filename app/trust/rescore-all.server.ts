import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { listScoredClinicIds } from "#app/trust/score-repository.server.ts";

/** Clinics that are scored in one transaction. One for each costs six writes to the disk a clinic; more than these, and who writes meanwhile would wait. */
export const CHUNK = 25;

/**
 * Asks for a new score and listing of every clinic: evidence lapses and quarters turn without anybody acting. Asking twice before they run is asking once.
 */
export async function rescoreAll(ctx: Ctx): Promise<number> {
  const ids = await listScoredClinicIds(ctx.store.read);
  await ctx.store.write(async (tx) => {
    for (let start = 0; start < ids.length; start += CHUNK)
      await enqueue(tx, { kind: "rescore_some", payload: { clinicIds: ids.slice(start, start + CHUNK) } }, ctx.now());
  });
  if (ids.length > 0) {
    // Behind all of them in the queue, so that the day's dump holds the day's scores.
    await ctx.store.write((tx) => enqueue(tx, { kind: "make_data_dump", payload: { day: dayOf(ctx.now()) } }, ctx.now()));
  }
  return ids.length;
}
