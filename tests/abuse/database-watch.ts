import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { ENGINE } from "#app/platform/engine.server.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";
import { listTables } from "#tests/support/list-tables.ts";

/** Written beside what anybody asks for: signs of life, the queue, the last use of a session, and what the worker makes of the rest in its own time. */
const BESIDE = new Set([
  ...["jobs", "worker_runs", "sessions", "limit_uses", "stale_matters", "matters", "matter_clinics", "scores", "shadow_scores"],
  ...["listings", "search_sets", "search_cells", "search_entries", "search_version", "directory_counts", "price_counts", "spellings"],
  ...["review_summaries", "table_changes"],
  ...[
    "review_signals",
    "review_groups",
    "detection_runs",
    "chapter_bands",
    "matches",
    "fingerprints",
    "words",
    "derivatives",
    "audit_heads",
  ],
]);

/** Changes with every commit of anybody else. */
const VERSION = ENGINE === "postgres" ? "select pg_snapshot_xmax(pg_current_snapshot())::text" : "pragma data_version";

/** What PostgreSQL says of itself the tests of its makers hold it to. */
const DAMAGE =
  ENGINE === "postgres"
    ? []
    : [
        ["select count(*) from pragma_foreign_key_check", "a foreign key leads nowhere"],
        ["select count(*) from pragma_integrity_check where integrity_check <> 'ok'", "the database is damaged"],
      ];

/** Sees every committed change of any process: cheaply whether there was one, and on demand in which tables. */
export class DatabaseWatch {
  #seen = new Map<string, string>();
  #version = "";

  private constructor(
    private readonly db: Db,
    private readonly tables: readonly string[],
  ) {}

  /** Nobody writes through `db`. */
  static async open(db: Db): Promise<DatabaseWatch> {
    const tables = await listTables(db);
    const watch = new DatabaseWatch(
      db,
      tables.filter((name) => !BESIDE.has(name)),
    );
    await watch.settle();
    return watch;
  }

  /** Microseconds on SQLite: false where nothing was committed since `settle`. */
  async mayHaveChanged(): Promise<boolean> {
    return (await this.text(VERSION)) !== this.#version;
  }

  /** The tables that are not as they were at the last `settle`. */
  async changes(): Promise<string[]> {
    if (!(await this.mayHaveChanged())) return [];
    const now = await this.#fingerprint();
    return [...now].filter(([table, hash]) => this.#seen.get(table) !== hash).map(([table]) => table);
  }

  /** What is there now is how it should be. */
  async settle(): Promise<void> {
    const version = await this.text(VERSION);
    if (version === this.#version) return;
    this.#version = version;
    this.#seen = await this.#fingerprint();
  }

  async count(query: string, ...values: (string | number)[]): Promise<number> {
    return Number(await this.text(query, ...values));
  }

  /** One value as text, or an empty one. */
  async text(query: string, ...values: (string | number)[]): Promise<string> {
    return String(
      (await hotStatement(this.db, query)
        .pluck()
        .get(...values)) ?? "",
    );
  }

  /** Kind and error of every job that was given up. */
  async deadJobs(): Promise<string[]> {
    const rows = await this.db.values<[string]>(
      sql.raw("select distinct kind || ' ' || coalesce(last_error, '') from jobs where state = 'dead'"),
    );
    return rows.map(([job]) => job);
  }

  async damage(): Promise<string[]> {
    const faults: string[] = [];
    for (const [query = "", fault = ""] of DAMAGE) if ((await this.count(query)) > 0) faults.push(fault);
    return faults;
  }

  async isQuiet(): Promise<boolean> {
    const waiting = "select count(*) from jobs where state = 'running' or (state = 'queued' and run_at <= ?)";
    return (await this.count(waiting, Date.now())) === 0;
  }

  async #fingerprint(): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    for (const table of this.tables) hashes.set(table, await this.#hash(table));
    return hashes;
  }

  /** The same whatever order the rows come in. */
  async #hash(table: string): Promise<string> {
    const rows = await this.db.values(sql.raw(`select * from "${table}"`));
    return rows.map(hashOfRow).sort().join();
  }
}

function hashOfRow(row: unknown[]): string {
  const hash = createHash("sha1");
  for (const value of row) hash.update(value instanceof Uint8Array ? value : `${typeof value}${value}\0`);
  return hash.digest("base64");
}
