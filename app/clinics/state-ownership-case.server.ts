import { may, type Viewer } from "#app/accounts/role.ts";
import { type OwnershipRefusal, refuseOwnership, STATEMENTS_PER_PERSON } from "#app/clinics/ownership-claim.ts";
import { ownershipClaimWords } from "#app/clinics/ownership-claim-words.ts";
import {
  findOwnershipDispute,
  insertOwnershipStatement,
  listOwnershipStatements,
  type OwnershipDispute,
} from "#app/clinics/ownership-dispute-repository.server.ts";
import { findOwnershipClaim, listOwners } from "#app/clinics/ownership-repository.server.ts";
import { findProfileChange } from "#app/clinics/profile-change-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Which side of a dispute somebody is on. "holder" is who is in control, "challenger" who wants that changed, or objects to a change. */
export type OwnershipSide = "holder" | "challenger";

/** Null: they are no party, and there is no such dispute for them. */
export async function findOwnershipSide(db: Db, dispute: OwnershipDispute, accountId: string): Promise<OwnershipSide | null> {
  const claim = dispute.claimId === null ? null : await findOwnershipClaim(db, dispute.claimId);
  if (claim?.accountId === accountId) return "challenger";
  const change = dispute.changeId === null ? null : await findProfileChange(db, dispute.changeId);
  if (change?.objectedBy === accountId) return "challenger";
  if (change?.requestedBy === accountId) return "holder";
  return (await listOwners(db, dispute.clinicId)).includes(accountId) ? "holder" : null;
}

/** The accounts that are told how it ended. */
export async function listDisputeParties(db: Db, dispute: OwnershipDispute): Promise<string[]> {
  const claim = dispute.claimId === null ? null : await findOwnershipClaim(db, dispute.claimId);
  const change = dispute.changeId === null ? null : await findProfileChange(db, dispute.changeId);
  const named = [claim?.accountId, change?.requestedBy, change?.objectedBy].filter((id): id is string => typeof id === "string");
  return [...new Set([...named, ...(await listOwners(db, dispute.clinicId))])];
}

/** A party states its case before anything is decided. Null: no dispute of theirs. */
export async function stateOwnershipCase(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  body: string,
): Promise<{ ok: true } | OwnershipRefusal | null> {
  if (!may(viewer, "clinic.claim")) return null;
  const now = ctx.now();
  const say = ownershipClaimWords();
  return ctx.store.write(async (tx) => {
    const dispute = await findOwnershipDispute(tx, disputeId);
    if (!dispute || !(await findOwnershipSide(tx, dispute, viewer.id))) return null;
    if (dispute.decidedAt !== null) return refuseOwnership(say.decided, "form", 409);
    const made = (await listOwnershipStatements(tx, disputeId)).filter((said) => said.accountId === viewer.id);
    if (made.length >= STATEMENTS_PER_PERSON) {
      return refuseOwnership(say.statementsMade(STATEMENTS_PER_PERSON), "statement");
    }
    await insertOwnershipStatement(tx, { id: newId(), disputeId, accountId: viewer.id, body, createdAt: now });
    const detail = { disputeId };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "ownership.case_stated", subjectKind: "clinic", subjectId: dispute.clinicId, detail },
      now,
    );
    return { ok: true };
  });
}
