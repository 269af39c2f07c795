import type { Viewer } from "#app/accounts/role.ts";
import { isLive, type OwnershipRefusal, refuseOwnership } from "#app/clinics/ownership-claim.ts";
import { findProofByLink, type OwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import type { OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { verifyProof } from "#app/clinics/verify-proof.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/**
 * A mailed link that still works, for the account that asked for it. Null for anybody else: whoever reads the mailbox and did not claim the profile
 * would else prove it for a stranger by a click.
 */
export async function findOpenLink(
  db: Db,
  viewer: Viewer,
  secret: string,
  now: Date,
): Promise<{ proof: OwnershipProof; claim: OwnershipClaim } | null> {
  const found = await findProofByLink(db, secret);
  if (!found || found.claim.accountId !== viewer.id || !isLive(found.claim.state)) return null;
  return found.proof.state === "pending" && found.proof.expiresAt > now ? found : null;
}

/** Uses the link up. */
export async function confirmDomainMail(
  ctx: Ctx,
  viewer: Viewer,
  secret: string,
): Promise<{ ok: true; claimId: string } | OwnershipRefusal> {
  return ctx.store.write(async (tx) => {
    const found = await findOpenLink(tx, viewer, secret, ctx.now());
    if (!found || !(await verifyProof(ctx, tx, found, { actorId: viewer.id }))) {
      return refuseOwnership(ownershipProofWords().linkUsed, "form", 409);
    }
    return { ok: true, claimId: found.claim.id };
  });
}
