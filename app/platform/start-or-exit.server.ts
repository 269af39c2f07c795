import { sql } from "drizzle-orm";
import { ENGINE } from "#app/platform/engine.server.ts";
import { CONFIG_EXIT_CODE } from "#app/platform/env.server.ts";
import { FAULT_WORDS, storageFaultOf } from "#app/platform/storage-fault.ts";
import type { Store } from "#app/platform/store.server.ts";

/**
 * For what a process does first: where disk or database do not let it, one line says so. A damaged database is for a person to restore, so that the supervisor
 * must not try again (exit code 78); anything else may be over in a moment (1).
 */
export async function startOrExit<T>(start: () => T | Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const fault = storageFaultOf(error);
    if (fault === null) throw error;
    const damaged = fault === "damaged";
    const say = damaged
      ? "the database in DATA_DIR is damaged. Keep a copy of the folder and restore a backup: npm run restore -- DIR (README, “Backups”)"
      : FAULT_WORDS[fault];
    process.stderr.write(`Scalpmark cannot start: ${say}.\n`);
    process.exit(damaged ? CONFIG_EXIT_CODE : 1);
  }
}

class DamagedDatabaseError extends Error {
  override name = "DamagedDatabaseError";
  readonly code = "SQLITE_CORRUPT";
}

/** Looks at every page of an SQLite database: about 7 s for a gigabyte. Throws where one of them is not what it should be. PostgreSQL's pages are its server's to check. */
export async function assertUndamaged(store: Store): Promise<void> {
  if (ENGINE === "postgres") return;
  const found = await store.read.all<{ quick_check: string }>(sql`pragma quick_check(1)`);
  if (found[0]?.quick_check !== "ok") throw new DamagedDatabaseError("a page of the database is not as it was written");
}
