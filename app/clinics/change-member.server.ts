import type { Viewer } from "#app/accounts/role.ts";
import { findOwnedClinic, type MemberResult, refuseMember } from "#app/clinics/invite-member.server.ts";
import { countOwners, deleteMember, updateMemberRole } from "#app/clinics/member-repository.server.ts";
import { memberWords } from "#app/clinics/member-words.ts";
import { listHeldClaims, updateClaimState } from "#app/clinics/ownership-repository.server.ts";
import { findMemberRole, type MemberRole } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A clinic always has an owner: somebody has to answer for it, and to let the next one in. */
const refuseLastOwner = () => refuseMember("form", memberWords().lastOwner, 409);

/** Otherwise an owner who was let in yesterday could put out the one who proved the profile, without proofs and without the seven days. */
const refuseProved = () => refuseMember("form", memberWords().provedOwner, 409);

/** An owner changes what a member may do. Null: no member of a clinic this person owns. */
export async function changeMemberRole(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  accountId: string,
  role: MemberRole,
): Promise<MemberResult> {
  return ctx.store.write(async (tx) => {
    const before = (await findOwnedClinic(tx, viewer, clinicId)) && (await findMemberRole(tx, clinicId, accountId));
    if (!before) return null;
    if (before === role) return { ok: true };
    if (before === "owner" && (await countOwners(tx, clinicId)) === 1) return refuseLastOwner();
    if (before === "owner" && (await provedByAnother(tx, viewer, clinicId, accountId))) return refuseProved();
    await updateMemberRole(tx, clinicId, accountId, role);
    if (role !== "owner") await endHeldClaims(tx, clinicId, accountId, ctx.now());
    await record(ctx, tx, viewer, clinicId, accountId, "clinic.member_role_changed", role === "owner" ? "made_owner" : "made_editor");
    return { ok: true };
  });
}

/** An owner ends a membership, their own too. What the member did stays. Null: no member of a clinic this person owns. */
export async function removeMember(ctx: Ctx, viewer: Viewer, clinicId: number, accountId: string): Promise<MemberResult> {
  return ctx.store.write(async (tx) => {
    const role = (await findOwnedClinic(tx, viewer, clinicId)) && (await findMemberRole(tx, clinicId, accountId));
    if (!role) return null;
    if (role === "owner" && (await countOwners(tx, clinicId)) === 1) return refuseLastOwner();
    if (await provedByAnother(tx, viewer, clinicId, accountId)) return refuseProved();
    await deleteMember(tx, clinicId, accountId);
    await endHeldClaims(tx, clinicId, accountId, ctx.now());
    await record(ctx, tx, viewer, clinicId, accountId, "clinic.member_removed", "removed");
    return { ok: true };
  });
}

async function provedByAnother(tx: Db, viewer: Viewer, clinicId: number, accountId: string): Promise<boolean> {
  return accountId !== viewer.id && (await listHeldClaims(tx, clinicId)).some((claim) => claim.accountId === accountId);
}

/** Proofs of ownership are a person's: they speak for the clinic no longer than that person owns it. */
async function endHeldClaims(tx: Db, clinicId: number, accountId: string, now: Date): Promise<void> {
  for (const claim of await listHeldClaims(tx, clinicId))
    if (claim.accountId === accountId) await updateClaimState(tx, claim.id, "held", { state: "ended", endedAt: now });
}

async function record(
  ctx: Ctx,
  tx: Db,
  viewer: Viewer,
  clinicId: number,
  accountId: string,
  action: string,
  notice: "made_owner" | "made_editor" | "removed",
): Promise<void> {
  const now = ctx.now();
  await recordEvent(tx, { actorId: viewer.id, action, subjectKind: "clinic", subjectId: clinicId, detail: { accountId, notice } }, now);
  await enqueue(tx, { kind: "mail_member_notice", payload: { clinicId, accountId, notice } }, now);
}
