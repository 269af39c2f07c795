import { insertOwnershipDispute } from "#app/clinics/ownership-dispute-repository.server.ts";
import type { OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { listOwners } from "#app/clinics/ownership-repository.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A second person says that a held profile is theirs: both sides are told, and nothing else changes before a moderator has decided. */
export async function openOwnershipDispute(
  tx: Db,
  claim: Pick<OwnershipClaim, "id" | "clinicId" | "accountId">,
  now: Date,
): Promise<string> {
  const id = newId();
  await insertOwnershipDispute(tx, { id, clinicId: claim.clinicId, claimId: claim.id, openedAt: now });
  const detail = { disputeId: id, claimId: claim.id };
  await recordEvent(
    tx,
    { actorId: claim.accountId, action: "ownership.disputed", subjectKind: "clinic", subjectId: claim.clinicId, detail },
    now,
  );
  const tell = (accountId: string, notice: "claim_disputed" | "holder_disputed") =>
    enqueue(tx, { kind: "mail_ownership_notice", payload: { accountId, notice, subjectId: id } }, now);
  await tell(claim.accountId, "claim_disputed");
  for (const owner of await listOwners(tx, claim.clinicId)) await tell(owner, "holder_disputed");
  return id;
}
