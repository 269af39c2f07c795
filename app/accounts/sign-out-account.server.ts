import type { Viewer } from "#app/accounts/role.ts";
import { endSession, endSessionsOfAccount } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** Ends the session of this Cookie header on the server, whoever's it is. Returns the Set-Cookie header that clears the cookie. */
export function signOutAccount(ctx: Ctx, cookieHeader: string | null): Promise<string> {
  return endSession(ctx, cookieHeader);
}

/** Ends every session of the viewer's account, this one too. Returns the Set-Cookie header that clears the cookie. */
export function signOutEverywhere(ctx: Ctx, viewer: Viewer, cookieHeader: string | null): Promise<string> {
  return ctx.store.write(async (tx) => {
    await endSessionsOfAccount(ctx, viewer.id);
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "account.signed_out_everywhere", subjectKind: "account", subjectId: viewer.id },
      ctx.now(),
    );
    return endSession(ctx, cookieHeader);
  });
}
