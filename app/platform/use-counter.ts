/** Keys counted at once. More are an attack from everywhere; those seen longest ago are then forgotten first. About 20 MB at most. */
export const MOST_KEYS = 100_000;

interface Use {
  used: number;
  until: number;
}

export interface UseCounter {
  /** Counts one use of `key`. Null: no more than `points` in `seconds` since its first. Otherwise the whole seconds until the next is. */
  take(key: string, points: number, seconds: number): number | null;
}

/**
 * Counts uses in memory of a bounded size. `now` gives milliseconds. Keys are in two generations of half the size each: one
 * map kept in order of use took 240 s for two million keys, as a Map walks over every key that was deleted before its first.
 */
export function createUseCounter(now: () => number, most = MOST_KEYS): UseCounter {
  let [older, newer] = [new Map<string, Use>(), new Map<string, Use>()];
  const keep = (key: string, use: Use) => {
    if (newer.size >= most / 2 && !newer.has(key)) [older, newer] = [newer, new Map()];
    newer.set(key, use);
  };
  return {
    take(key, points, seconds) {
      const time = now();
      const before = newer.get(key) ?? older.get(key);
      // A time further off than the limit is long comes from a clock that has gone back since.
      const runs = before !== undefined && before.until > time && before.until <= time + seconds * 1_000;
      const use = runs ? before : { used: 0, until: time + seconds * 1_000 };
      use.used += 1;
      keep(key, use);
      return use.used <= points ? null : Math.max(1, Math.ceil((use.until - time) / 1_000));
    },
  };
}
