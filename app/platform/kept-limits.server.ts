import { join } from "node:path";
import type { Env } from "#app/platform/env.server.ts";
import { openFileUses } from "#app/platform/file-uses.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import { openPostgresUses } from "#app/platform/postgres-uses.server.ts";
import type { RateLimits } from "#app/platform/rate-limit.server.ts";
import type { SharedUses } from "#app/platform/shared-uses.ts";
import { createUseCounter } from "#app/platform/use-counter.ts";

type Parts = Pick<Env, "DATA_DIR" | "DATABASE_URL">;

/** Where all processes of the site count: in PostgreSQL, or in a file of the data folder. Null: nowhere, so that each counts for itself. */
export function openSharedUses({ DATA_DIR, DATABASE_URL }: Parts, log: Log): SharedUses | null {
  const uses = DATABASE_URL === null ? openFileUses(join(DATA_DIR, "limits.db")) : openPostgresUses(DATABASE_URL);
  if (uses === null) log.warn("what the rate limits count cannot be kept");
  return uses;
}

/** From now on `limits` counts there: whoever has used up their attempts gets no new ones from another process, or by making one restart. */
export function keepLimits(limits: RateLimits, shared: SharedUses, log: Log): void {
  // Where the disk is full, another server holds the file or no database answers, this one counts for itself.
  const alone = createUseCounter(Date.now);
  limits.countIn(async (name, seconds) => {
    try {
      const [counted] = await shared.add([{ name, times: 1, seconds }]);
      if (counted !== undefined) return counted;
    } catch (error) {
      log.warn("what the rate limits count cannot be kept", { error });
    }
    return alone.count(name, seconds);
  });
}
