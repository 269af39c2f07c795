import type { Ctx } from "#app/platform/context.server.ts";
import { type EventRecord, hasActedSince, recordEvent } from "#app/platform/event-log.server.ts";

/** As long as a session of a moderator may rest (SECURITY.md A15): after that it is another visit. */
const VISIT_MS = 30 * 60_000;

/** That somebody looked at what is not public, within a matter they have to decide (SECURITY.md M5). Once a visit, however often the page is loaded. */
export async function recordLook(ctx: Ctx, look: Look): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    // Two pictures of one page are asked for at once.
    if (!(await hasActedSince(tx, look, visitBegan(now)))) await recordEvent(tx, look, now);
  });
}

type Look = EventRecord & { actorId: string };

const visitBegan = (now: Date) => new Date(now.getTime() - VISIT_MS);

/** The look at what the files of a dispute say. */
export const lookAtFiles = (viewerId: string, disputeId: string): Look => ({
  actorId: viewerId,
  action: "dispute.files_seen",
  subjectKind: "dispute",
  subjectId: disputeId,
});

/** Whether this look is on record for the visit that goes on: only then is shown what it was for. Reading a page writes nothing. */
export const isLooking = (ctx: Ctx, look: Look): Promise<boolean> => hasActedSince(ctx.store.read, look, visitBegan(ctx.now()));
