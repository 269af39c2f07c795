import { rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Env } from "#app/platform/env.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import type { RateLimits } from "#app/platform/rate-limit.server.ts";
import { createUseCounter, MOST_KEYS, type UseCounter } from "#app/platform/use-counter.ts";

/** What no longer counts is deleted once in so many uses. */
const CLEAN_EVERY = 1_000;
/** Milliseconds one server waits for another: each use takes some hundredths of one. */
const BUSY_MS = 250;

const SCHEMA = "create table if not exists uses (name text primary key, used integer not null, until integer not null) without rowid";

// A time further off than the limit is long comes from a clock that has gone back since.
const RUNS = "uses.until > @now and uses.until <= @end";
const TAKE = `insert into uses (name, used, until) values (@name, 1, @end)
  on conflict (name) do update set used = case when ${RUNS} then uses.used + 1 else 1 end, until = case when ${RUNS} then uses.until else @end end
  returning used, until`;
const CLEAN = "delete from uses where until <= @now or name in (select name from uses order by until desc limit -1 offset @most)";

/**
 * From now on `limits` counts in a file that all servers of one data folder share and that outlives them: whoever has used up their attempts gets no new ones from
 * another server, or by making one restart. Names in it are keyed hashes. A file that cannot be used makes everybody begin anew, in memory.
 * @returns closes it
 */
export function keepLimits(limits: RateLimits, env: Pick<Env, "DATA_DIR">, log: Log): () => void {
  const file = join(env.DATA_DIR, "limits.db");
  const db = openCounters(file) ?? openAnew(file);
  if (db === null) {
    log.warn("what the rate limits count cannot be kept");
    return () => {};
  }
  limits.countIn(createSharedCounter(db, log));
  return () => db.close();
}

function createSharedCounter(db: Database.Database, log: Log): UseCounter {
  const takeOne = db.prepare(TAKE);
  const clean = db.prepare(CLEAN);
  // Where the disk is full or another server holds the file, this one counts for itself.
  const alone = createUseCounter(Date.now);
  let left = CLEAN_EVERY;
  return {
    take(name, points, seconds) {
      const now = Date.now();
      try {
        if (left-- <= 0) {
          left = CLEAN_EVERY;
          clean.run({ now, most: MOST_KEYS });
        }
        const { used, until } = takeOne.get({ name, now, end: now + seconds * 1_000 }) as { used: number; until: number };
        return used <= points ? null : Math.max(1, Math.ceil((until - now) / 1_000));
      } catch (error) {
        log.warn("what the rate limits count cannot be kept", { error });
        return alone.take(name, points, seconds);
      }
    },
  };
}

/** Null: it is no database, or cannot be written. */
function openCounters(file: string): Database.Database | null {
  try {
    const db = new Database(file, { timeout: BUSY_MS });
    db.pragma("journal_mode = WAL");
    // After a power cut everybody may begin anew: nothing here is worth waiting for the disk.
    db.pragma("synchronous = OFF");
    db.exec(SCHEMA);
    return db;
  } catch {
    return null;
  }
}

function openAnew(file: string): Database.Database | null {
  try {
    for (const part of ["", "-wal", "-shm"]) rmSync(file + part, { force: true });
    return openCounters(file);
  } catch {
    return null;
  }
}
