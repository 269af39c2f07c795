import { MAIL_ADDRESS_LIMIT } from "#app/accounts/account-limits.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { findOwnClinic } from "#app/clinics/edit-profile.server.ts";
import { INVITATION_LIMIT, invitationEnd, MOST_INVITATIONS } from "#app/clinics/member-form.ts";
import {
  findInvitation,
  insertInvitation,
  listMembers,
  listOpenInvitations,
  updateInvitationEnded,
} from "#app/clinics/member-repository.server.ts";
import { memberWords } from "#app/clinics/member-words.ts";
import { type Clinic, findMemberRole, type MemberRole } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { hmacSha256, newId, sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Why nothing was done, by field of the form; "form" is the form as a whole. */
export interface MemberRefusal {
  ok: false;
  status: 409 | 422 | 429;
  errors: Record<string, string>;
}
export type MemberResult = { ok: true } | MemberRefusal | null;

export const refuseMember = (field: string, message: string, status: MemberRefusal["status"] = 422): MemberRefusal => ({
  ok: false,
  status,
  errors: { [field]: message },
});

/** The 256 bits in the link, made from the row's id and the server's secret: whoever reads the database alone cannot make them. */
export const invitationSecret = (ctx: Ctx, invitationId: string) => hmacSha256(ctx.env.APP_SECRET, `member invitation ${invitationId}`);

/** Null: it does not exist, is hidden, or this person does not own it. */
export async function findOwnedClinic(db: Db, viewer: Viewer, clinicId: number): Promise<Clinic | null> {
  const clinic = await findOwnClinic(db, viewer, clinicId);
  return clinic && (await findMemberRole(db, clinicId, viewer.id)) === "owner" ? clinic : null;
}

/** Sends a one-time link that makes its reader a member. A new one to the same address ends the older. Null: no clinic this person owns. */
export async function inviteMember(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  { email, role }: { email: string; role: MemberRole },
): Promise<MemberResult> {
  if (!(await findOwnedClinic(ctx.store.read, viewer, clinicId))) return null;
  const wait = (await ctx.limits.take(INVITATION_LIMIT, String(clinicId))) ?? (await ctx.limits.take(MAIL_ADDRESS_LIMIT, email));
  const say = memberWords();
  if (wait !== null) return refuseMember("form", say.tooManySent, 429);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    if (!(await findOwnedClinic(tx, viewer, clinicId))) return null;
    if ((await listMembers(tx, clinicId)).some((member) => member.email === email)) return refuseMember("email", say.memberAlready);
    const open = await listOpenInvitations(tx, clinicId, now);
    for (const older of open) if (older.email === email) await updateInvitationEnded(tx, older.id, { withdrawnAt: now }, now);
    if (open.filter((one) => one.email !== email).length >= MOST_INVITATIONS)
      return refuseMember("form", say.tooManyOpen(MOST_INVITATIONS), 409);
    const id = newId();
    await insertInvitation(tx, {
      id,
      clinicId,
      email,
      role,
      tokenHash: sha256(invitationSecret(ctx, id)),
      invitedBy: viewer.id,
      createdAt: now,
      expiresAt: invitationEnd(now),
    });
    await enqueue(tx, { kind: "mail_member_invitation", payload: { invitationId: id } }, now);
    const detail = { invitationId: id, role };
    await recordEvent(tx, { actorId: viewer.id, action: "clinic.member_invited", subjectKind: "clinic", subjectId: clinicId, detail }, now);
    return { ok: true };
  });
}

/** The link works no longer. Null: no open invitation to a clinic this person owns. */
export async function withdrawInvitation(ctx: Ctx, viewer: Viewer, clinicId: number, invitationId: string): Promise<MemberResult> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const invitation = (await findOwnedClinic(tx, viewer, clinicId)) && (await findInvitation(tx, invitationId));
    if (!invitation || invitation.clinicId !== clinicId) return null;
    if (!(await updateInvitationEnded(tx, invitationId, { withdrawnAt: now }, now)))
      return refuseMember("form", memberWords().invitationAnswered, 409);
    const detail = { invitationId };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "clinic.invitation_withdrawn", subjectKind: "clinic", subjectId: clinicId, detail },
      now,
    );
    return { ok: true };
  });
}
