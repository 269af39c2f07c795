/** Keys counted at once. More are an attack from everywhere; those seen longest ago are then forgotten first. About 20 MB at most. */
export const MOST_KEYS = 100_000;

/** How often something was used since its first use, and how long until the next use is its first again. */
export interface Counted {
  used: number;
  leftMs: number;
}

/** Null: no more than `points`. Otherwise the whole seconds until the count begins anew. */
export const waitOf = ({ used, leftMs }: Counted, points: number): number | null =>
  used <= points ? null : Math.max(1, Math.ceil(leftMs / 1_000));

export interface UseCounter {
  /** Counts one use of `key`, which begins anew so many seconds after its first. */
  count(key: string, seconds: number): Counted;
  /** From now on `key` was used so often. */
  set(key: string, counted: Counted): void;
}

/**
 * Counts uses in memory of a bounded size. `now` gives milliseconds. Keys are in two generations of half the size each: one
 * map kept in order of use took 240 s for two million keys, as a Map walks over every key that was deleted before its first.
 */
export function createUseCounter(now: () => number, most = MOST_KEYS): UseCounter {
  type Use = { used: number; until: number };
  let [older, newer] = [new Map<string, Use>(), new Map<string, Use>()];
  const keep = (key: string, use: Use) => {
    if (newer.size >= most / 2 && !newer.has(key)) [older, newer] = [newer, new Map()];
    newer.set(key, use);
  };
  return {
    count(key, seconds) {
      const time = now();
      const before = newer.get(key) ?? older.get(key);
      // A time further off than the limit is long comes from a clock that has gone back since.
      const runs = before !== undefined && before.until > time && before.until <= time + seconds * 1_000;
      const use = runs ? before : { used: 0, until: time + seconds * 1_000 };
      use.used += 1;
      keep(key, use);
      return { used: use.used, leftMs: use.until - time };
    },
    set: (key, { used, leftMs }) => keep(key, { used, until: now() + leftMs }),
  };
}
