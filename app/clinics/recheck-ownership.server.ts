import { PENDING_DAYS } from "#app/clinics/ownership-proof.ts";
import { listProofsDue, updateProofsExpired } from "#app/clinics/ownership-proof-repository.server.ts";
import { updateClaimsLapsed } from "#app/clinics/ownership-repository.server.ts";
import { listChangesDue } from "#app/clinics/profile-change-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/** A day's worth; what is left comes the next day. */
const MOST = 1_000;

/** Once a day: begun proofs and claims that nobody went on with end, records and files are looked at again, and no change that is due is forgotten. */
export async function recheckOwnership(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    await updateProofsExpired(tx, now);
    for (const claim of await updateClaimsLapsed(tx, new Date(now.getTime() - PENDING_DAYS * 86_400_000), now)) {
      const detail = { claimId: claim.id };
      await recordEvent(tx, { actorId: null, action: "ownership.lapsed", subjectKind: "clinic", subjectId: claim.clinicId, detail }, now);
    }
    for (const proofId of await listProofsDue(tx, dayOf(now), MOST)) {
      await enqueue(tx, { kind: "look_up_ownership_proof", payload: { proofId } }, now);
    }
    for (const changeId of await listChangesDue(tx, now, MOST)) {
      await enqueue(tx, { kind: "apply_profile_change", payload: { changeId } }, now);
    }
  });
}
