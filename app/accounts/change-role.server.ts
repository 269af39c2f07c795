import { findAccount } from "#app/accounts/account-repository.server.ts";
import { refuseActor } from "#app/accounts/acting-admin.server.ts";
import { setRole } from "#app/accounts/grant-role.server.ts";
import { ROLES, type Role, type Viewer } from "#app/accounts/role.ts";
import { needsSecondFactor } from "#app/accounts/session-standing.ts";
import { type GivenRole, refuseStanding, type StandingResult } from "#app/accounts/standing-form.ts";
import { standingWords } from "#app/accounts/standing-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** An administrator gives somebody else a role, or (`to` null) takes away the one they have. Null: there is no such account. */
export async function changeRole(ctx: Ctx, viewer: Viewer, accountId: string, to: GivenRole | null): Promise<StandingResult | null> {
  const say = standingWords();
  return ctx.store.write(async (tx) => {
    const refused = await refuseActor(tx, viewer, accountId);
    if (refused !== null) return refused;
    const account = await findAccount(tx, accountId);
    if (account === null || account.erasedAt !== null) return null;
    if (to === null && !needsSecondFactor(account.role)) return refuseStanding(422, say.noRoleToTake);
    const outcome = await setRole(ctx, tx, viewer.id, account, to ?? (await roleBefore(tx, account.id)));
    if (outcome === "granted") return { ok: true };
    return refuseStanding(outcome === "only administrator" ? 409 : 422, say.refusals[outcome]);
  });
}

/** What somebody was before they decided about others: an owner speaks for their clinic again. */
async function roleBefore(tx: Db, accountId: string): Promise<Role> {
  const earlier = (await listEvents(tx, "account", accountId))
    .filter(({ action }) => action === "account.role_granted")
    .map(({ detail }) => ROLES.find((role) => role === detail.from));
  return earlier.findLast((role) => role !== undefined && !needsSecondFactor(role)) ?? "client";
}
