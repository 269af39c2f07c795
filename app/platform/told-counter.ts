import type { SharedUses, Uses } from "#app/platform/shared-uses.ts";
import type { UseCounter } from "#app/platform/use-counter.ts";

/** Fewer uses than these are told to nobody: who opens some pages is as many rows less. */
const TOLD_FROM = 5;
/** Names told at once; of more, which are an attack from everywhere, each process counts the rest for itself. */
const MOST_TOLD = 500;

export interface ToldCounter extends UseCounter {
  /** Tells what was counted here since the last time, and takes over what all processes have counted. Fails to count in common, never to count. */
  tell(): Promise<void>;
}

/** Counts at once and in memory, for what is asked far too often to wait for another process; what others counted holds here from the next `tell` on. */
export function createToldCounter(own: UseCounter, shared: SharedUses, nameOf: (key: string) => string): ToldCounter {
  let untold = new Map<string, { times: number; seconds: number }>();
  return {
    count(key, seconds) {
      const counted = own.count(key, seconds);
      const before = untold.get(key);
      if (before !== undefined) before.times += 1;
      else if (counted.used >= TOLD_FROM && untold.size < MOST_TOLD)
        untold.set(key, { times: counted.used === TOLD_FROM ? TOLD_FROM : 1, seconds });
      return counted;
    },
    set: own.set,
    async tell() {
      if (untold.size === 0) return;
      const told = [...untold];
      untold = new Map();
      const all = told.map(([key, { times, seconds }]): Uses => ({ name: nameOf(key), times, seconds }));
      // Where the database or the file cannot be reached, that is told wherever they are asked for more.
      const counted = await shared.add(all).catch(() => []);
      for (const [place, { used, leftMs }] of counted.entries()) {
        const [key] = told[place] as [string, unknown];
        own.set(key, { used: used + (untold.get(key)?.times ?? 0), leftMs });
      }
    },
  };
}
