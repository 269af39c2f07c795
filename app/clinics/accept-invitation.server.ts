import type { Visitor } from "#app/accounts/account.ts";
import { type Account, findAccount, updateAccount } from "#app/accounts/account-repository.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { endSessionsOfAccount, openSession } from "#app/accounts/sessions.server.ts";
import { type MemberRefusal, refuseMember } from "#app/clinics/invite-member.server.ts";
import { findOpenInvitation, type Invitation, insertMember, updateInvitationEnded } from "#app/clinics/member-repository.server.ts";
import { memberWords } from "#app/clinics/member-words.ts";
import { hasReviewed } from "#app/clinics/ownership-repository.server.ts";
import { type Clinic, findClinicById, isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** What a link invites to, while it works. Null: it does not, or no longer. */
export async function findInvited(db: Db, token: string, now: Date): Promise<{ invitation: Invitation; clinic: Clinic } | null> {
  const invitation = await findOpenInvitation(db, token, now);
  const clinic = invitation && (await findClinicById(db, invitation.clinicId));
  return invitation && clinic && clinic.hiddenAt === null ? { invitation, clinic } : null;
}

/** Why this account cannot take the invitation up; null: it can. */
export function whyNotInvited(
  account: Pick<Account, "email" | "role">,
  invitation: Pick<Invitation, "email">,
): "other_address" | "staff" | null {
  if (account.role === "moderator" || account.role === "admin") return "staff";
  return account.email === invitation.email ? null : "other_address";
}

/**
 * Uses a link up and makes its reader a member: only with the address it was sent to, so that a link passed on opens nothing. A client's account becomes
 * that of somebody from a clinic, and since its role changes every session of it ends and a new one begins. Null: the link works no longer.
 */
export async function acceptInvitation(
  ctx: Ctx,
  visitor: Pick<Visitor, "device">,
  viewer: Viewer,
  token: string,
): Promise<{ ok: true; slug: string; setCookie: string | null } | MemberRefusal | null> {
  const now = ctx.now();
  const say = memberWords();
  return ctx.store.write(async (tx) => {
    const invited = await findInvited(tx, token, now);
    const account = await findAccount(tx, viewer.id);
    if (!invited || !account?.emailVerifiedAt) return null;
    const { invitation, clinic } = invited;
    if (whyNotInvited(account, invitation) !== null) return refuseMember("form", say.otherAccount, 409);
    if (await hasReviewed(tx, clinic.id, account.id)) return refuseMember("form", say.reviewedThisClinic, 409);
    if (!(await updateInvitationEnded(tx, invitation.id, { acceptedAt: now }, now))) return null;
    const known = await isMember(tx, clinic.id, account.id);
    if (!known) await insertMember(tx, { clinicId: clinic.id, accountId: account.id, role: invitation.role, createdAt: now });
    const detail = { invitationId: invitation.id, accountId: account.id, role: invitation.role };
    await recordEvent(
      tx,
      { actorId: account.id, action: "clinic.member_joined", subjectKind: "clinic", subjectId: clinic.id, detail },
      now,
    );
    if (!known)
      await enqueue(tx, { kind: "mail_member_notice", payload: { clinicId: clinic.id, accountId: account.id, notice: "joined" } }, now);
    if (account.role === "owner") return { ok: true, slug: clinic.slug, setCookie: null };
    await updateAccount(tx, account.id, { role: "owner" });
    await endSessionsOfAccount(ctx, account.id);
    const roles = { from: account.role, to: "owner" };
    await recordEvent(
      tx,
      { actorId: account.id, action: "account.role_granted", subjectKind: "account", subjectId: account.id, detail: roles },
      now,
    );
    // Whoever got here has given their second factor where they have one.
    const setCookie = await openSession(ctx, { id: account.id, role: "owner" }, { secondFactorAt: now, device: visitor.device ?? null });
    return { ok: true, slug: clinic.slug, setCookie };
  });
}
