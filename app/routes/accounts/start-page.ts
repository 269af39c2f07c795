import type { Account } from "#app/accounts/account-repository.server.ts";
import type { Role } from "#app/accounts/role.ts";
import { safeRedirect } from "#app/web/safe-redirect.ts";

/** Where somebody goes who was not on the way to a page. */
const START: Record<Role, string> = { client: "/account", owner: "/manage", moderator: "/moderation", admin: "/moderation" };

export function startPage(account: Pick<Account, "role" | "emailVerifiedAt">, redirectTo: string): string {
  return safeRedirect(redirectTo, account.emailVerifiedAt === null ? "/verify-email" : START[account.role]);
}
