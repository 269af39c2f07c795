import { normaliseEmail } from "#app/accounts/account.ts";
import { type Account, countOtherAdmins, findAccountByEmail, updateAccount } from "#app/accounts/account-repository.server.ts";
import type { Role } from "#app/accounts/role.ts";
import { endSessionsOfAccount } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { AccountNotice } from "#app/platform/job.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

export type GrantOutcome = "granted" | "held already" | "no such account" | "not verified" | "suspended" | "only administrator";

const NOTICES: Record<Role, AccountNotice> = {
  client: "role_ended",
  owner: "role_ended",
  moderator: "made_moderator",
  admin: "made_admin",
};

/** Gives the account of this address a role. `actorId` null: the operator at the command line. */
export async function grantRole(ctx: Ctx, actorId: string | null, email: string, role: Role): Promise<GrantOutcome> {
  return ctx.store.write(async (tx) => {
    const account = await findAccountByEmail(tx, normaliseEmail(email));
    return account === null ? "no such account" : setRole(ctx, tx, actorId, account, role);
  });
}

/** Gives a verified account a role, unless nobody would be left to administer, ends its sessions, which began with another, and has its person told. */
export async function setRole(
  ctx: Ctx,
  tx: Db,
  actorId: string | null,
  account: Account,
  role: Role,
): Promise<Exclude<GrantOutcome, "no such account">> {
  const now = ctx.now();
  if (account.suspendedAt !== null) return "suspended";
  if (account.emailVerifiedAt === null) return "not verified";
  if (account.role === role) return "held already";
  if (account.role === "admin" && (await countOtherAdmins(tx, account.id)) === 0) return "only administrator";
  await updateAccount(tx, account.id, { role });
  await endSessionsOfAccount(ctx, account.id);
  await enqueue(tx, { kind: "mail_account_notice", payload: { accountId: account.id, notice: NOTICES[role] } }, now);
  const detail = { from: account.role, to: role };
  await recordEvent(tx, { actorId, action: "account.role_granted", subjectKind: "account", subjectId: account.id, detail }, now);
  ctx.metrics.count("role_changes", { act: role });
  ctx.log.warn("a role was given", { reason: role });
  return "granted";
}
