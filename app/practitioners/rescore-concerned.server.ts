import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listEngagements } from "#app/practitioners/engagement-repository.server.ts";

/** Asks for the scores that a document, or a time at a clinic, bears on: its clinic's, and those of every clinic at which its practitioner works or worked. */
export async function rescoreConcerned(tx: Db, document: { clinicId: number; practitionerId: number | null }, now: Date): Promise<void> {
  const clinicIds = new Set([document.clinicId]);
  if (document.practitionerId !== null) {
    for (const { clinicId } of await listEngagements(tx, [document.practitionerId])) clinicIds.add(clinicId);
  }
  for (const clinicId of clinicIds) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
}
