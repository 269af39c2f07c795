import { createHash } from "node:crypto";
import Database from "better-sqlite3";

/** Written beside what anybody asks for: signs of life, the queue, the last use of a session, and what the worker makes of the rest in its own time. */
const BESIDE = new Set([
  ...["jobs", "worker_runs", "sessions", "kept_limits", "stale_matters", "matters", "matter_clinics", "scores", "shadow_scores"],
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

/** Sees every committed change of any process: cheaply whether there was one, and on demand in which tables. */
export class DatabaseWatch {
  readonly #database: Database.Database;
  readonly #tables: string[];
  #seen: Map<string, string>;
  #version: unknown;

  constructor(file: string) {
    this.#database = new Database(file, { readonly: true });
    this.#tables = this.#database
      .prepare(
        "select name from sqlite_master where type = 'table' and sql not like '%VIRTUAL%' and name not like 'sqlite_%' order by name",
      )
      .pluck()
      .all() as string[];
    this.#seen = this.#fingerprint();
    this.#version = this.#readVersion();
  }

  /** Microseconds: false where nothing was committed since `settle`. */
  mayHaveChanged(): boolean {
    return this.#readVersion() !== this.#version;
  }

  /** The tables that are not as they were at the last `settle`. */
  changes(): string[] {
    if (!this.mayHaveChanged()) return [];
    const now = this.#fingerprint();
    return [...now].filter(([table, hash]) => this.#seen.get(table) !== hash).map(([table]) => table);
  }

  /** What is there now is how it should be. */
  settle(): void {
    if (!this.mayHaveChanged()) return;
    this.#version = this.#readVersion();
    this.#seen = this.#fingerprint();
  }

  count(query: string, ...values: (string | number)[]): number {
    return Number(
      this.#database
        .prepare(query)
        .pluck()
        .get(...values),
    );
  }

  /** One text, or an empty one. */
  text(query: string, ...values: (string | number)[]): string {
    return String(
      this.#database
        .prepare(query)
        .pluck()
        .get(...values) ?? "",
    );
  }

  /** Kind and error of every job that was given up. */
  deadJobs(): string[] {
    return this.#database
      .prepare("select distinct kind || ' ' || coalesce(last_error, '') from jobs where state = 'dead'")
      .pluck()
      .all() as string[];
  }

  isQuiet(): boolean {
    return this.count("select count(*) from jobs where state = 'running' or (state = 'queued' and run_at <= ?)", Date.now()) === 0;
  }

  close(): void {
    this.#database.close();
  }

  #readVersion(): unknown {
    return this.#database.pragma("data_version", { simple: true });
  }

  #fingerprint(): Map<string, string> {
    return new Map(this.#tables.filter((table) => !BESIDE.has(table)).map((table) => [table, this.#hash(table)]));
  }

  #hash(table: string): string {
    const hash = createHash("sha1");
    for (const row of this.#database.prepare(`select * from "${table}"`).raw().iterate() as Iterable<unknown[]>) {
      for (const value of row) hash.update(value instanceof Uint8Array ? value : `${typeof value}${value}\0`);
    }
    return hash.digest("hex");
  }
}
