import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { listScoredClinicIds } from "#app/trust/score-repository.server.ts";

const CHUNK = 500;

/** Asks for a new score of every clinic: evidence lapses and quarters turn without anybody acting. Asking twice before they run is asking once. */
export async function rescoreAll(ctx: Ctx): Promise<number> {
  const ids = await listScoredClinicIds(ctx.store.read);
  for (let start = 0; start < ids.length; start += CHUNK) {
    await ctx.store.write(async (tx) => {
      for (const clinicId of ids.slice(start, start + CHUNK))
        await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, ctx.now());
    });
  }
  if (ids.length > 0) {
    // Behind all of them in the queue, so that the day's dump holds the day's scores.
    await ctx.store.write((tx) => enqueue(tx, { kind: "make_data_dump", payload: { day: dayOf(ctx.now()) } }, ctx.now()));
  }
  return ids.length;
}
