import { findAccount, updateAccount } from "#app/accounts/account-repository.server.ts";
import { endSessionsOfAccount } from "#app/accounts/sessions.server.ts";
import { openOwnershipDispute } from "#app/clinics/open-ownership-dispute.server.ts";
import type { OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { hasReviewed, insertOwner, listOwners, updateClaimState, updateClinicClaimed } from "#app/clinics/ownership-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/**
 * An open claim was proved: its account gets the profile, unless somebody was first, and then it is disputed. Called inside the transaction that
 * records the proof, so that of two claims proved at once exactly one holds.
 */
export async function holdClaim(ctx: Ctx, tx: Db, claim: OwnershipClaim, now: Date): Promise<void> {
  if (await hasReviewed(tx, claim.clinicId, claim.accountId)) {
    await updateClaimState(tx, claim.id, "open", { state: "refused", endedAt: now });
    return;
  }
  const owners = await listOwners(tx, claim.clinicId);
  if (owners.some((accountId) => accountId !== claim.accountId)) {
    if (await updateClaimState(tx, claim.id, "open", { state: "disputed" })) await openOwnershipDispute(tx, claim, now);
    return;
  }
  if (!(await updateClaimState(tx, claim.id, "open", { state: "held", heldAt: now }))) return;
  await giveControl(ctx, tx, claim, now);
  await enqueue(
    tx,
    { kind: "mail_ownership_notice", payload: { accountId: claim.accountId, notice: "claim_held", subjectId: claim.id } },
    now,
  );
}

/** Makes an account an owner of the profile. A client becomes an owner, and its sessions end, as they began with less. False: it may not be one. */
export async function giveControl(
  ctx: Ctx,
  tx: Db,
  { clinicId, accountId }: { clinicId: number; accountId: string },
  now: Date,
): Promise<boolean> {
  const account = await findAccount(tx, accountId);
  if (account === null || account.suspendedAt !== null || account.emailVerifiedAt === null) return false;
  if (account.role !== "client" && account.role !== "owner") return false;
  await insertOwner(tx, clinicId, accountId, now);
  await updateClinicClaimed(tx, clinicId, now);
  if (account.role === "client") {
    await updateAccount(tx, accountId, { role: "owner" });
    await endSessionsOfAccount(ctx, accountId);
    const detail = { from: "client", to: "owner" };
    await recordEvent(tx, { actorId: null, action: "account.role_granted", subjectKind: "account", subjectId: accountId, detail }, now);
  }
  await recordEvent(
    tx,
    { actorId: accountId, action: "clinic.control_given", subjectKind: "clinic", subjectId: clinicId, detail: { accountId } },
    now,
  );
  await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
  await enqueue(tx, { kind: "list_clinic", payload: { clinicId } }, now);
  return true;
}
