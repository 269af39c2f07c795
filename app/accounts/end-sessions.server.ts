import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import { deleteSessions } from "#app/accounts/session-repository.server.ts";
import type { OpenSession } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** Ends one session of one's own account, or all but the one that asks. Returns how many ended: 0 for a session that is over, or somebody else's. */
export async function endSessions(ctx: Ctx, asking: OpenSession, which: { only: string } | "others"): Promise<number> {
  return ctx.store.write(async (tx) => {
    const ended = await deleteSessions(tx, asking.viewer.id, which === "others" ? { allBut: asking.id } : which);
    if (ended > 0) await recordAccountEvent(ctx, tx, asking.viewer.id, { action: "account.sessions_ended", detail: { count: ended } });
    return ended;
  });
}
