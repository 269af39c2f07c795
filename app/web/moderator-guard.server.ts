import { redirect } from "@remix-run/node";
import { type Action, may, type Viewer } from "#app/accounts/role.ts";
import { type GuardArgs, requireAccount } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * A moderator or administrator whose role may do `action`. For clients and owners the moderators' pages are not there at all: 404.
 * Throws a redirect when anonymous or unverified, and 403 for a moderator or administrator whose role may not.
 */
export async function requireModerator(args: GuardArgs, action: Action = "moderation.read"): Promise<Viewer> {
  const viewer = await requireAccount(args);
  if (viewer.role !== "moderator" && viewer.role !== "admin") throw notFound();
  if (!viewer.emailVerified) throw redirect("/verify-email");
  if (!may(viewer, action)) throw forbidden();
  return viewer;
}

export const forbidden = () => new Response("Forbidden", { status: 403, statusText: "Forbidden" });
