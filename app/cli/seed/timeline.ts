import type { Ctx } from "#app/platform/context.server.ts";
import { type Day, dayOf } from "#app/platform/date.ts";

/** Something that happened in the demo's past. Moments are lived through in their order, oldest first, with the clock set to each. */
export interface Moment {
  /** Days before the seeding; parts of a day are hours. */
  ago: number;
  run(ctx: Ctx): Promise<void>;
}

const MS_PER_DAY = 86_400_000;

export const timeAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * MS_PER_DAY);

export const dayAgo = (now: Date, days: number): Day => dayOf(timeAgo(now, days));

/** The same context at an earlier time. No mail leaves: nobody is told of a past that was made up today. Nothing is drawn by lot: every demo is the same. */
export function ctxAt(ctx: Ctx, time: Date): Ctx {
  return { ...ctx, now: () => time, chance: () => 1, mailer: { send: async () => {} } };
}

/**
 * Lives through the moments. `settle` runs the jobs that a moment asked for, so that every score and listing of the past was made from what was
 * known on its day. Moments of the same time keep the order they were given in.
 */
export async function liveThrough(
  ctx: Ctx,
  moments: readonly Moment[],
  settle: (ctx: Ctx) => Promise<unknown>,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const now = ctx.now();
  const inOrder = moments.toSorted((a, b) => b.ago - a.ago);
  for (const [place, moment] of inOrder.entries()) {
    const then = ctxAt(ctx, timeAgo(now, moment.ago));
    await moment.run(then);
    await settle(then);
    progress(place + 1, inOrder.length);
  }
}

/** A command of the demo that is refused is a mistake in the demo. */
export function done<T extends { ok: boolean }>(what: string, result: T | null): Extract<T, { ok: true }> {
  if (result?.ok !== true) throw new Error(`The demo’s ${what} was refused: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}
