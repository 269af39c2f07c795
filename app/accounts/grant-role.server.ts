import { normaliseEmail } from "#app/accounts/account.ts";
import { countOtherAdmins, findAccountByEmail, updateAccount } from "#app/accounts/account-repository.server.ts";
import type { Role } from "#app/accounts/role.ts";
import { endSessionsOfAccount } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

export type GrantOutcome = "granted" | "held already" | "no such account" | "not verified" | "suspended" | "only administrator";

/** Gives a verified account a role, unless nobody would be left to administer, and ends its sessions, which began with another. `actorId` null: the operator at the command line. */
export async function grantRole(ctx: Ctx, actorId: string | null, email: string, role: Role): Promise<GrantOutcome> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const account = await findAccountByEmail(tx, normaliseEmail(email));
    if (account === null) return "no such account";
    if (account.suspendedAt !== null) return "suspended";
    if (account.emailVerifiedAt === null) return "not verified";
    if (account.role === role) return "held already";
    if (account.role === "admin" && (await countOtherAdmins(tx, account.id)) === 0) return "only administrator";
    await updateAccount(tx, account.id, { role });
    await endSessionsOfAccount(ctx, account.id);
    const detail = { from: account.role, to: role };
    await recordEvent(tx, { actorId, action: "account.role_granted", subjectKind: "account", subjectId: account.id, detail }, now);
    return "granted";
  });
}
