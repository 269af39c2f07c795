import { may, type Viewer } from "#app/accounts/role.ts";
import { openOwnershipDispute } from "#app/clinics/open-ownership-dispute.server.ts";
import { CLAIMS_PER_DAY, DAYS_AFTER_REFUSAL, type OwnershipRefusal, refuseOwnership } from "#app/clinics/ownership-claim.ts";
import { ownershipClaimWords } from "#app/clinics/ownership-claim-words.ts";
import {
  countClaimsSince,
  findLiveClaim,
  hasReviewed,
  insertOwnershipClaim,
  listOwners,
  wasRefusedSince,
} from "#app/clinics/ownership-repository.server.ts";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";

const DAY_MS = 86_400_000;

/**
 * Somebody says that a profile is their clinic's. While nobody holds it the claim is open; if somebody does, a dispute begins and they stay in control.
 * An owner who is in control already holds their claim at once: it is only where their proofs are kept. Asking twice is asking once. Null: no such clinic.
 */
export async function startClaim(
  ctx: Ctx,
  viewer: Viewer,
  slug: string,
  input: { position: string },
): Promise<{ ok: true; claimId: string } | OwnershipRefusal | null> {
  if (!may(viewer, "clinic.claim")) return null;
  const now = ctx.now();
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const say = ownershipClaimWords();
  return ctx.store.write(async (tx) => {
    const clinic = await findClinicBySlug(tx, slug);
    if (!clinic) return null;
    const live = await findLiveClaim(tx, clinic.id, viewer.id);
    if (live) return { ok: true, claimId: live.id };
    if (await hasReviewed(tx, clinic.id, viewer.id)) {
      return refuseOwnership(say.reviewedThisClinic);
    }
    if (await wasRefusedSince(tx, clinic.id, viewer.id, daysAgo(DAYS_AFTER_REFUSAL))) {
      return refuseOwnership(say.decidedLately(DAYS_AFTER_REFUSAL));
    }
    if ((await countClaimsSince(tx, viewer.id, daysAgo(1))) >= CLAIMS_PER_DAY) {
      return refuseOwnership(say.claimsMade(CLAIMS_PER_DAY), "form", 429);
    }
    const owners = await listOwners(tx, clinic.id);
    const inControl = owners.includes(viewer.id);
    const state = owners.length === 0 ? ("open" as const) : inControl ? ("held" as const) : ("disputed" as const);
    const id = newId();
    const claim = { id, clinicId: clinic.id, accountId: viewer.id, state, position: input.position, openedAt: now };
    await insertOwnershipClaim(tx, { ...claim, heldAt: inControl ? now : null });
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "ownership.claimed", subjectKind: "clinic", subjectId: clinic.id, detail: { claimId: id, state } },
      now,
    );
    if (state === "disputed") await openOwnershipDispute(tx, claim, now);
    return { ok: true, claimId: id };
  });
}
