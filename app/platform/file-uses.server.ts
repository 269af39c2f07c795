import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { CLEAN_EVERY, type SharedUses, type Uses, usesTexts } from "#app/platform/shared-uses.ts";
import { type Counted, MOST_KEYS } from "#app/platform/use-counter.ts";

/** Milliseconds one server waits for another: each use takes some hundredths of one. */
const BUSY_MS = 250;

const SCHEMA = "create table if not exists uses (name text primary key, used integer not null, until integer not null)";
const TEXTS = usesTexts({ table: "uses", asked: "values (:name, :times, :now + :ms)", now: ":now", most: ":most" });

/** Uses counted in a file that all servers of one data folder share and that outlives them. Null: it cannot be used, not even anew. */
export function openFileUses(file: string): SharedUses | null {
  const db = openCounters(file) ?? openAnew(file);
  if (db === null) return null;
  const addOne = db.prepare(TEXTS.add);
  const clean = db.prepare(TEXTS.clean);
  let left = CLEAN_EVERY;
  const addAll = db.transaction((all: readonly Uses[]): Counted[] => {
    const now = Date.now();
    left -= 1;
    if (left <= 0) {
      left = CLEAN_EVERY;
      clean.run({ now, most: MOST_KEYS });
    }
    return all.map(({ name, times, seconds }) => {
      const { used, left_ms } = addOne.get({ name, times, now, ms: seconds * 1_000 }) as { used: number; left_ms: number };
      return { used, leftMs: left_ms };
    });
  });
  return {
    add: async (all) => addAll.immediate(all),
    close: async () => void db.close(),
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
