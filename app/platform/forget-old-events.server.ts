import { and, eq, lte, max } from "drizzle-orm";
import { lastForgettable, RECORD_DAYS } from "#app/platform/audit-chain.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { auditHeads, events, seals } from "#db/schema/platform.ts";

/**
 * Once a day: events of more than six years ago go, as far as published heads show that they are so old. Their seals stay, which hold nothing of anybody, so
 * that the chain can be verified over the gap. Returns how many went.
 */
export async function forgetOldEvents(ctx: Pick<Ctx, "store" | "now">): Promise<number> {
  const now = ctx.now();
  const heads = await ctx.store.read.select().from(auditHeads).all();
  const seal = lastForgettable(heads, dayOf(now));
  if (seal === 0) return 0;
  return ctx.store.write(async (tx) => {
    const last = await tx
      .select({ id: max(seals.rowId) })
      .from(seals)
      .where(and(eq(seals.source, "event"), lte(seals.seq, seal)))
      .get();
    const old = and(lte(events.id, last?.id ?? 0), lte(events.at, new Date(now.getTime() - RECORD_DAYS * 86_400_000)));
    return (await tx.delete(events).where(old).returning({ id: events.id })).length;
  });
}
