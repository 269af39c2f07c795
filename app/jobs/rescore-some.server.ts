import { listClinic } from "#app/directory/list-clinic.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { addScore } from "#app/trust/rescore-clinic.server.ts";

/**
 * Scores some clinics and lists them anew in one transaction, as the daily run does for all: a clinic each would wait for the disk six times. A clinic that
 * cannot be scored holds up none of the others: it is left to a job of its own, which is tried again and then set aside with its error. Returns how many
 * scores were added.
 */
export async function rescoreSome(ctx: Ctx, clinicIds: readonly number[]): Promise<number> {
  const now = ctx.now();
  try {
    return await ctx.store.write(async (tx) => {
      let added = 0;
      for (const clinicId of clinicIds) {
        if (await addScore(tx, clinicId, now)) added += 1;
        await listClinic(ctx, clinicId);
      }
      return added;
    });
  } catch (error) {
    const [clinicId, ...others] = clinicIds;
    if (clinicId === undefined) throw error;
    // A transaction in which a statement failed is over, so that the rest of them begin again, each in its own.
    if (others.length > 0) {
      let added = 0;
      for (const one of clinicIds) added += await rescoreSome(ctx, [one]);
      return added;
    }
    ctx.log.error("a clinic was not scored in the daily run", { job: "rescore_some", error });
    await ctx.store.write((tx) => enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now));
    return 0;
  }
}
