import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listEngagements } from "#app/practitioners/engagement-repository.server.ts";

/** Somebody's record, or where it counts, has changed: every clinic where they work or worked gets a new score and listing. */
export async function askRescoreOf(tx: Db, practitionerId: number, now: Date): Promise<void> {
  const clinicIds = new Set((await listEngagements(tx, [practitionerId])).map((engagement) => engagement.clinicId));
  for (const clinicId of clinicIds) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
}
