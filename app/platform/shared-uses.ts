import type { Counted } from "#app/platform/use-counter.ts";

/** So many uses of what `name` stands for: they begin anew so many seconds after the first. Names are keyed hashes, from which nobody reads an address. */
export interface Uses {
  name: string;
  times: number;
  seconds: number;
}

/** Where several processes count in common. */
export interface SharedUses {
  /** Counts these, each name once, and says in their order how often each was used by all. Throws, soon, where nothing can be counted just now. */
  add(all: readonly Uses[]): Promise<Counted[]>;
  close(): Promise<void>;
}

/** What no longer counts is deleted once in so many times that something is added. */
export const CLEAN_EVERY = 1_000;

/**
 * Both engines' statements for a table of `name`, `used` and `until` (milliseconds). `asked` is a query or a list of values for one row or several, `now` the
 * time on the clock by which all who share the table count: two clocks that differ would each take the other's counts for old.
 */
export function usesTexts({ table, asked, now, most }: { table: string; asked: string; now: string; most: string }) {
  // A time further off than the limit is long comes from a clock that has gone back since.
  const runs = `${table}.until > ${now} and ${table}.until <= excluded.until`;
  return {
    add: `insert into ${table} (name, used, until) ${asked} on conflict (name) do update
      set used = excluded.used + case when ${runs} then ${table}.used else 0 end, until = case when ${runs} then ${table}.until else excluded.until end
      returning name, used, until - ${now} as left_ms`,
    clean: `delete from ${table} where until <= ${now} or until < (select until from ${table} order by until desc limit 1 offset ${most})`,
  };
}
