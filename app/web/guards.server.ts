import { redirect } from "@remix-run/node";
import { type Action, may, type Viewer } from "#app/accounts/role.ts";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";

/** What a loader and an action are called with, as far as a guard looks at it. */
export interface GuardArgs {
  request: Request;
  context: LoadContext;
}

/**
 * Who is asking, read from the database on every call, so that a suspension or a changed role holds from the next request on. Null: nobody signed in.
 * Remix runs loaders side by side and an action before them: every loader and action asks for itself, a parent's check protects nothing.
 */
export async function findViewer({ request, context }: GuardArgs): Promise<Viewer | null> {
  const cookie = request.headers.get("cookie");
  return cookie === null ? null : findSessionViewer(context.ctx, cookie);
}

/** The signed-in person, verified or not. Throws a redirect to /sign-in for anybody else. */
export async function requireAccount(args: GuardArgs): Promise<Viewer> {
  const viewer = await findViewer(args);
  if (viewer !== null) return viewer;
  const { pathname, search } = new URL(args.request.url);
  throw redirect(`/sign-in?${new URLSearchParams({ redirectTo: `${pathname}${search}` })}`);
}

/**
 * The signed-in person, if their role may do `action`. Ownership of the clinic, review or dispute in question is for the command to check.
 * Throws a redirect to /sign-in when anonymous, to /verify-email when the address is unverified, and 403 when the role may not.
 */
export async function requireViewer(args: GuardArgs, action: Action): Promise<Viewer> {
  const viewer = await requireAccount(args);
  if (!viewer.emailVerified) throw redirect("/verify-email");
  if (!may(viewer, action)) throw new Response("Forbidden", { status: 403, statusText: "Forbidden" });
  return viewer;
}
