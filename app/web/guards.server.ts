import { redirect } from "@remix-run/node";
import { type Action, may, type Viewer } from "#app/accounts/role.ts";
import { isRecentlyConfirmed } from "#app/accounts/session-standing.ts";
import { findSession, findSessionViewer, type OpenSession } from "#app/accounts/sessions.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";

/** What a loader and an action are called with, as far as a guard looks at it. */
export interface GuardArgs {
  request: Request;
  context: LoadContext;
}

/** The session that is asking, whatever it may do; null for none. Read from the database on every call. */
export async function findOwnSession(args: GuardArgs): Promise<OpenSession | null> {
  const cookie = cookieOf(args);
  return cookie === null ? null : findSession(args.context.ctx, cookie);
}

const cookieOf = ({ request, context }: GuardArgs) => context.renewedCookie ?? request.headers.get("cookie");

/**
 * Who is asking, read from the database on every call, so that a suspension or a changed role holds from the next request on. Null: nobody signed in, or
 * somebody whose second factor is still due.
 * Remix runs loaders side by side and an action before them: every loader and action asks for itself, a parent's check protects nothing.
 */
export async function findViewer(args: GuardArgs): Promise<Viewer | null> {
  const session = await findOwnSession(args);
  return session?.standing === "full" ? session.viewer : null;
}

/** Whom the masthead names; it guards nothing. Unlike `findViewer` also a moderator who has yet to set up a second factor. */
export async function findNamedViewer(args: GuardArgs): Promise<Viewer | null> {
  const cookie = cookieOf(args);
  return cookie === null ? null : findSessionViewer(args.context.ctx, cookie);
}

/**
 * A session whose password and, if the account has one, second factor were given; for the pages on which a moderator sets one up. Throws a redirect to
 * where the missing one is given.
 */
export async function requireSession(args: GuardArgs): Promise<OpenSession> {
  const session = await findOwnSession(args);
  if (session !== null && session.standing !== "code_due") return session;
  throw redirect(withReturn(args, session === null ? "/sign-in" : "/sign-in/second-factor"));
}

/**
 * The signed-in person, verified or not. Throws a redirect to /sign-in for anybody else, and to where the second factor is given or set up for whom it is due.
 */
export async function requireAccount(args: GuardArgs): Promise<Viewer> {
  const session = await requireSession(args);
  if (session.standing === "enrolment_due") throw redirect("/account/second-factor");
  return session.viewer;
}

/** As `requireSession`, and its person has shown within the last ten minutes who they are. Throws a redirect to /account/confirm otherwise. */
export async function requireRecentSession(args: GuardArgs): Promise<OpenSession> {
  const session = await requireSession(args);
  if (isRecentlyConfirmed(session.confirmedAt, args.context.ctx.now())) return session;
  throw redirect(withReturn(args, "/account/confirm"));
}

/**
 * The signed-in person, if they gave password, code or passkey within the last ten minutes; the sign-in itself counts. For acts that a stolen session must
 * not do. Throws a redirect to /account/confirm otherwise, which leads back here.
 */
export async function requireRecentConfirmation(args: GuardArgs): Promise<Viewer> {
  const viewer = await requireAccount(args);
  await requireRecentSession(args);
  return viewer;
}

function withReturn({ request }: GuardArgs, path: string): string {
  const { pathname, search } = new URL(request.url);
  return `${path}?${new URLSearchParams({ redirectTo: `${pathname}${search}` })}`;
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
