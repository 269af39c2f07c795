import { may, type Viewer } from "#app/accounts/role.ts";
import { ownershipChangeWords } from "#app/clinics/ownership-change-words.ts";
import { type OwnershipRefusal, refuseOwnership } from "#app/clinics/ownership-claim.ts";
import { countStandingKinds, PROOFS_FOR_CHANGE } from "#app/clinics/ownership-proof.ts";
import { listHeldProofs } from "#app/clinics/ownership-proof-repository.server.ts";
import { listHolders } from "#app/clinics/ownership-repository.server.ts";
import { type ChangeKind, type ChangeValues, changeEffectiveAt, heldSince } from "#app/clinics/profile-change.ts";
import { findOpenChange, insertProfileChange } from "#app/clinics/profile-change-repository.server.ts";
import { type Clinic, findClinicBySlug, findMemberRole, listLocations } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** An owner asks for another name, address or owner. It waits seven days, and everybody who holds or held the profile is told. Null: no such clinic of theirs. */
export async function requestProfileChange(
  ctx: Ctx,
  viewer: Viewer,
  slug: string,
  kind: ChangeKind,
  wanted: ChangeValues,
): Promise<{ ok: true; changeId: string } | OwnershipRefusal | null> {
  if (!may(viewer, "clinic.manage")) return null;
  const now = ctx.now();
  const say = ownershipChangeWords();
  return ctx.store.write(async (tx) => {
    const clinic = await findClinicBySlug(tx, slug);
    if (!clinic || (await findMemberRole(tx, clinic.id, viewer.id)) !== "owner") return null;
    if (countStandingKinds(await listHeldProofs(tx, clinic.id)) < PROOFS_FOR_CHANGE) {
      return refuseOwnership(say.tooFewProofs(PROOFS_FOR_CHANGE));
    }
    if (await findOpenChange(tx, clinic.id, kind)) return refuseOwnership(say.underWay, "form", 409);
    const before = await standingValues(tx, clinic, kind, viewer);
    const after = { ...wanted, ...(kind === "owner" ? { accountId: null } : {}) };
    if (kind !== "owner" && isSame(before, after)) return refuseOwnership(say.saidAlready);
    const id = newId();
    const effectiveAt = changeEffectiveAt(now);
    const change = { id, clinicId: clinic.id, kind, before, after, requestedBy: viewer.id, requestedAt: now, effectiveAt };
    await insertProfileChange(tx, { ...change, state: "waiting" });
    const detail = { changeId: id, kind };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "profile.change_requested", subjectKind: "clinic", subjectId: clinic.id, detail },
      now,
    );
    for (const accountId of await listHolders(tx, clinic.id, heldSince(now))) {
      await enqueue(tx, { kind: "mail_ownership_notice", payload: { accountId, notice: "change_requested", subjectId: id } }, now);
    }
    if (kind === "owner") await enqueue(tx, { kind: "mail_handover_offer", payload: { changeId: id } }, now);
    await enqueue(tx, { kind: "apply_profile_change", payload: { changeId: id }, runAt: effectiveAt }, now);
    return { ok: true, changeId: id };
  });
}

async function standingValues(db: Db, clinic: Clinic, kind: ChangeKind, viewer: Viewer): Promise<ChangeValues> {
  if (kind === "name") return { name: clinic.name };
  if (kind === "owner") return { accountId: viewer.id, name: viewer.displayName };
  const [main] = await listLocations(db, clinic.id);
  if (!main) return {};
  const { street, city, region, postcode, country } = main;
  return { street, city, region, postcode, country };
}

const isSame = (before: ChangeValues, after: ChangeValues): boolean =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].every((field) => (before[field] ?? null) === (after[field] ?? null));
