import { countOtherAdmins, findAccount } from "#app/accounts/account-repository.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { refuseStanding, type StandingRefusal } from "#app/accounts/standing-form.ts";
import { standingWords } from "#app/accounts/standing-words.ts";
import type { Db } from "#app/platform/store.server.ts";

/**
 * Why this administrator may not change the standing of that account; null: they may. They are read again inside the transaction: of two who take each
 * other's role at once, one has none any more.
 */
export async function refuseActor(tx: Db, viewer: Viewer, accountId: string): Promise<StandingRefusal | null> {
  const actor = await findAccount(tx, viewer.id);
  const say = standingWords();
  if (actor?.role !== "admin" || actor.suspendedAt !== null || actor.erasedAt !== null) return refuseStanding(403, say.noAdministratorNow);
  if (accountId !== viewer.id) return null;
  return (await countOtherAdmins(tx, viewer.id)) === 0 ? refuseStanding(409, say.youAreTheOnly) : refuseStanding(403, say.ownStanding);
}
