import type { Viewer } from "#app/accounts/role.ts";
import { type GuardArgs, requireRecentSession } from "#app/web/guards.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

/** An administrator, with a second factor. Moderators get 403, clients and owners 404, everybody else is sent to sign in. */
export const requireAdmin = (args: GuardArgs): Promise<Viewer> => requireModerator(args, "site.administer");

/** As `requireAdmin`, and they have shown within the last ten minutes who they are: for every change, and for pages about one person (SECURITY.md A17). */
export async function requireConfirmedAdmin(args: GuardArgs): Promise<Viewer> {
  const viewer = await requireAdmin(args);
  await requireRecentSession(args);
  return viewer;
}
